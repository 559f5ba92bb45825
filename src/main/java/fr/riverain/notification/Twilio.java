package fr.riverain.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** SMS or WhatsApp messages through Twilio. */
record Twilio(Channel channel, NoteSettings.Twilio settings, Wire wire) implements Carrier {

    /** Wrong number, unsubscribed, not to be reached from here, no mobile, out of the window of WhatsApp, no WhatsApp. */
    private static final Set<Integer> NEVER = Set.of(21211, 21408, 21610, 21612, 21614, 63003, 63016, 63024);

    @Override
    public boolean plays() {
        return false;
    }

    @Override
    public Carriage bring(Parcel parcel) {
        var fields = new LinkedHashMap<String, String>();
        if (channel == Channel.WHATSAPP) {
            if (parcel.code() == null) {
                return new Carriage.Never("WhatsApp takes codes only");
            }
            fields.put("To", "whatsapp:" + parcel.number());
            fields.put("From", "whatsapp:" + settings.whatsapp());
            fields.put("ContentSid", settings.content());
            fields.put("ContentVariables", JsonMapper.shared().writeValueAsString(Map.of("1", parcel.code())));
        } else {
            var sender = settings.sender().isEmpty() ? parcel.sender() : settings.sender();
            fields.put("To", parcel.number());
            fields.put(sender.startsWith("MG") && sender.length() > 11 ? "MessagingServiceSid" : "From", sender);
            fields.put("Body", parcel.words());
        }
        fields.put("StatusCallback", parcel.portal().url(ReportController.TWILIO + "/" + parcel.id()));
        return wire.send(request(fields), Twilio::read);
    }

    private HttpRequest.Builder request(Map<String, String> fields) {
        var credentials = settings.account() + ":" + settings.token();
        return HttpRequest.newBuilder(URI.create(
                        "%s/2010-04-01/Accounts/%s/Messages.json".formatted(settings.url(), settings.account())))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    private static Carriage read(Wire.Answer answer) {
        if (answer.good()) {
            return new Carriage.Accepted(answer.text("sid"));
        }
        var code = answer.body().path("code").asInt(0);
        if (code == 20429) {
            return new Carriage.NotNow("20429, too many at once");
        }
        return NEVER.contains(code)
                ? new Carriage.Never("%d %s".formatted(code, meaning(code)))
                : new Carriage.NotNow("%d %d, for the operator to put right".formatted(answer.status(), code));
    }

    /** What agents can tell on the telephone; Twilio's own words may hold the number. */
    static String meaning(int code) {
        return switch (code) {
            case 21211 -> "there is no such number";
            case 21408 -> "SMS to this country are not allowed";
            case 21610, 63024 -> "its owner wants no messages from us";
            case 21612, 21614, 30006 -> "not a mobile, or one that messages cannot reach";
            case 30003 -> "the telephone is switched off or out of reach";
            case 30005, 63003 -> "nobody has this number, or WhatsApp is not installed";
            case 63016 -> "WhatsApp takes codes only";
            default -> "";
        };
    }
}
