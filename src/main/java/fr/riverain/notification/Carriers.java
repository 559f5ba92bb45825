package fr.riverain.notification;

import fr.riverain.notification.Carrier.Carriage;
import fr.riverain.platform.RefusedAtStart;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who brings what: whom the settings name, else what plays in their place, else nobody. */
@Component
class Carriers {

    private final Map<Channel, Carrier> byChannel = new EnumMap<>(Channel.class);

    Carriers(NoteSettings settings, Wire wire, InstantSource clock, List<Carrier> playing) {
        playing.forEach(carrier -> byChannel.put(carrier.channel(), carrier));
        if (settings.sms() != null) {
            byChannel.put(
                    Channel.SMS,
                    switch (settings.sms()) {
                        case OVH -> new Ovh(complete(settings.ovh()), wire, clock);
                        case TWILIO -> new Twilio(Channel.SMS, complete(settings.twilio()), wire);
                    });
        }
        if (settings.whatsapp() != null) {
            byChannel.put(
                    Channel.WHATSAPP,
                    switch (settings.whatsapp()) {
                        case TWILIO -> new Twilio(Channel.WHATSAPP, speaking(complete(settings.twilio())), wire);
                        case META -> new Meta(complete(settings.meta()), wire);
                    });
        }
    }

    boolean reach(Channel channel) {
        return byChannel.containsKey(channel);
    }

    /** Whether nothing leaves the building. */
    boolean play() {
        return !byChannel.isEmpty() && byChannel.values().stream().allMatch(Carrier::plays);
    }

    Carriage bring(Channel channel, Parcel parcel) {
        var carrier = byChannel.get(channel);
        if (carrier == null) {
            return new Carriage.Never("this installation has no provider for " + channel.written());
        }
        return parcel.isFiction() && !carrier.plays()
                ? new Carriage.Never("a number kept for fiction")
                : carrier.bring(parcel);
    }

    private static NoteSettings.Ovh complete(NoteSettings.Ovh ovh) {
        said("OVH_SERVICE", ovh.service());
        said("OVH_APPLICATIONKEY", ovh.applicationKey());
        said("OVH_APPLICATIONSECRET", ovh.applicationSecret());
        said("OVH_CONSUMERKEY", ovh.consumerKey());
        return ovh;
    }

    private static NoteSettings.Twilio complete(NoteSettings.Twilio twilio) {
        said("TWILIO_ACCOUNT", twilio.account());
        said("TWILIO_TOKEN", twilio.token());
        return twilio;
    }

    private static NoteSettings.Twilio speaking(NoteSettings.Twilio twilio) {
        said("TWILIO_WHATSAPP", twilio.whatsapp());
        said("TWILIO_CONTENT", twilio.content());
        return twilio;
    }

    private static NoteSettings.Meta complete(NoteSettings.Meta meta) {
        said("META_PHONE", meta.phone());
        said("META_TOKEN", meta.token());
        said("META_TEMPLATE", meta.template());
        said("META_SECRET", meta.secret());
        return meta;
    }

    private static void said(String setting, String value) {
        if (value.isBlank()) {
            throw new RefusedAtStart(
                    "RIVERAIN_NOTES_%s is missing, for the provider that RIVERAIN_NOTES_SMS or RIVERAIN_NOTES_WHATSAPP names."
                            .formatted(setting));
        }
    }
}
