package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S2-12: legal notice and cookies")
class LegalPageTests {

    private static final Pattern COOKIE = Pattern.compile("\"(__Host-[a-z-]+)\"");

    /** Set below /gestion only: agents are told by their employer. */
    private static final Set<String> FOR_AGENTS = Set.of("__Host-agent", "__Host-agent-step");

    @Test
    void every_cookie_that_the_program_sets_is_named() throws IOException {
        var set = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                COOKIE.matcher(Files.readString(source)).results().forEach(found -> set.add(found.group(1)));
            }
        }
        set.removeAll(FOR_AGENTS);
        assertThat(page().cookies()).extracting(LegalPage.Cookie::name).containsExactlyInAnyOrderElementsOf(set);
    }

    @Test
    void how_long_a_session_lives_is_what_the_portal_says() {
        assertThat(page().lives(page().cookies().getFirst())).contains("30\u00a0minutes", "30\u00a0jours");
    }

    private static LegalPage page() {
        var portal = PortalFolder.read(Path.of("portals/aix"), new PublicAddress("https", 443));
        return new LegalPage(new Here(portal, Language.FR, "/mentions-legales", Optional.empty()));
    }
}
