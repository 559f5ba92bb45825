package fr.riverain.notification;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** WhatsApp messages through Meta's own interface. A code goes into the text and behind the button that copies it. */
record Meta(NoteSettings.Meta settings, Wire wire) implements Carrier {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Too many from us, or to this number, at once. */
    private static final Set<Integer> BUSY = Set.of(4, 80007, 130429, 131048, 131056);

    /** The number has no WhatsApp, or wants nothing from us. */
    private static final Set<Integer> NEVER = Set.of(131021, 131026, 131050, 133010);

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public boolean plays() {
        return false;
    }

    @Override
    public Carriage bring(Parcel parcel) {
        var code = parcel.code();
        if (code == null) {
            return new Carriage.Never("WhatsApp takes codes only");
        }
        var body = JSON.writeValueAsString(Map.of(
                "messaging_product",
                "whatsapp",
                "recipient_type",
                "individual",
                "to",
                parcel.number().substring(1),
                "type",
                "template",
                "biz_opaque_callback_data",
                "%d/%s".formatted(parcel.portal().id().value(), parcel.id()),
                "template",
                Map.of(
                        "name", settings.template(),
                        "language", Map.of("code", parcel.language()),
                        "components", List.of(body(code), button(code)))));
        return wire.send(
                HttpRequest.newBuilder(URI.create("%s/%s/messages".formatted(settings.url(), settings.phone())))
                        .header("Authorization", "Bearer " + settings.token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                Meta::read);
    }

    private static Map<String, Object> body(String code) {
        return Map.of("type", "body", "parameters", List.of(Map.of("type", "text", "text", code)));
    }

    private static Map<String, Object> button(String code) {
        return Map.of(
                "type", "button",
                "sub_type", "url",
                "index", "0",
                "parameters", List.of(Map.of("type", "text", "text", code)));
    }

    private static Carriage read(Wire.Answer answer) {
        if (answer.good()) {
            return new Carriage.Accepted(
                    answer.body().path("messages").path(0).path("id").asString(""));
        }
        var code = answer.body().path("error").path("code").asInt(0);
        if (BUSY.contains(code)) {
            return new Carriage.NotNow("%d, too many at once".formatted(code));
        }
        return NEVER.contains(code)
                ? new Carriage.Never("%d WhatsApp does not reach this number".formatted(code))
                : new Carriage.NotNow("%d %d, for the operator to put right".formatted(answer.status(), code));
    }
}
