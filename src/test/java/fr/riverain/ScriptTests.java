package fr.riverain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ./riverain says instead of starting: one sentence that can be acted on, and what it exits with. */
class ScriptTests {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    @TempDir
    private static Path program;

    @TempDir
    private Path folder;

    private Script script;

    /** The script, beside something that Maven could build. */
    @BeforeEach
    void a_copy_of_the_script() throws IOException {
        script = Script.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "begin",
                "start --port many",
                "start --port",
                "start --data",
                "start --reset",
                "start somewhere",
                "doctor --dry-run",
                "agent",
                "agent remove marseille odile@example.org",
                "agent add marseille",
                "keys",
                "keys rotate twice",
                "import marseille",
                "import marseille . --wet-run",
                "portal check",
                "portal new",
                "portal new ici --in",
                "portal schema portals"
            })
    void what_is_misused_answers_with_how_to_use_it(String words) throws Exception {
        var said = script.run(words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(said.exit()).isEqualTo(MISUSED);
        assertThat(said.error()).startsWith("./riverain demo").contains("./riverain keys rotate");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void help_is_no_misuse() throws Exception {
        var said = script.run("--help");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("./riverain start", "docs/operate.md");
    }

    @Test
    void without_its_jdk_it_says_which_one() throws Exception {
        var file = folder.resolve("riverain");
        var wanting = Files.readString(file).replace("readonly JDK=25\n", "readonly JDK=99\n");
        Files.writeString(file, wanting);
        assertThat(script.run("doctor"))
                .isEqualTo(refusal(
                        "Riverain needs a JDK 99. Install one (Temurin, for example), or point JAVA_HOME at it."));
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(script.run("start", "--port", port))
                    .isEqualTo(refusal("Port %s is taken. Stop what listens there, or choose another port with --port."
                            .formatted(port)));
        }
    }

    @Test
    void where_nothing_can_be_built_for_want_of_room_it_says_how_much() throws Exception {
        onASmallDisk(small -> {
            var said = Script.in(small).run("doctor");
            assertThat(said.exit()).isEqualTo(REFUSED);
            assertThat(said.error())
                    .matches("✗ The disk is full: %s has \\d+ MB left, building needs 800 MB\\.\n".formatted(small));
        });
    }

    @Test
    void a_first_start_where_there_is_no_room_says_so() throws Exception {
        script.build(program, "1.0.0");
        onASmallDisk(small -> {
            var said = script.run("start", "--port", Script.freePort(), "--data", small.toString());
            assertThat(said.exit()).isEqualTo(REFUSED);
            assertThat(sentences(said)).singleElement().asString().contains("disk", small.toString());
        });
    }

    @Test
    void data_of_a_newer_version_are_left_alone() throws Exception {
        script.build(program, "1.0.0");
        var data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("riverain.stamp"), "use=START\nversion=1.1.0\n");
        var said = script.run("start", "--port", Script.freePort(), "--data", data.toString());
        assertThat(said.exit()).isEqualTo(REFUSED);
        assertThat(sentences(said))
                .containsExactly(
                        "✗ The data in %s was written by Riverain 1.1.0, newer than this Riverain 1.0.0; start the newer program."
                                .formatted(data));
        assertThat(data)
                .isDirectoryNotContaining(file -> file.getFileName().toString().equals("database"));
    }

    @Test
    void the_doctor_comes_before_the_first_start_and_leaves_nothing_behind() throws Exception {
        script.build(program, "1.0.0");
        var data = folder.resolve("data");
        var said = script.run("doctor", "--data", data.toString());
        assertThat(said.out()).contains("No keys yet", "the first start makes it in " + data);
        assertThat(data).doesNotExist();
    }

    private static Script.Said refusal(String sentence) {
        return new Script.Said(REFUSED, "", "✗ " + sentence + "\n");
    }

    /** Without what it says it is doing. */
    private static List<String> sentences(Script.Said said) {
        return (said.out() + said.error())
                .lines()
                .filter(line -> !line.startsWith("›") && !line.contains(" INFO "))
                .toList();
    }

    private interface OnDisk {
        void run(Path disk) throws Exception;
    }

    /** Root can have one, of fifty megabytes; for others what needs it is skipped, aloud. */
    private void onASmallDisk(OnDisk work) throws Exception {
        var disk = Files.createDirectories(folder.resolve("disk")).toRealPath();
        var mounted = "root".equals(System.getProperty("user.name"))
                && succeeds("mount", "-t", "tmpfs", "-o", "size=50m,mode=700", "tmpfs", disk.toString());
        if (!mounted) {
            System.err.println("! SKIPPED: what is said when the disk is full. Only root can mount a small one");
        }
        assumeTrue(mounted, "no small disk");
        try {
            work.run(disk);
        } finally {
            succeeds("umount", "-l", disk.toString());
        }
    }

    private static boolean succeeds(String... command) throws Exception {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
