package fr.riverain.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Who may reach the program, and whether it reaches the mail server. */
@Component
@Order(3)
class NetworkCheckup implements Checkup {

    private static final int PATIENCE_IN_MILLISECONDS = 5000;

    private final Environment environment;

    NetworkCheckup(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<Finding> look() {
        return List.of(
                encryption(),
                mail(),
                Finding.note("Files sent by customers: none in this version, so no malware scan"));
    }

    private Finding encryption() {
        var certificate = environment.getProperty("riverain.tls.certificate", "");
        var proxies = environment.getProperty("riverain.trusted-proxies", "");
        if (!certificate.isBlank()) {
            Listening.readable("RIVERAIN_TLS_CERTIFICATE", certificate);
            Listening.readable("RIVERAIN_TLS_KEY", environment.getProperty("riverain.tls.key", ""));
            return Finding.good("HTTPS with the certificate in " + certificate);
        }
        if (!proxies.isBlank()) {
            TrustedProxies.parse(proxies);
            return Finding.good("HTTPS is the business of the proxies at " + proxies);
        }
        return Finding.note(
                "Plain http: only this machine is served (RIVERAIN_TLS_CERTIFICATE or RIVERAIN_TRUSTED_PROXIES changes that)");
    }

    private Finding mail() {
        var host = environment.getProperty("spring.mail.host", "localhost");
        var port = environment.getProperty("spring.mail.port", Integer.class, 25);
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_IN_MILLISECONDS);
            return Finding.good("The mail server at %s:%d answers".formatted(host, port));
        } catch (IOException e) {
            return Finding.wrong(
                    "The mail server at %s:%d does not answer (SPRING_MAIL_HOST, SPRING_MAIL_PORT): nobody gets mail"
                            .formatted(host, port));
        }
    }
}
