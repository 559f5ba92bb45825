package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** docs/portal.schema.json is read off the records. Where it is out of date this test writes it anew, and fails once. */
class PortalSchemaTests {

    private static final Path COMMITTED = Path.of("docs/portal.schema.json");
    private static final SchemaReader SCHEMA =
            new SchemaReader(JsonMapper.builder().build().readTree(PortalSchema.written()));

    @TempDir
    private Path directory;

    @Test
    void the_committed_schema_is_up_to_date() throws IOException {
        var before = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        var schema = PortalSchema.written();
        if (!before.equals(schema)) {
            Files.writeString(COMMITTED, schema);
        }
        assertThat(before)
                .as("docs/portal.schema.json was out of date: commit it as it is now")
                .isEqualTo(schema);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_portal_is_right_by_the_schema_and_leads_editors_to_it(Path folder) throws IOException {
        var file = folder.resolve("portal.yaml");
        assertThat(wrongs(file)).isEmpty();
        var first = Files.readString(file).lines().findFirst().orElseThrow();
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(folder.resolve(first.substring(first.indexOf('=') + 1))).isRegularFile();
    }

    @Test
    void so_is_a_new_one() {
        assertThat(wrongs(NewPortal.write("ici", directory).resolve("portal.yaml")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number: 1 | numero: 1 | /numero: unknown",
                "number: 1 | number: one | /number: \"one\"",
                "[water] | [gas] | /services/0: \"gas\"",
                "idle: 30m | idle: 30 min | /sessions/idle: \"30 min\"",
                "min: 12 | least: 12 | /passwords/least: unknown",
                "ask: login | ask: logn | /onboarding/journey/0/asks/0: fits 0",
                "valid: 48h | vaild: 48h | /onboarding/journey/1/asks/0: fits 0",
                "second-account: refused | second-account: perhaps | /linking/second-account: \"perhaps\"",
                "kind: agency | kind: shop | /identity/places/0/kind: \"shop\""
            })
    void a_slip_of_the_pen_is_not(String of, String instead, String wrong) throws IOException {
        var file = NewPortal.write("ici", directory).resolve("portal.yaml");
        var before = Files.readString(file);
        assertThat(before).contains(of);
        Files.writeString(file, before.replace(of, instead));
        assertThat(wrongs(file)).contains(wrong);
    }

    static List<Path> folders() {
        return PortalFolder.within(Path.of("portals"));
    }

    private static Stream<String> wrongs(Path file) {
        return SCHEMA.wrongs(new YamlFile(file).tree());
    }
}
