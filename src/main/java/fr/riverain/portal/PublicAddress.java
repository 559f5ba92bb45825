package fr.riverain.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How browsers reach this program, for what is sent by mail or printed: a link is never made from a request's Host. */
@ConfigurationProperties("riverain.public")
record PublicAddress(
        @DefaultValue("https") String scheme,
        @DefaultValue("443") int port) {

    String of(String host) {
        var usual = scheme.equals("https") ? 443 : 80;
        return port == usual ? "%s://%s".formatted(scheme, host) : "%s://%s:%d".formatted(scheme, host, port);
    }
}
