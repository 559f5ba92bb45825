package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.notification.Channel;
import fr.riverain.notification.Parcel;
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

/** Everybody's mail and what is on their telephones, newest first, each a file so that a restart keeps it. Of too many the oldest go. */
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
        keep(mail, ".eml");
    }

    /** A note, in lines: how it came, from whom, to whom, and its words. */
    synchronized void receive(Channel channel, Parcel note) {
        var written = String.join("\n", channel.written(), note.sender(), note.number(), note.words());
        keep(written.getBytes(UTF_8), ".note");
    }

    private void keep(byte[] message, String ending) {
        last = Math.max(last + 1, clock.millis()); // two in a millisecond keep their order
        try {
            Files.write(folder.resolve(last + ending), message);
            mails.addFirst(read(last, ending, message));
            while (mails.size() > ROOM) {
                var oldest = mails.removeLast();
                Files.deleteIfExists(folder.resolve(oldest.id() + (oldest.isNote() ? ".note" : ".eml")));
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
                for (var file : files.filter(Letterbox::isMessage).sorted().toList()) {
                    var name = file.getFileName().toString();
                    var dot = name.indexOf('.');
                    last = Long.parseLong(name.substring(0, dot));
                    mails.addFirst(read(last, name.substring(dot), Files.readAllBytes(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mail read(long id, String ending, byte[] message) {
        var at = Instant.ofEpochMilli(id);
        return ending.equals(".note")
                ? Mail.note(String.valueOf(id), at, new String(message, UTF_8))
                : Mail.read(String.valueOf(id), at, message);
    }

    private static boolean isMessage(Path file) {
        return file.getFileName().toString().matches("\\d{13}\\.(eml|note)");
    }
}
