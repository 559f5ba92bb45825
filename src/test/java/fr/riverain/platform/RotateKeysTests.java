package fr.riverain.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotateKeysTests {

    private static final PortalId MARSEILLE = new PortalId(1);

    private final TestClock clock = new TestClock();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void a_running_program_reads_with_old_keys_and_soon_writes_with_the_new_one() throws IOException {
        var running = new Keys(file(), clock);
        var old = running.digest(Keys.Purpose.FACT, MARSEILLE, "4512367");

        assertThat(rotate()).isZero();

        assertThat(said.toString(UTF_8)).contains("Key 2 is in " + file());
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        clock.advance(Duration.ofMinutes(4));
        assertThat(running.digest(Keys.Purpose.FACT, MARSEILLE, "4512367")).isEqualTo(old);
        clock.advance(Duration.ofMinutes(1));
        assertThat(running.digest(Keys.Purpose.FACT, MARSEILLE, "4512367")).isNotEqualTo(old);
        assertThat(running.digests(Keys.Purpose.FACT, MARSEILLE, "4512367"))
                .hasSize(2)
                .contains(old);
    }

    @Test
    void a_misspelt_address_makes_no_keys() {
        assertThatThrownBy(this::rotate)
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("There are no keys in " + file());
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void what_is_too_much_is_refused() {
        new Keys(file(), clock);
        assertThat(rotate("marseille")).isEqualTo(2);
        assertThat(new KeyFile(file()).read()).hasSize(1);
    }

    @Test
    void the_last_key_is_followed_by_none_and_goes_on_reading() throws IOException {
        var secret = "0".repeat(64);
        Files.writeString(file(), "255 2026-01-01T00:00:00Z " + secret + "\n");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(this::rotate).isInstanceOf(RefusedAtStart.class).hasMessageContaining("full");
        assertThat(new KeyFile(file()).read()).hasSize(1);
    }

    private int rotate(String... arguments) {
        var settings = new Keys.Settings(file().toString());
        return new RotateKeys(settings, clock).run(List.of(arguments), new PrintStream(said, true, UTF_8));
    }

    private Path file() {
        return directory.resolve("keys");
    }
}
