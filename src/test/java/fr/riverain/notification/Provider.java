package fr.riverain.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An outside party that speaks as it is told to: it answers, refuses, keeps silent, or hangs up after having heard everything. */
final class Provider implements AutoCloseable {

    record Asked(String path, Map<String, String> headers, String body) {

        /** The fields of a form. */
        Map<String, String> fields() {
            return Stream.of(body.split("&"))
                    .map(field -> field.split("=", 2))
                    .collect(Collectors.toMap(
                            field -> field[0],
                            field -> URLDecoder.decode(field[1], UTF_8),
                            (one, _) -> one,
                            TreeMap::new));
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    interface Manner {
        void answer(HttpExchange exchange) throws IOException;
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final HttpServer server;
    private volatile Manner manner = saying(200, "{}");

    Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(int status, String json) {
        manner = saying(status, json);
    }

    /** It has heard, and says nothing. */
    void keepsSilent() {
        manner = _ -> {
            try {
                silence.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    void hangsUp() {
        manner = HttpExchange::close;
    }

    private static Manner saying(int status, String json) {
        return exchange -> {
            var bytes = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    private void hear(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        asked.add(new Asked(
                exchange.getRequestURI().getPath(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        manner.answer(exchange);
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
    }
}
