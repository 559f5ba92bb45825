package fr.riverain.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Java, memory, disk, the key file. */
@Component
@Order(1)
class MachineCheckup implements Checkup {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long SCARCE = 1024;

    private final DataDirectory data;
    private final Path keys;

    MachineCheckup(DataDirectory data, Keys.Settings keys) {
        this.data = data;
        this.keys = Path.of(keys.keys());
    }

    @Override
    public List<Finding> look() {
        return Stream.of(java(), disk(), keys()).toList();
    }

    private static Finding java() {
        return Finding.good("Java %s in %s, at most %d MB of heap"
                .formatted(
                        Runtime.version(),
                        System.getProperty("java.home"),
                        Runtime.getRuntime().maxMemory() / MEGABYTE));
    }

    private Finding disk() {
        try {
            var free = Files.getFileStore(existing(data.path())).getUsableSpace() / MEGABYTE;
            var sentence = "Data directory %s, %d MB free there".formatted(data.path(), free);
            return free < SCARCE ? Finding.wrong(sentence + ": too little to grow") : Finding.good(sentence);
        } catch (IOException e) {
            return Finding.wrong("The data directory %s cannot be read: %s".formatted(data.path(), e.getMessage()));
        }
    }

    private static Path existing(Path path) {
        var parent = path.toAbsolutePath().getParent();
        return parent == null || Files.exists(path) ? path : existing(parent);
    }

    private Finding keys() {
        if (Files.notExists(keys)) {
            return Finding.note("No keys yet: the first start makes them in %s.".formatted(keys));
        }
        try {
            return Finding.good(
                    "Key file %s, the newest key is number %d. Is there a copy elsewhere, as new? Without it every printed paper is void."
                            .formatted(keys, new KeyFile(keys).read().getLast().version()));
        } catch (RefusedAtStart e) {
            return Finding.wrong(Objects.toString(e.getMessage()));
        }
    }
}
