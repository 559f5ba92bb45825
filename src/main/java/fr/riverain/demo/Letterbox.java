package fr.riverain.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everybody's mail, newest first, each a file so that a restart keeps it. Of too many the oldest go. */
@Component
@Profile("demo")
class Letterbox {

    static final int ROOM = 500;

    private final Path folder;
    private final InstantSource clock;
    private final Deque<Mail> mails = new ArrayDeque<>();
    private long last;

    Letterbox(Demo.DemoFolder demo, InstantSource clock) {
        this.folder = demo.path().resolve("letterbox");
        this.clock = clock;
        reopen();
    }

    synchronized void receive(byte[] mail) {
        last = Math.max(last + 1, clock.millis()); // two in a millisecond keep their order
        try {
            Files.write(folder.resolve(last + ".eml"), mail);
            mails.addFirst(Mail.read(String.valueOf(last), Instant.ofEpochMilli(last), mail));
            while (mails.size() > ROOM) {
                Files.deleteIfExists(folder.resolve(mails.removeLast().id() + ".eml"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    List<Mail> of(String address) {
        return all().stream().filter(mail -> mail.isTo(address)).toList();
    }

    Optional<Mail> find(String id) {
        return all().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private void reopen() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (var file : files.filter(Letterbox::isMail).sorted().toList()) {
                    var id = file.getFileName().toString().replace(".eml", "");
                    last = Long.parseLong(id);
                    mails.addFirst(Mail.read(id, Instant.ofEpochMilli(last), Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMail(Path file) {
        return file.getFileName().toString().matches("\\d{13}\\.eml");
    }
}
