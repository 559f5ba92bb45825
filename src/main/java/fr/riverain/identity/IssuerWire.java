package fr.riverain.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Requests to an issuer, in bounded time and of bounded size. What it does not answer is its machinery’s fault, what it refuses is ours. */
@Component
class IssuerWire implements ResourceRetriever {

    private static final long LONGEST_ANSWER = 100_000;

    private final HttpClient http;
    private final Duration toAnswer;

    IssuerWire() {
        this(Duration.ofSeconds(8));
    }

    IssuerWire(Duration toAnswer) {
        this.toAnswer = toAnswer;
        this.http = HttpClient.newBuilder()
                .connectTimeout(toAnswer.dividedBy(2))
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    String get(String address) throws IOException, Unbelievable {
        return answer(request(address));
    }

    String get(String address, String token) throws IOException, Unbelievable {
        return answer(request(address).header("Authorization", "Bearer " + token));
    }

    String post(String address, Map<String, String> form) throws IOException, Unbelievable {
        return answer(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    /** For the keys, which Nimbus asks for and keeps. */
    @Override
    public Resource retrieveResource(URL url) throws IOException {
        try {
            return new Resource(get(url.toString()), "application/json");
        } catch (Unbelievable e) {
            throw new IOException(e);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(toAnswer)
                .header("Accept", "application/json, application/jwt");
    }

    private String answer(HttpRequest.Builder request) throws IOException, Unbelievable {
        var answer = send(request.build());
        if (answer.statusCode() >= 500 || answer.statusCode() == 429) {
            throw new IOException("%d from the issuer".formatted(answer.statusCode()));
        }
        if (answer.statusCode() != 200) {
            throw new Unbelievable("%d from the issuer at %s"
                    .formatted(answer.statusCode(), answer.uri().getPath()));
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
