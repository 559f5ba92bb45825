package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** The demo's FranceConnect at an address of its own, which does what a test tells it to: answer, lie, break, or say nothing. */
public final class TestIssuer implements AutoCloseable {

    public static final String SECRET = "test-secret";

    public enum Manner {
        HONEST,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        LITTLE_ASSURANCE,
        FOREIGN_KEY,
        SOMEBODY_ELSE,
        BROKEN,
        SILENT
    }

    private final CountDownLatch silence = new CountDownLatch(1);
    private final HttpServer server;
    private final PlayedIssuer issuer;
    private volatile InstantSource clock = InstantSource.system();
    private volatile Manner manner = Manner.HONEST;

    public TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = new Lying("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v2");
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String name() {
        return issuer.name();
    }

    /** Where the program's clock is ahead. */
    public TestIssuer at(InstantSource time) {
        clock = time;
        return this;
    }

    public void behaves(Manner as) {
        manner = as;
    }

    /** Somebody is sent here, and lets the portal know who they are: the address to which they go back. */
    public String come(String location, String firstName, String lastName) {
        var key = firstName + " " + lastName;
        return ours(issuer.granted(
                question(location), new PlayedCitizen(key, List.of(firstName), lastName, "", "female", "1970-01-01")));
    }

    public String giveUp(String location) {
        return ours(question(location).refused());
    }

    /** Where somebody goes who leaves. */
    public String leave(String location) {
        return ours(issuer.left(parameters(URI.create(location).getRawQuery())).orElseThrow());
    }

    private IssuerQuestion question(String location) {
        return switch (IssuerQuestion.hear(parameters(URI.create(location).getRawQuery()), issuer.clients())) {
            case IssuerQuestion.Heard.Understood(var question) -> question;
            case IssuerQuestion.Heard.Wrong(var code) -> throw new AssertionError(code + ": " + location);
        };
    }

    private static String ours(String address) {
        var back = URI.create(address);
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (manner == Manner.SILENT) {
            try {
                silence.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (manner == Manner.BROKEN) {
            say(exchange, 503, "out of order");
            return;
        }
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var path = exchange.getRequestURI().getPath().replaceFirst("^/api/v2", "");
        var said =
                switch (path) {
                    case "/.well-known/openid-configuration" -> issuer.metadata();
                    case "/jwks" -> issuer.jwks();
                    case "/token" -> issuer.token(form).orElse("");
                    case "/userinfo" ->
                        issuer.userinfo(exchange.getRequestHeaders()
                                        .getFirst("Authorization")
                                        .replaceFirst("Bearer ", ""))
                                .orElse("");
                    default -> "";
                };
        say(exchange, said.isEmpty() ? 400 : 200, said);
    }

    private static void say(HttpExchange exchange, int status, String said) throws IOException {
        var bytes = said.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var field : query.split("&", -1)) {
            var equals = field.indexOf('=');
            if (equals > 0) {
                parameters.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }

    private final class Lying extends PlayedIssuer {

        private final ECKey stolen = newKey();

        Lying(String name) {
            super(name, new Everybody(), () -> clock.instant());
        }

        @Override
        JWTClaimsSet identity(Granted granted) {
            var said = new JWTClaimsSet.Builder(super.identity(granted));
            switch (manner) {
                case OTHER_NONCE -> said.claim("nonce", "0".repeat(64));
                case OTHER_AUDIENCE -> said.audience("another-portal");
                case OTHER_ISSUER -> said.issuer("https://elsewhere.example");
                case EXPIRED -> said.expirationTime(Date.from(java.time.Instant.EPOCH.plus(Duration.ofDays(1))));
                case LITTLE_ASSURANCE -> said.claim("acr", "eidas0");
                case HONEST, FOREIGN_KEY, SOMEBODY_ELSE, BROKEN, SILENT -> {}
            }
            return said.build();
        }

        @Override
        JWTClaimsSet person(Granted granted) {
            var said = new JWTClaimsSet.Builder(super.person(granted));
            return manner == Manner.SOMEBODY_ELSE
                    ? said.subject("somebody else").build()
                    : said.build();
        }

        @Override
        ECKey signsWith() {
            return manner == Manner.FOREIGN_KEY ? stolen : super.signsWith();
        }
    }

    private record Everybody() implements PlayedIssuer.Clients {

        @Override
        public boolean knows(String client) {
            return !client.isEmpty();
        }

        @Override
        public boolean declares(String client, String address) {
            return address.matches("https?://[a-z]+\\.localhost(:\\d+)?/franceconnect/(deconnexion/)?retour");
        }

        @Override
        public String secret() {
            return SECRET;
        }
    }
}
