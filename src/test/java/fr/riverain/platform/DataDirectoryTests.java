package fr.riverain.platform;

import static fr.riverain.platform.DataDirectory.Use.DEMO;
import static fr.riverain.platform.DataDirectory.Use.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    private Path root;

    @Test
    void a_new_one_is_readable_by_its_owner_only_and_can_be_opened_again() throws IOException {
        DataDirectory.open(root.resolve("new"), START, "1.0.0");
        assertThat(Files.getPosixFilePermissions(root.resolve("new")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        DataDirectory.open(root.resolve("new"), START, "1.0.1");
    }

    @Test
    void what_a_newer_program_has_written_is_left_alone() {
        DataDirectory.open(root, START, "1.10.0");
        assertThatThrownBy(() -> DataDirectory.open(root, START, "1.9.3"))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("written by Riverain 1.10.0, newer than this Riverain 1.9.3");
    }

    @Test
    void a_demo_and_a_real_one_do_not_mistake_each_other() {
        DataDirectory.open(root, START, null);
        assertThatThrownBy(() -> DataDirectory.open(root, DEMO, null))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("holds the data of ./riverain start");
        assertThatThrownBy(() -> Reset.run(List.of(root.toString()))).isInstanceOf(RefusedAtStart.class);
    }

    @Test
    void somebodys_own_files_are_not_taken_for_an_empty_directory() throws IOException {
        Files.createFile(root.resolve("letters.txt"));
        assertThatThrownBy(() -> Reset.run(List.of(root.toString())))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("something else than Riverain's data");
        assertThat(root.resolve("letters.txt")).exists();
    }

    @Test
    void a_reset_forgets_all_that_a_demo_has_kept() throws IOException {
        var demo = DataDirectory.open(root, DEMO, null);
        Files.createDirectories(demo.resolve("keys/deep"));
        assertThat(Reset.run(List.of(root.toString()))).isZero();
        assertThat(demo.resolve("keys")).doesNotExist();
        DataDirectory.open(root, DEMO, null);
    }

    @Test
    void a_reset_waits_for_nobody_who_is_still_using_it() throws IOException {
        var demo = DataDirectory.open(root, DEMO, null);
        try (var _ = demo.lock().orElseThrow()) {
            // the same process: the lock refuses itself by exception
            assertThatThrownBy(() -> Reset.run(List.of(root.toString()))).isInstanceOf(RuntimeException.class);
        }
    }
}
