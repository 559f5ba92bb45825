package fr.riverain.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** A PostgreSQL that somebody else looks after. The addresses may carry user and password, or the settings say them apart. */
final class ServerOfYours implements DatabaseServer {

    private static final String SCHEME = "jdbc:postgresql:";
    private static final String PATIENCE_IN_SECONDS = "10";
    private static final Pattern USER = Pattern.compile("[?&]user=([^&]*)");
    private static final Pattern PASSWORD = Pattern.compile("[?&]password=([^&]*)");

    private record Access(String url, String password) {}

    private final Map<String, Access> accesses;

    private ServerOfYours(Map<String, Access> accesses) {
        this.accesses = accesses;
    }

    static ServerOfYours at(DatabaseSettings settings) {
        var application = access(
                APPLICATION, "RIVERAIN_DATABASE_URL", Objects.requireNonNull(settings.url()), settings.password());
        var migrations = Objects.requireNonNullElse(settings.migrationUrl(), "");
        var owner = migrations.isBlank()
                ? access(OWNER, "RIVERAIN_DATABASE_URL", withoutUser(application.url()), settings.ownerPassword())
                : access(OWNER, "RIVERAIN_MIGRATION_URL", migrations, settings.ownerPassword());
        return new ServerOfYours(Map.of(APPLICATION, application, OWNER, owner));
    }

    private static Access access(String role, String setting, String url, String password) {
        if (!url.startsWith(SCHEME)) {
            throw new RefusedAtStart(
                    "%s is not an address like jdbc:postgresql://db.example.org:5432/riverain.".formatted(setting));
        }
        var user = parameter(USER, url).orElse(role);
        if (!user.equals(role)) {
            throw new RefusedAtStart("%s names the role %s; it has to be %s.".formatted(setting, user, role));
        }
        return new Access(url, passwordIn(url).orElse(password));
    }

    static Optional<String> passwordIn(String url) {
        return parameter(PASSWORD, url);
    }

    private static Optional<String> parameter(Pattern pattern, String url) {
        return pattern.matcher(url)
                .results()
                .map(found -> URLDecoder.decode(found.group(1), UTF_8))
                .findFirst();
    }

    static String withoutUser(String url) {
        return url.replaceAll("(?<=[?&])(?:user|password)=[^&]*&?", "");
    }

    /** Says what is wrong before the pool and the migrations say it at length. */
    ServerOfYours reached() {
        complaint(APPLICATION).or(() -> complaint(OWNER)).ifPresent(sentence -> {
            throw new RefusedAtStart(sentence);
        });
        return this;
    }

    Optional<String> complaint(String role) {
        var login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", password(role));
        login.setProperty("loginTimeout", PATIENCE_IN_SECONDS);
        try (var _ = DriverManager.getConnection(url(role), login)) {
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of("The database at %s does not let %s in: %s".formatted(place(), role, e.getMessage()));
        }
    }

    /** Without what may be secret in it. */
    String place() {
        return url(APPLICATION).replaceFirst("\\?.*", "").substring("jdbc:".length());
    }

    @Override
    public String url(String role) {
        return of(role).url();
    }

    @Override
    public String password(String role) {
        return of(role).password();
    }

    private Access of(String role) {
        return Objects.requireNonNull(accesses.get(role), role);
    }

    @Override
    public void close() {
        // not ours to stop
    }
}
