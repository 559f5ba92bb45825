package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.platform.Keys;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class FlashCookieTests {

    private final Portal aix = portal("aix");

    @TempDir
    private Path directory;

    private FlashCookie flashes;

    @BeforeEach
    void keys() {
        flashes = new FlashCookie(new Keys(directory.resolve("keys"), InstantSource.system()));
    }

    @Test
    void what_was_said_arrives() {
        var flash = Flash.good("format.moment", "lundi", "14 h").under("menu.home");
        assertThat(read(aix, value(flash))).hasValue(flash);
    }

    @Test
    void what_nobody_signed_is_not_said() {
        var value = value(Flash.good("menu.home"));
        assertThat(read(aix, value.substring(0, value.length() - 2))).isEmpty();
        assertThat(read(aix, "R09PRA.x")).isEmpty();
        assertThat(read(aix, "")).isEmpty();
    }

    @Test
    void another_portal_says_nothing_here() {
        assertThat(read(portal("garonne"), value(Flash.good("menu.home")))).isEmpty();
    }

    @Test
    void a_text_that_is_known_no_more_is_not_said() {
        assertThat(read(aix, value(Flash.good("text.of.yesterday")))).isEmpty();
    }

    private String value(Flash flash) {
        return flashes.with(aix, flash).replaceFirst("[^=]+=([^;]*);.*", "$1");
    }

    private Optional<Flash> read(Portal portal, String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(FlashCookie.NAME, value));
        return flashes.read(portal, request);
    }

    private static Portal portal(String slug) {
        return PortalFolder.read(Path.of("portals", slug), new PublicAddress("https", 443));
    }
}
