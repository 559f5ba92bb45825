package fr.riverain.nodes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody's browser, by hand: it believes that it talks to one host, and a balancer decides which node answers. */
final class Browser {

    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String host) {
        this.host = host;
    }

    record Answer(int status, List<String> headers, String body) {

        /** Where it leads. */
        String leadsTo() {
            return headers.stream()
                    .filter(header -> header.regionMatches(true, 0, "Location: ", 0, 10))
                    .map(header -> header.substring(10).replaceFirst("^https?://[^/]+", ""))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(this));
        }
    }

    Answer get(Node node, String path) {
        return send(node, "GET", path, "");
    }

    Answer post(Node node, String path, Map<String, String> fields) {
        return send(
                node,
                "POST",
                path,
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(joining("&")));
    }

    boolean isSignedIn() {
        return cookies.containsKey("__Host-session");
    }

    private Answer send(Node node, String method, String path, String form) {
        var question = """
                %s %s HTTP/1.0
                Host: %s
                User-Agent: Mozilla/5.0 (Windows NT 10.0) Firefox/144.0
                Accept: text/html
                Cookie: %s
                Content-Type: application/x-www-form-urlencoded
                Content-Length: %d

                """.formatted(
                        method,
                        path,
                        host,
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(joining("; ")),
                        form.length());
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
            connection.getOutputStream().write((question.replace("\n", "\r\n") + form).getBytes(UTF_8));
            return read(new String(connection.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer read(String answer) {
        var parts = answer.split("\r\n\r\n", 2);
        var headers = parts[0].lines().toList();
        headers.stream()
                .filter(header -> header.regionMatches(true, 0, "Set-Cookie: ", 0, 12))
                .forEach(header -> keep(header.substring(12)));
        return new Answer(Integer.parseInt(headers.getFirst().split(" ", 3)[1]), headers, parts[1]);
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
