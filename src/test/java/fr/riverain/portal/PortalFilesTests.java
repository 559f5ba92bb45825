package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.riverain.platform.RefusedAtStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder below portals/ is read and obeys: a sixth portal is tested by existing. What makes no sense is refused with its place. */
class PortalFilesTests {

    private static final Path PORTALS = Path.of("portals");
    private static final PublicAddress ADDRESS = new PublicAddress("https", 443);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("folders")
    void a_portal_can_be_read_and_obeys(Path folder) {
        var portal = PortalFolder.read(folder, ADDRESS);
        assertThat(portal.slug()).isEqualTo(folder.getFileName().toString());
        assertThat(portal.look().picture()).startsWith("<svg").endsWith("</svg>");
        assertThat(portal.operators())
                .allSatisfy(operator -> assertThat(operator.communes()).isNotEmpty());
    }

    @Test
    void the_portals_of_the_house_can_live_together() {
        assertThat(new Portals(new Portals.Settings("portals"), ADDRESS).all())
                .extracting(Portal::slug)
                .contains("aix", "clermontais", "garonne", "loudunais", "marseille");
    }

    @Test
    @DisplayName("S1-06, S1-07: the commune says which company, Allauch is served by none")
    void one_portal_has_several_operators() {
        var portal = PortalFolder.read(PORTALS.resolve("marseille"), ADDRESS);
        assertThat(operator(portal, "13074")).isEqualTo("Société des Eaux de Marseille");
        assertThat(operator(portal, "13042")).isEqualTo("Société Eau de Marseille Métropole");
        assertThat(operator(portal, "13002")).isEqualTo("–");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void what_makes_no_sense_is_refused_with_its_place(String file, String instead, String of, String sentence)
            throws IOException {
        var folder = copy("marseille", "ici");
        edit(folder.resolve("theme.css"), "marseille", "ici");
        assertThatCode(() -> PortalFolder.read(folder, ADDRESS)).doesNotThrowAnyException();
        edit(folder.resolve(file), of, instead);
        var line = lineOf(folder.resolve(file), instead);
        assertThatThrownBy(() -> PortalFolder.read(folder, ADDRESS))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining(
                        sentence.startsWith(": ")
                                ? folder.resolve(file) + sentence
                                : "%s, line %d: %s".formatted(folder.resolve(file), line, sentence));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("portal.yaml", "naem: x\nhosts:", "hosts:", "unknown key 'naem'; known here: hosts, identity"),
                refused(
                        "portal.yaml",
                        "time-zone: Mars/Olympus",
                        "time-zone: Europe/Paris",
                        "'Mars/Olympus' is no time zone"),
                refused(
                        "portal.yaml",
                        "[gas]",
                        "[water, sanitation]",
                        "'gas' is not known; allowed: water, sanitation, waste"),
                refused(
                        "portal.yaml",
                        "[Portail.Exemple.fr]",
                        "[marseille.localhost]",
                        "'Portail.Exemple.fr' is no host name"),
                refused("portal.yaml", "\"99913013100018\"", "\"99913013100017\"", "'99913013100018' is no SIRET"),
                refused("portal.yaml", "FR02999130131", "FR01999130131", "'FR02999130131' is no French VAT number"),
                refused("portal.yaml", "number: 4 65", "number: 04 65 71 13 13", "'4\u00a065' is no telephone number"),
                refused(
                        "portal.yaml",
                        "email: nobody",
                        "email: service.clients@eauxdemarseille.example.org",
                        "'nobody' is no e-mail"),
                refused("portal.yaml", "sms: Été à Marseille", "sms: EAUXMARS", "'Été à Marseille' cannot send"),
                refused("portal.yaml", "\"13860\"", "\"13074\"", "'13860' is no commune's INSEE code"),
                refused(
                        "portal.yaml",
                        "\"13055\" # again",
                        "\"13042\" # Gémenos",
                        "commune 13055 is served by Société des Eaux"),
                refused("portal.yaml", "idle: -30m", "idle: 30m", "'-30m' makes no sense as a duration"),
                refused("portal.yaml", "remembered: 3650d", "remembered: 30d", "'3650d' makes no sense as a duration"),
                refused("portal.yaml", "remembered: 2h", "remembered: 30d", "cannot be shorter than 'longest'"),
                refused("portal.yaml", "longest: 10", "longest: 10h", "'10' makes no sense as a duration"),
                refused(
                        "portal.yaml",
                        "{version: \"1.0\"}",
                        "{version: \"1.0\", since: 2026-09-01}",
                        "missing key 'since'"),
                refused("portal.yaml", "code: S E M\n", "code: sem\n", "a code is small letters"),
                refused("portal.yaml", "name: \"\"", "name: Eaux de Marseille", "says nothing"),
                refused("portal.yaml", "[water, null]", "[water, sanitation]", "an entry that says nothing"),
                refused("theme.css", "--colour: red", "--hue: 252", "unknown property '--colour'; a theme sets --hue"),
                refused(
                        "theme.css",
                        "--chroma: .4",
                        "--chroma: .13",
                        "--chroma: .4 makes no sense; allowed: a number from 0 to .25"),
                refused(
                        "theme.css",
                        "--head: var(--brand)",
                        "--weight-title: 750",
                        "--head and --on-head are one of the pairs"),
                refused("theme.css", "url(https://elsewhere.example)", ".5rem", "--radius: url(https"),
                refused(
                        "theme.css",
                        "--hue-2: 29; --chroma-2: .25",
                        "--hue-2: 78;\n    --chroma-2: .15",
                        ": too little contrast: accent on brand by day"),
                refused(
                        "picture.svg",
                        "<script/><circle class=\"sun\"",
                        "<circle class=\"sun\"",
                        "<script> has no place in a drawing"),
                refused("picture.svg", "class=\"red\"", "class=\"sun\"", "class=\"red\" does not follow the theme"),
                refused("logo.svg", "<svg onload=\"x\"", "<svg", "attribute 'onload' has no place"),
                refused(
                        "texts_fr.properties",
                        "word.costumer=client",
                        "word.your-space=votre Espace Client",
                        "unknown text \"word.costumer\""),
                refused(
                        "texts_fr.properties",
                        "door.near=L'agence",
                        "door.near=Agences et espaces France services",
                        "a straight apostrophe"),
                refused(
                        "texts_fr.properties",
                        "door.near={4} agences",
                        "door.near=Agences et espaces France services",
                        "{4} has no value here"),
                refused(
                        "texts_fr.properties",
                        "door.near=${word.nobody}",
                        "door.near=Agences et espaces France services",
                        "unknown word ${word.nobody}"),
                refused(
                        "texts_en.properties",
                        "",
                        "door.near=Agencies and France services centres",
                        ": missing text \"door.near\", which texts_fr.properties says"));
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        var folder = copy("aix", "ici");
        edit(folder.resolve("theme.css"), "aix", "ici");
        Files.delete(folder.resolve("picture.svg"));
        assertThatThrownBy(() -> PortalFolder.read(folder, ADDRESS))
                .hasMessage(folder.resolve("picture.svg") + ": cannot be read, and is needed");
    }

    @Test
    void everything_wrong_is_told_at_once() throws IOException {
        var folder = copy("aix", "ici");
        edit(folder.resolve("portal.yaml"), "49358747100035", "49358747100036");
        assertThatThrownBy(() -> PortalFolder.read(folder, ADDRESS))
                .hasMessageContainingAll("is no SIRET", "a theme is one rule, @layer tokens { [data-portal=\"ici\"]");
    }

    @Test
    void two_portals_cannot_have_one_number_or_one_host() throws IOException {
        copy("aix", "aix");
        copy("garonne", "garonne");
        edit(directory.resolve("garonne/portal.yaml"), "number: 5", "number: 2");
        edit(directory.resolve("garonne/portal.yaml"), "[garonne.localhost]", "[garonne.localhost, aix.localhost]");
        assertThatThrownBy(() -> new Portals(new Portals.Settings(directory.toString()), ADDRESS))
                .hasMessageContainingAll(
                        directory.resolve("garonne/portal.yaml") + ", line 2: number 2 is taken by "
                                + directory.resolve("aix/portal.yaml"),
                        directory.resolve("garonne/portal.yaml") + ", line 3: host aix.localhost is taken by ");
    }

    @Test
    void the_check_says_what_a_start_would_say() throws IOException {
        assertThat(PortalCheck.run(List.of("portals"))).isZero();
        assertThat(PortalCheck.run(List.of("portals/aix"))).isZero();
        copy("aix", "ici");
        assertThat(PortalCheck.run(List.of(directory.toString()))).isEqualTo(1);
        assertThat(PortalCheck.run(List.of("--hex", "#0b5394"))).isZero();
        assertThat(PortalCheck.run(List.of("--hex", "blue"))).isEqualTo(2);
    }

    @Test
    void what_is_no_portal_is_overlooked_if_hidden_and_refused_otherwise_at_start_as_by_the_check() throws IOException {
        var settings = new Portals.Settings(directory.toString());
        assertThatThrownBy(() -> new Portals(settings, ADDRESS)).hasMessageContaining("There is no portal in");
        copy("aix", "aix");
        Files.createDirectory(directory.resolve(".git"));
        assertThat(new Portals(settings, ADDRESS).all()).hasSize(1);
        assertThat(PortalCheck.run(List.of(directory.toString()))).isZero();
        Files.createDirectory(directory.resolve("brouillon"));
        assertThatThrownBy(() -> new Portals(settings, ADDRESS)).hasMessageContaining("brouillon");
        assertThat(PortalCheck.run(List.of(directory.toString()))).isEqualTo(1);
    }

    static List<Path> folders() throws IOException {
        try (var folders = Files.list(PORTALS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static String operator(Portal portal, String insee) {
        return portal.operatorOf(Communes.find(insee).orElseThrow())
                .map(Operator::name)
                .orElse("–");
    }

    private static Arguments refused(String file, String instead, String of, String sentence) {
        return Arguments.of(file, instead, of, sentence);
    }

    private Path copy(String portal, String name) throws IOException {
        var folder = Files.createDirectory(directory.resolve(name));
        try (var files = Files.list(PORTALS.resolve(portal))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    private static void edit(Path file, String of, String instead) throws IOException {
        var content = Files.readString(file);
        assertThat(content).contains(of);
        Files.writeString(
                file,
                content.replaceFirst(
                        java.util.regex.Pattern.quote(of), java.util.regex.Matcher.quoteReplacement(instead)));
    }

    private static int lineOf(Path file, String text) throws IOException {
        var content = Files.readString(file);
        return 1
                + (int) content.substring(0, Math.max(0, content.indexOf(text)))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
