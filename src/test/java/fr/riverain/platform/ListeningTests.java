package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogs;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ListeningTests {

    @TempDir
    private Path folder;

    @Test
    void over_plain_http_only_this_machine_is_served_and_links_say_so() {
        var decided = decide(Map.of("server.port", "8123", "riverain.address", "0.0.0.0"));
        assertThat(decided.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(decided.getProperty("server.forward-headers-strategy")).isEqualTo("none");
        assertThat(decided.getProperty("riverain.public.scheme")).isEqualTo("http");
        assertThat(decided.getProperty("riverain.public.port")).isEqualTo("8123");
    }

    @Test
    void with_a_certificate_everybody_is_served_and_nobodys_forwarded_address_believed() throws IOException {
        var decided = decide(Map.of(
                "riverain.tls.certificate", file("fullchain.pem"),
                "riverain.tls.key", file("privkey.pem")));
        assertThat(decided.getProperty("server.address")).isNull();
        assertThat(decided.getProperty("server.ssl.bundle")).isEqualTo("riverain");
        assertThat(decided.getProperty("spring.ssl.bundle.pem.riverain.reload-on-update"))
                .isEqualTo("true");
        assertThat(decided.getProperty("server.forward-headers-strategy")).isEqualTo("none");
        assertThat(decided.getProperty("riverain.public.scheme")).isNull();
    }

    @Test
    void behind_proxies_only_these_are_believed() {
        var decided = decide(Map.of("riverain.trusted-proxies", "10.0.0.5"));
        assertThat(decided.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        assertThat("10.0.0.5").matches(decided.getProperty("server.tomcat.remoteip.internal-proxies"));
        assertThat("10.0.0.6").doesNotMatch(decided.getProperty("server.tomcat.remoteip.internal-proxies"));
        assertThat(decided.getProperty("server.address")).isNull();
    }

    @Test
    void a_proxy_on_this_machine_is_all_that_is_listened_to() {
        assertThat(decide(Map.of("riverain.trusted-proxies", "127.0.0.1, ::1")).getProperty("server.address"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void half_a_certificate_is_refused() throws IOException {
        var certificate = file("fullchain.pem");
        assertThatThrownBy(() -> decide(Map.of("riverain.tls.certificate", certificate)))
                .hasMessage("A certificate and its key go together: RIVERAIN_TLS_KEY is not set.");
        assertThatThrownBy(
                        () -> decide(Map.of("riverain.tls.certificate", certificate, "riverain.tls.key", "/nowhere")))
                .hasMessage("RIVERAIN_TLS_KEY names /nowhere, which cannot be read.");
    }

    private String file(String name) throws IOException {
        return Files.createFile(folder.resolve(name)).toString();
    }

    private static StandardEnvironment decide(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        new Listening(new DeferredLogs()).postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
