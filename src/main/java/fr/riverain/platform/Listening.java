package fr.riverain.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Decides who may talk to this program, and how, from three settings: a certificate of its own, or proxies that have one, or
 * neither, in which case it talks to nobody but this machine.
 */
class Listening implements EnvironmentPostProcessor {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String PUBLIC = "riverain.public.";

    private final Log log;

    Listening(DeferredLogFactory logs) {
        this.log = logs.getLog(Listening.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication program) {
        var settings = decide(environment);
        if (Command.inHand(environment)) {
            settings.keySet().removeIf(name -> !name.startsWith(PUBLIC)); // its links lead to the running program
        }
        environment.getPropertySources().addLast(new MapPropertySource("listening", settings));
    }

    private Map<String, Object> decide(Environment environment) {
        var settings = new HashMap<String, Object>();
        var certificate = environment.getProperty("riverain.tls.certificate", "");
        var key = environment.getProperty("riverain.tls.key", "");
        var proxies = TrustedProxies.parse(environment.getProperty("riverain.trusted-proxies", ""));
        var port = environment.getProperty("server.port", "8080");
        settings.put("server.forward-headers-strategy", "none");
        if (!certificate.isBlank() || !key.isBlank()) {
            encrypt(certificate, key, settings);
            settings.put("riverain.public.port", port);
            address(environment, settings);
        }
        if (!proxies.isEmpty()) {
            settings.put("server.forward-headers-strategy", "native");
            settings.put("server.tomcat.remoteip.internal-proxies", proxies.pattern());
            settings.put("riverain.public.port", "443");
            address(environment, settings);
            if (proxies.allLocal() && certificate.isBlank()) {
                settings.putIfAbsent("server.address", LOOPBACK);
            }
        }
        if (certificate.isBlank() && proxies.isEmpty()) {
            stayHome(environment, port, settings);
        }
        return settings;
    }

    /** Read again when they change: whoever renews a certificate need not restart anything. */
    private static void encrypt(String certificate, String key, Map<String, Object> settings) {
        settings.put(
                "spring.ssl.bundle.pem.riverain.keystore.certificate",
                readable("RIVERAIN_TLS_CERTIFICATE", certificate));
        settings.put("spring.ssl.bundle.pem.riverain.keystore.private-key", readable("RIVERAIN_TLS_KEY", key));
        settings.put("spring.ssl.bundle.pem.riverain.reload-on-update", "true");
        settings.put("server.ssl.bundle", "riverain");
        settings.put("server.http2.enabled", "true");
        settings.put(
                "management.server.ssl.enabled", "false"); // health is asked on this machine, without a name to certify
    }

    static String readable(String setting, String file) {
        if (file.isBlank()) {
            throw new RefusedAtStart("A certificate and its key go together: %s is not set.".formatted(setting));
        }
        if (!Files.isReadable(Path.of(file))) {
            throw new RefusedAtStart("%s names %s, which cannot be read.".formatted(setting, file));
        }
        return "file:" + Path.of(file).toAbsolutePath();
    }

    private static void address(Environment environment, Map<String, Object> settings) {
        var address = environment.getProperty("riverain.address", "");
        if (!address.isBlank()) {
            settings.put("server.address", address);
        }
    }

    private void stayHome(Environment environment, String port, Map<String, Object> settings) {
        settings.put("server.address", LOOPBACK);
        settings.put("riverain.public.scheme", "http");
        settings.put("riverain.public.port", port);
        if (!environment.acceptsProfiles(Profiles.of("demo")) && !Command.inHand(environment)) {
            log.info(
                    "Serving this machine only, over plain http. To serve others, give a certificate"
                            + " (RIVERAIN_TLS_CERTIFICATE, RIVERAIN_TLS_KEY) or name the proxy that has one (RIVERAIN_TRUSTED_PROXIES).");
        }
    }
}
