package fr.riverain.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.RiverainTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no browser of good will sends, over the wire: it is refused with a page of the portal, never with a fault. */
@RiverainTest
class RefusedRequestsWebTests {

    private static final String UNREADABLE = "Nous n’avons pas pu lire cette demande";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connexion?vers=%00",
                "/contact?objet=a%00b",
                "/inscription?papier=%00",
                "/connexion;a=b",
                "//connexion",
            })
    void an_address_that_cannot_be_kept_is_refused_with_a_page(String address) throws IOException {
        assertPage(get("marseille", address), 400).contains(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mot-de-passe/a%00b", "/%2e%2e/connexion"})
    void an_address_that_the_server_itself_cannot_read_reaches_nothing_of_ours(String address) throws IOException {
        assertThat(get("marseille", address)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session", "/mot-de-passe-oublie", "/contact", "/inscription", "/langue"})
    void so_is_a_form(String address) throws IOException {
        var form = "email=a%00%40exemple.fr&mot-de-passe=x&nom=a%00&message=a%00&langue=en%00&vers=%00";
        assertPage(post("marseille", address, form), 400).contains(UNREADABLE);
    }

    @Test
    void a_form_that_is_too_long_is_told_so() throws IOException {
        assertPage(post("marseille", "/session", "email=" + "a".repeat(70_000) + "&mot-de-passe=x"), 413)
                .contains("C’est trop long");
    }

    @Test
    void nobody_sends_files() throws IOException {
        var body = """
                --b\r
                Content-Disposition: form-data; name="email"\r
                \r
                a\0@exemple.fr\r
                --b--\r
                """;
        assertPage(send("POST", "marseille", "/mot-de-passe-oublie", "multipart/form-data; boundary=b", body), 400)
                .contains(UNREADABLE);
    }

    @Test
    void a_path_of_any_length_comes_back_from_the_door_as_a_short_one() throws IOException {
        assertThat(get("marseille", "/contrats/" + "a".repeat(4_000)))
                .startsWith("HTTP/1.1 303")
                .contains("Location: /connexion\r\n");
        assertThat(get("marseille", "/contrats/12")).contains("Location: /connexion?vers=%2Fcontrats%2F12\r\n");
        assertThat(post("marseille", "/langue", "langue=en&vers=/" + "a".repeat(4_000)))
                .startsWith("HTTP/1.1 303")
                .contains("Location: /\r\n");
        assertPage(get("marseille", "/papier/" + "a".repeat(4_000)), 404).contains("Cette page n’existe pas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "%7B%7D", "abc"})
    void what_no_link_can_be_called_leads_nowhere(String token) throws IOException {
        assertPage(post("marseille", "/confirmation/" + token + "/envois", ""), 404);
    }

    @Test
    void a_cookie_that_is_none_of_ours_is_not_sent_back() throws IOException {
        for (var cookie : new String[] {"a".repeat(6_000), "\"a b\"", "é"}) {
            assertThat(send(
                            "GET",
                            "marseille",
                            "/inscription",
                            "text/plain\r\nCookie: __Host-inscription=" + cookie,
                            ""))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void an_unknown_host_answers_with_the_same_headers_but_its_own_policy() throws IOException {
        assertThat(get("nobody", "/"))
                .startsWith("HTTP/1.1 404")
                .contains("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY")
                .contains("Content-Security-Policy: default-src 'none'; style-src 'self'; img-src data:\r\n");
    }

    @Test
    void what_another_site_sends_is_refused_with_a_page() throws IOException {
        assertPage(
                        send(
                                "POST",
                                "marseille",
                                "/langue",
                                "application/x-www-form-urlencoded\r\nOrigin: https://evil.example",
                                "langue=en"),
                        403)
                .contains("Cette action n’est pas permise");
    }

    private static AbstractStringAssert<?> assertPage(String answer, int status) {
        return assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsOnlyOnce("Content-Security-Policy: default-src 'none'; script-src 'self'")
                .containsOnlyOnce("X-Content-Type-Options: nosniff")
                .containsOnlyOnce("X-Frame-Options: DENY")
                .containsOnlyOnce("Referrer-Policy: same-origin")
                .containsOnlyOnce("Cross-Origin-Opener-Policy: same-origin")
                .containsOnlyOnce("Permissions-Policy: ")
                .containsOnlyOnce("Cache-Control: ")
                .containsOnlyOnce("<h1>");
    }

    private String get(String portal, String address) throws IOException {
        return send("GET", portal, address, "text/plain", "");
    }

    private String post(String portal, String address, String form) throws IOException {
        return send("POST", portal, address, "application/x-www-form-urlencoded", form);
    }

    private String send(String method, String portal, String address, String type, String body) throws IOException {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var bytes = body.getBytes(UTF_8);
            connection.getOutputStream().write("""
                    %s %s HTTP/1.1\r
                    Host: %s.localhost\r
                    Accept-Language: fr\r
                    Connection: close\r
                    Content-Type: %s\r
                    Content-Length: %d\r
                    \r
                    """.formatted(method, address, portal, type, bytes.length)
                    .getBytes(UTF_8));
            connection.getOutputStream().write(bytes);
            return new String(connection.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
