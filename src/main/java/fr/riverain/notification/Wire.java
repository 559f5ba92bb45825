package fr.riverain.notification;

import fr.riverain.notification.Carrier.Carriage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request to an outside party, and what its fate says: that nothing was sent, that something was, or that nobody knows. What was
 * sent to the party, or came from it, is in no log.
 */
@Component
class Wire {

    private static final Duration TO_REACH = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TO_REACH)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Duration toAnswer;

    Wire() {
        this(Duration.ofSeconds(15));
    }

    Wire(Duration toAnswer) {
        this.toAnswer = toAnswer;
    }

    record Answer(int status, JsonNode body) {

        boolean good() {
            return status / 100 == 2;
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** What the party answered is for the caller to read; only what every party means alike is decided here. */
    Carriage send(HttpRequest.Builder request, Function<Answer, Carriage> read) {
        try {
            var response = http.send(request.timeout(toAnswer).build(), HttpResponse.BodyHandlers.ofString());
            var answer = new Answer(response.statusCode(), json(response.body()));
            return switch (answer.status()) {
                case 429, 503 -> new Carriage.NotNow("%d, too busy".formatted(answer.status()));
                case 401, 403 -> new Carriage.NotNow("%d, our credentials are refused".formatted(answer.status()));
                default ->
                    answer.status() >= 500
                            ? new Carriage.Unknown("%d from the provider".formatted(answer.status()))
                            : read.apply(answer);
            };
        } catch (HttpConnectTimeoutException | ConnectException e) {
            return new Carriage.NotNow("the provider cannot be reached");
        } catch (HttpTimeoutException e) {
            return new Carriage.Unknown("no answer within %d seconds".formatted(toAnswer.toSeconds()));
        } catch (IOException e) {
            return new Carriage.Unknown("the connection broke");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Carriage.Unknown("interrupted");
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
