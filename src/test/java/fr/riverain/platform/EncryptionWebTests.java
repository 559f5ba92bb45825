package fr.riverain.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.Riverain;
import fr.riverain.RiverainTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.RestClient;

/** The program with a certificate of its own, as a town without a proxy runs it. */
@DirtiesContext
@SpringBootTest(
        classes = Riverain.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "riverain.tls.certificate=target/tls/certificate.pem",
            "riverain.tls.key=target/tls/key.pem",
            "riverain.trusted-proxies=127.0.0.2",
            "management.server.port=0",
            "spring.ssl.bundle.watch.file.quiet-period=50ms"
        })
@ContextConfiguration(initializers = RiverainTest.Surroundings.class)
class EncryptionWebTests {

    private static final Path FOLDER = Path.of("target/tls");
    private static final char[] PASSWORD = "changeit".toCharArray();

    static {
        certify("first");
    }

    @LocalServerPort
    private int port;

    @Test
    void pages_come_encrypted_and_tell_browsers_to_stay_so() throws Exception {
        try (var connection = connect()) {
            assertThat(connection.getSession().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(ask(connection)).contains("strict-transport-security: max-age=31536000");
        }
    }

    @Test
    void supervisors_ask_for_health_elsewhere_and_read_the_answer(@LocalManagementPort int port) {
        assertThat(RestClient.create("http://127.0.0.1:" + port)
                        .get()
                        .uri("/actuator/health/liveness")
                        .retrieve()
                        .body(String.class))
                .isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void a_renewed_certificate_is_served_without_a_restart() throws Exception {
        certify("renewed");
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!served().contains("OU=renewed")) {
            assertThat(Instant.now()).isBefore(deadline);
        }
    }

    private String served() throws GeneralSecurityException, IOException {
        try (var connection = connect()) {
            var certificate = (X509Certificate) connection.getSession().getPeerCertificates()[0];
            return certificate.getSubjectX500Principal().getName();
        }
    }

    private SSLSocket connect() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (var name : List.of("first", "renewed")) {
            trusted.setCertificateEntry(name, store(name).getCertificate("riverain"));
        }
        var managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return (SSLSocket) context.getSocketFactory().createSocket("localhost", port);
    }

    /** By hand: a host name of a portal, at an address where it is not. */
    private static String ask(SSLSocket connection) throws IOException {
        var question = "GET /connexion HTTP/1.1\r\nHost: marseille.localhost\r\nConnection: close\r\n\r\n";
        connection.getOutputStream().write(question.getBytes(UTF_8));
        return new String(connection.getInputStream().readAllBytes(), UTF_8).toLowerCase(Locale.ROOT);
    }

    /** As certbot does: whole files, moved into place. */
    private static void certify(String name) {
        try {
            var store = store(name);
            put(
                    FOLDER.resolve("key.pem"),
                    "PRIVATE KEY",
                    store.getKey("riverain", PASSWORD).getEncoded());
            put(
                    FOLDER.resolve("certificate.pem"),
                    "CERTIFICATE",
                    store.getCertificate("riverain").getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Path file, String kind, byte[] content) throws IOException {
        var pem = "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind);
        var fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), pem);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Made by the JDK's own tool, once each. */
    private static KeyStore store(String name) throws GeneralSecurityException, IOException {
        var file = Files.createDirectories(FOLDER).resolve(name + ".p12");
        if (Files.notExists(file)) {
            keytool(name, file);
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static void keytool(String name, Path file) throws IOException {
        var command = List.of(
                System.getProperty("java.home") + "/bin/keytool",
                "-genkeypair",
                "-alias",
                "riverain",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost, OU=" + name,
                "-ext",
                "san=dns:localhost",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            assertThat(process.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
