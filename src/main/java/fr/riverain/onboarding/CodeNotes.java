package fr.riverain.onboarding;

import fr.riverain.notification.Channel;
import fr.riverain.notification.Gsm;
import fr.riverain.notification.Note;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** What onboarding writes to telephones. The last line of a code tells browsers which site it is for. */
@Component
class CodeNotes {

    private static final Duration NEWS_FOR = Duration.ofHours(1);

    private final Notifications notifications;
    private final InstantSource clock;

    CodeNotes(Notifications notifications, InstantSource clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    List<Ask.Channel> ways(Journey journey) {
        return journey.asks()
                .filter(Ask.Phone.class::isInstance)
                .flatMap(ask -> ((Ask.Phone) ask).channels().stream())
                .distinct()
                .filter(channel -> notifications.reach(channel.way()))
                .toList();
    }

    void code(Visit visit, Evidence.PhoneGiven given, Challenges.Issued issued, Duration valid) {
        var words = words(visit);
        var code = issued.token();
        var host = words.portal().hosts().getFirst();
        notifications.send(
                words.portal(),
                words.language(),
                new Note(
                        given.channel().way(),
                        given.number(),
                        words.text("onboarding.note.code.subject"),
                        Gsm.plain(words.text("onboarding.note.code", code, words.lasting(valid), host)),
                        code,
                        issued.challenge().expiresAt()));
    }

    /** To somebody who has an account: whoever asked sees the same page as everybody. WhatsApp would take codes only. */
    void holder(Visit visit, Evidence.PhoneGiven given) {
        var words = words(visit);
        var host = words.portal().hosts().getFirst();
        notifications.send(
                words.portal(),
                words.language(),
                new Note(
                        notifications.reach(Channel.SMS)
                                ? Channel.SMS
                                : given.channel().way(),
                        given.number(),
                        words.text("onboarding.note.holder.subject"),
                        Gsm.plain(words.text("onboarding.note.holder", host)),
                        null,
                        clock.instant().plus(NEWS_FOR)));
    }

    private static Words words(Visit visit) {
        return visit.guest().portal().in(visit.guest().language());
    }
}
