package fr.riverain.platform;

import static fr.riverain.platform.Keys.Purpose.ATTEMPT;
import static fr.riverain.platform.Keys.Purpose.FACT;
import static fr.riverain.platform.Keys.Purpose.FLASH;
import static fr.riverain.platform.Keys.Purpose.SECOND_FACTOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {

    private static final PortalId MARSEILLE = new PortalId(1);
    private static final PortalId AIX = new PortalId(2);

    private final TestClock clock = new TestClock();

    @TempDir
    private Path directory;

    @Test
    void a_digest_is_the_same_each_time_and_another_for_each_portal_and_purpose() {
        var keys = keys();
        var digest = keys.digest(FACT, MARSEILLE, "4512367");
        assertThat(keys.digest(FACT, MARSEILLE, "4512367")).isEqualTo(digest).hasSize(33);
        assertThat(keys.digest(FACT, AIX, "4512367")).isNotEqualTo(digest);
        assertThat(keys.digest(ATTEMPT, MARSEILLE, "4512367")).isNotEqualTo(digest);
        assertThat(keys.digest(FACT, MARSEILLE, "4512368")).isNotEqualTo(digest);
    }

    @Test
    void what_is_sealed_opens_for_its_purpose_only_and_unchanged_only() {
        var keys = keys();
        var sealed = keys.seal(SECOND_FACTOR, "secret".getBytes(UTF_8));
        assertThat(new String(sealed, UTF_8)).doesNotContain("secret");
        assertThat(keys.seal(SECOND_FACTOR, "secret".getBytes(UTF_8))).isNotEqualTo(sealed);
        assertThat(keys.open(SECOND_FACTOR, sealed)).isEqualTo("secret".getBytes(UTF_8));
        assertThatThrownBy(() -> keys.open(ATTEMPT, sealed)).isInstanceOf(IllegalArgumentException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> keys.open(SECOND_FACTOR, sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys.open(SECOND_FACTOR, new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_signed_is_read_again_and_nothing_else_is() {
        var keys = keys();
        var signed = keys.sign(FLASH, "1\nété");
        assertThat(signed).matches("[A-Za-z0-9_.-]+");
        assertThat(keys.verify(FLASH, signed)).contains("1\nété");
        assertThat(keys.verify(ATTEMPT, signed)).isEmpty();
        assertThat(Stream.of("", ".", "a.b", "a.b.c", "é", signed + "A", "M" + signed, signed.replace(".", ""))
                        .map(forged -> keys.verify(FLASH, forged)))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void rotation_adds_a_key_and_old_ones_are_still_read() {
        var keys = keys();
        var digest = keys.digest(FACT, MARSEILLE, "4512367");
        var sealed = keys.seal(SECOND_FACTOR, new byte[] {1, 2, 3});
        var signed = keys.sign(FLASH, "hello");

        keys.rotate();
        clock.advance(Keys.UNTIL_WRITTEN_WITH);

        assertThat(keys.digest(FACT, MARSEILLE, "4512367")).isNotEqualTo(digest).startsWith(2);
        assertThat(keys.digests(FACT, MARSEILLE, "4512367"))
                .containsExactly(digest, keys.digest(FACT, MARSEILLE, "4512367"));
        assertThat(keys.open(SECOND_FACTOR, sealed)).containsExactly(1, 2, 3);
        assertThat(keys.verify(FLASH, signed)).contains("hello");
        assertThat(keys.seal(SECOND_FACTOR, new byte[] {1})).startsWith(2);
    }

    @Test
    void every_node_has_learned_of_a_new_key_before_anyone_writes_with_it() {
        var here = keys();
        var there = keys();
        here.rotate();
        assertThat(here.digest(FACT, MARSEILLE, "1")).startsWith(1);
        clock.advance(Keys.UNTIL_WRITTEN_WITH);
        var sealed = here.seal(SECOND_FACTOR, new byte[] {7});
        assertThat(sealed).startsWith(2);
        assertThat(there.open(SECOND_FACTOR, sealed)).containsExactly(7);
        assertThat(there.digest(FACT, MARSEILLE, "1")).isEqualTo(here.digest(FACT, MARSEILLE, "1"));
    }

    @Test
    void nodes_that_start_at_once_end_up_with_one_key() throws Exception {
        var start = (Callable<String>) () -> HexFormat.of().formatHex(keys().digest(FACT, MARSEILLE, "1"));
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var digests = nodes.invokeAll(Stream.generate(() -> start).limit(16).toList()).stream()
                    .map(made -> made.resultNow())
                    .collect(Collectors.toSet());
            assertThat(digests).hasSize(1);
        }
        try (var files = Files.list(directory.resolve("keys"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void the_file_is_for_its_owner_alone() throws IOException {
        keys();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_file_that_others_can_read_is_refused_with_what_to_do() throws IOException {
        keys();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(this::keys)
                .isInstanceOf(RefusedAtStart.class)
                .hasMessage("Others can read the keys in %1$s: only its owner may. Put it right with chmod 600 %1$s"
                        .formatted(file()));
    }

    @Test
    void a_file_that_holds_no_keys_is_refused_without_showing_what_it_holds() throws IOException {
        keys();
        for (var line : List.of("", "# nothing", "1 2026-11-16T13:22:00Z hunter2", "nonsense")) {
            Files.writeString(file(), line);
            assertThatThrownBy(this::keys)
                    .isInstanceOf(RefusedAtStart.class)
                    .hasMessageContaining("is not a file of keys")
                    .message()
                    .doesNotContain("hunter2");
        }
    }

    private Keys keys() {
        return new Keys(file(), clock);
    }

    private Path file() {
        return directory.resolve("keys/riverain.keys");
    }
}
