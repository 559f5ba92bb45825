package fr.riverain.platform;

import java.io.IOException;
import java.util.Optional;

/** The PostgreSQL that another process of this machine runs from the same data directory: for commands beside a running program. */
record NeighboursServer(int port, SecretFiles secrets) implements DatabaseServer {

    static Optional<NeighboursServer> of(DataDirectory data) {
        var files = new DatabaseFiles(data.resolve("database"));
        try {
            return files.port().map(port -> new NeighboursServer(port, new SecretFiles(files.home())));
        } catch (IOException _) {
            return Optional.empty(); // it is coming or going this very moment
        }
    }

    @Override
    public String url(String role) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, APPLICATION);
    }

    @Override
    public String password(String role) {
        return secrets.read(role);
    }

    @Override
    public void close() {
        // not ours to stop
    }
}
