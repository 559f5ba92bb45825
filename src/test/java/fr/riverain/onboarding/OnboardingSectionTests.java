package fr.riverain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.riverain.platform.RefusedAtStart;
import fr.riverain.portal.Portal;
import fr.riverain.portal.PortalFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a portal's file says of its journey is what is walked; what it cannot say is refused with its place. */
class OnboardingSectionTests {

    private static final Path PORTALS = Path.of("portals");

    @TempDir
    private Path directory;

    @Test
    void the_five_portals_declare_the_journeys_of_the_founding_documents() {
        assertThat(journey("aix")).isEqualTo(Journeys.AIX);
        assertThat(journey("clermontais")).isEqualTo(Journeys.CLERMONTAIS);
        assertThat(journey("garonne")).isEqualTo(Journeys.GARONNE);
        assertThat(drawn(journey("marseille"))).isEqualTo(drawn(Journeys.MARSEILLE));
        assertThat(drawn(journey("loudunais"))).isEqualTo(drawn(Journeys.LOUDUNAIS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ask: login              | ask: lgoin                 | unknown ask 'lgoin'; known: agent-approval, commune, email-link, franceconnect, human, identity, login, password, phone, phone-code, proof, terms
            ask: login              | aks: login                 | missing key 'ask'; known: agent-approval, commune, email-link, franceconnect, human, identity, login, password, phone, phone-code, proof, terms
            , valid: 48h            | ,                          | missing key 'valid'
            valid: 48h              | valid: two days            | makes no sense as a duration; write 10m, 48h or 30d
            valid: 48h              | valdi: 48h                 | unknown key 'valdi'; known here: valid
            page: votre-compte      | pgae: votre-compte         | unknown key 'pgae'; known here: asks, branches, choose, page
            page: votre-compte      | choose: votre-compte       | a step says either page and asks, or choose and branches
            page: votre-compte      | page: mon-compte           | no text "onboarding.page.mon-compte" in texts_
            valid: 48h              | valid: 30d                 | page confirmation: email-link is valid from one minute to fourteen days
            sign-in: manual         | sign-in: perhaps           | is not known; allowed: automatic, manual
            password: true          | password: false            | must ask for one password
            ask: login              | ask: franceconnect}, {ask: login | FranceConnect is asked for, and no section franceconnect says who the portal is to it
            ask: login              | ask: identity, fields: [last-name]}, {ask: franceconnect}, {ask: login | FranceConnect fills the identity in: it is asked for before it
            ask: email-link, valid: 48h | ask: franceconnect         | FranceConnect is an offer: its page asks for something else besides
            """)
    void what_makes_no_sense_is_refused_with_a_helpful_sentence(String said, String instead, String sentence)
            throws IOException {
        assertThatThrownBy(() -> aixSaying(said, instead))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining(directory.resolve("aix/portal.yaml") + ", line ")
                .hasMessageContaining(sentence);
    }

    @Test
    void a_sixth_portal_brings_the_texts_of_its_own_pages() throws IOException {
        var folder = Files.createDirectories(directory.resolve("aix"));
        for (var language : Map.of("fr", "Mon compte", "en", "My account").entrySet()) {
            var texts = "texts_%s.properties".formatted(language.getKey());
            Files.writeString(
                    folder.resolve(texts),
                    Files.readString(PORTALS.resolve("aix").resolve(texts)) + """
                            onboarding.page.mon-compte=%1$s
                            onboarding.page.mon-compte.title=%1$s
                            """.formatted(language.getValue()));
        }
        var portal = aixSaying("page: votre-compte", "page: mon-compte");
        assertThat(portal.section(OnboardingSaid.class)
                        .orElseThrow()
                        .asJourney()
                        .steps()
                        .getFirst()
                        .slug())
                .isEqualTo("mon-compte");
    }

    private Portal aixSaying(String said, String instead) throws IOException {
        var folder = Files.createDirectories(directory.resolve("aix"));
        try (var files = Files.list(PORTALS.resolve("aix"))) {
            for (var file : files.filter(file -> !Files.exists(folder.resolve(file.getFileName())))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        var file = Files.readString(folder.resolve("portal.yaml"));
        assertThat(file).contains(said);
        Files.writeString(folder.resolve("portal.yaml"), file.replace(said, instead));
        return PortalFolders.read(folder);
    }

    /** What is asked where, without the options that only the file has. */
    private static List<List<String>> drawn(Journey journey) {
        return journey.ways().stream()
                .map(way -> way.stream()
                        .map(step -> step.slug() + step.asking().map(Ask::kind).toList())
                        .toList())
                .toList();
    }

    private static Journey journey(String slug) {
        return PortalFolders.read(PORTALS.resolve(slug))
                .section(OnboardingSaid.class)
                .orElseThrow()
                .asJourney();
    }
}
