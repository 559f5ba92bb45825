package fr.riverain.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** SMS through OVHcloud. Each request is signed with its own moment. */
record Ovh(NoteSettings.Ovh settings, Wire wire, InstantSource clock) implements Carrier {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TRIED_FOR = Duration.ofMinutes(10);

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean plays() {
        return false;
    }

    @Override
    public Carriage bring(Parcel parcel) {
        var url = "%s/sms/%s/jobs".formatted(settings.url(), settings.service());
        var body = JSON.writeValueAsString(Map.of(
                "message",
                parcel.words(),
                "receivers",
                List.of(parcel.number()),
                "sender",
                parcel.sender(),
                "noStopClause",
                true, // nobody unsubscribes from a code they have just asked for
                "charset",
                "UTF-8",
                "coding",
                "7bit",
                "class",
                "phoneDisplay",
                "priority",
                "high",
                "validityPeriod",
                TRIED_FOR.toMinutes()));
        return wire.send(signed(url, body), Ovh::read);
    }

    private HttpRequest.Builder signed(String url, String body) {
        var now = String.valueOf(clock.instant().getEpochSecond());
        var said = String.join("+", settings.applicationSecret(), settings.consumerKey(), "POST", url, body, now);
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Ovh-Application", settings.applicationKey())
                .header("X-Ovh-Consumer", settings.consumerKey())
                .header("X-Ovh-Timestamp", now)
                .header("X-Ovh-Signature", "$1$" + sha1(said))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** It answers 200 for a number that it will not serve, too. */
    private static Carriage read(Wire.Answer answer) {
        if (answer.good() && !answer.body().path("invalidReceivers").isEmpty()) {
            return new Carriage.Never("not a number that SMS reach");
        }
        if (answer.good()) {
            return new Carriage.Accepted(answer.body().path("ids").path(0).asString(""));
        }
        return answer.status() == 402
                ? new Carriage.NotNow("402, no credit left")
                : new Carriage.Never("%d %s"
                        .formatted(answer.status(), answer.text("errorCode"))
                        .strip());
    }

    private static String sha1(String said) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(said.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
