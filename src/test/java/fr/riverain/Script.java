package fr.riverain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of ./riverain, in a folder with something that Maven could build. */
record Script(Path home) {

    record Said(int exit, String out, String error) {}

    static Script in(Path home) throws IOException {
        Files.copy(Path.of("riverain"), home.resolve("riverain"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(Path.of("pom.xml"), home.resolve("pom.xml"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve(".mvn"));
        Files.createDirectories(home.resolve("src"));
        return new Script(home);
    }

    Said run(String... words) throws Exception {
        var command = new ArrayList<>(List.of(home.resolve("riverain").toString()));
        command.addAll(List.of(words));
        var error = home.resolve("error");
        var builder = new ProcessBuilder(command).redirectError(error.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RIVERAIN_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("RIVERAIN_MANAGEMENT_PORT", freePort());
        builder.environment()
                .put(
                        "RIVERAIN_PORTALS_DIRECTORY",
                        Path.of("portals").toAbsolutePath().toString());
        var process = builder.start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), out, Files.readString(error));
    }

    static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** What ./riverain would have built: the classes at hand in a jar that bears a version, beside their libraries. */
    void build(Path program, String version) throws IOException {
        var build = Files.createDirectories(home.resolve("var/app/20260101T000000"));
        Files.createFile(build.resolve("sources"));
        Files.createFile(build.resolve("whole"));
        Files.createLink(build.resolve("riverain.jar"), jar(program, version));
    }

    private static synchronized Path jar(Path program, String version) throws IOException {
        var jar = program.resolve("riverain.jar");
        if (Files.notExists(jar)) {
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest(version))) {
                for (var directory : places().filter(Files::isDirectory).toList()) {
                    add(directory, out);
                }
            }
        }
        return jar;
    }

    private static Manifest manifest(String version) {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, Riverain.class.getName());
        main.put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        main.put(
                Attributes.Name.CLASS_PATH,
                places().filter(Files::isRegularFile)
                        .map(place -> place.toUri().toString())
                        .collect(Collectors.joining(" ")));
        return manifest;
    }

    private static Stream<Path> places() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(place -> Files.notExists(place.resolve("fr/riverain/Script.class")));
    }

    private static void add(Path directory, JarOutputStream out) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(file -> !file.equals(directory)).toList()) {
                var name = directory.relativize(file).toString();
                out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (Files.isRegularFile(file)) {
                    Files.copy(file, out);
                }
            }
        }
    }
}
