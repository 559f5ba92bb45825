package fr.riverain.notification;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An installation that reaches no telephone, or that reaches those of a test. */
final class TestCarriers {

    private TestCarriers() {}

    static Carriers none(InstantSource clock) {
        return new Carriers(settings(null, null), new Wire(), clock, List.of());
    }

    static NoteSettings settings(NoteSettings.@Nullable Sms sms, NoteSettings.@Nullable WhatsApp whatsapp) {
        return settings(sms, whatsapp, "http://127.0.0.1:9");
    }

    /** With a provider that answers at this address, whichever it is. */
    static NoteSettings settings(NoteSettings.@Nullable Sms sms, NoteSettings.@Nullable WhatsApp whatsapp, String url) {
        return new NoteSettings(
                sms,
                whatsapp,
                50,
                5,
                new NoteSettings.Ovh(url, "sms-ab1234-1", "app", "app-secret", "consumer", "Rb6wYk3x"),
                new NoteSettings.Twilio(url, "AC123", "twilio-token", "", "+33700000000", "HX123"),
                new NoteSettings.Meta(url, "1055", "meta-token", "code", "meta-secret", "bonjour"));
    }
}
