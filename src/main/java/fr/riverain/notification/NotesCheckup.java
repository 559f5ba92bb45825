package fr.riverain.notification;

import fr.riverain.platform.Checkup;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether telephones are reached, and through whom. Asks nobody: a question to a provider would be a note. */
@Component
@Order(4)
class NotesCheckup implements Checkup {

    private final Carriers carriers;
    private final NoteSettings settings;

    NotesCheckup(Carriers carriers, NoteSettings settings) {
        this.carriers = carriers;
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        return Arrays.stream(Channel.values()).map(this::finding).toList();
    }

    private Finding finding(Channel channel) {
        var named = channel == Channel.SMS ? settings.sms() : settings.whatsapp();
        if (carriers.reach(channel) && named != null) {
            return Finding.good("%s messages leave through %s".formatted(channel, named));
        }
        return carriers.reach(channel)
                ? Finding.note("%s messages do not leave this machine".formatted(channel))
                : Finding.note("%s messages: no provider (RIVERAIN_NOTES_%s), so nobody is sent any"
                        .formatted(channel, channel));
    }
}
