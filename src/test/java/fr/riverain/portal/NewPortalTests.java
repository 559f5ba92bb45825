package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.riverain.platform.RefusedAtStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ./riverain portal new writes is a portal at once, whose journey can be walked. */
class NewPortalTests {

    @TempDir
    private Path directory;

    @Test
    void a_new_portal_is_accepted_as_it_is_written() {
        assertThat(NewPortal.run(List.of("val-de-loire", directory.toString()))).isZero();
        var portal = PortalFolders.read(directory.resolve("val-de-loire"));
        assertThat(portal.id().value()).isEqualTo(1);
        assertThat(portal.hosts()).containsExactly("val-de-loire.localhost");
        assertThat(portal.sections()).hasSize(3);
    }

    @Test
    void its_number_is_the_next_after_the_highest() throws IOException {
        var ninth = NewPortal.write("premier", directory).resolve("portal.yaml");
        Files.writeString(ninth, Files.readString(ninth).replace("number: 1\n", "number: 9\n"));
        Files.createDirectory(directory.resolve(".git"));
        var tenth = NewPortal.write("second", directory);
        assertThat(PortalFolders.read(tenth).id().value()).isEqualTo(10);
        assertThat(PortalCheck.run(List.of(directory.toString()))).isEqualTo(0);
    }

    @Test
    void no_placeholder_is_left_and_every_line_of_the_file_is_explained() throws IOException {
        var folder = NewPortal.write("ici", directory);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(6).allSatisfy(file -> assertThat(Files.readString(file))
                    .doesNotContain("{{", "}}}"));
        }
        assertThat(Files.readString(folder.resolve("portal.yaml")))
                .contains("journey", "linking", "passwords", "# Who answers in law");
    }

    @Test
    void a_folder_that_exists_is_left_alone() throws IOException {
        Files.writeString(Files.createDirectory(directory.resolve("ici")).resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> NewPortal.write("ici", directory))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessage(directory.resolve("ici") + " is there already; choose another name.");
        assertThat(directory.resolve("ici")).isDirectoryContaining("glob:**/notes.txt");
    }

    @Test
    void a_folder_to_write_in_has_to_be_there() {
        assertThatThrownBy(() -> NewPortal.write("ici", directory.resolve("nulle-part")))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("There is no folder ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ici", "été", "../ici", "a--b", "-a", "a-", "1er", ".ici", "a b", "a/b"})
    void a_name_that_is_no_address_is_refused(String name) {
        assertThatThrownBy(() -> NewPortal.write(name, directory))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("cannot be a portal’s name");
        assertThat(directory).isEmptyDirectory();
    }
}
