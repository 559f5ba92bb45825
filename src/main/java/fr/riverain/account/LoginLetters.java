package fr.riverain.account;

import fr.riverain.notification.Block;
import fr.riverain.notification.Channel;
import fr.riverain.notification.Gsm;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Note;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What mailboxes and telephones are told when an account signs in with another one. */
@Component
class LoginLetters {

    private static final Duration NEWS_FOR = Duration.ofDays(1);

    private final Notifications notifications;
    private final InstantSource clock;

    LoginLetters(Notifications notifications, InstantSource clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The code, in the language of whoever asked: they read it now. */
    void code(Portal portal, Language language, Login fresh, String code, Duration valid) {
        var words = portal.in(language);
        var lasting = words.lasting(valid);
        switch (fresh) {
            case Login.Email(var address) ->
                notifications.send(
                        portal,
                        language,
                        address.shown(),
                        new Letter(
                                words.text("mail.login-code.subject"),
                                words.text("mail.login-code.preheader", lasting),
                                words.text("mail.login-code.title"),
                                List.of(
                                        new Block.Paragraph(words.text("mail.hello")),
                                        new Block.Paragraph(words.marked("mail.login-code.asked", address.shown())),
                                        new Block.Facts(
                                                List.of(new Block.Fact(words.text("mail.login-code.code"), code))),
                                        new Block.Paragraph(words.text("mail.login-code.valid", lasting)),
                                        new Block.Section(words.text("mail.login-code.not-you.title")),
                                        new Block.Paragraph(words.text("mail.login-code.not-you")))));
            case Login.Mobile(var number) ->
                note(
                        portal,
                        language,
                        number.international(),
                        "note.login-code",
                        code,
                        clock.instant().plus(valid),
                        code,
                        lasting,
                        portal.hosts().getFirst());
        }
    }

    /** To whoever has an account with it already: they learn that somebody tried, and whoever tried learns nothing. */
    void known(Portal portal, Credentials.Known holder, Login fresh) {
        var language = language(holder);
        var words = portal.in(language);
        var phone = portal.identity().phone().number();
        switch (fresh) {
            case Login.Email(var address) ->
                notifications.send(
                        portal,
                        language,
                        address.shown(),
                        new Letter(
                                        words.text("mail.login-known.subject"),
                                        words.text("mail.login-known.preheader"),
                                        words.text("mail.login-known.title"),
                                        List.of(
                                                new Block.Paragraph(PasswordLetters.hello(words, holder.name())),
                                                new Block.Paragraph(
                                                        words.marked("mail.login-known.asked", address.shown())),
                                                new Block.Button(
                                                        words.text("mail.login-known.button"),
                                                        portal.url("/connexion")),
                                                new Block.Paragraph(words.text("mail.login-known.you")),
                                                new Block.Section(words.text("mail.login-code.not-you.title")),
                                                new Block.Paragraph(words.text("mail.login-known.not-you", phone))))
                                .openlyAndAnyway());
            case Login.Mobile(var number) ->
                note(
                        portal,
                        language,
                        number.international(),
                        "note.login-known",
                        null,
                        clock.instant().plus(NEWS_FOR),
                        portal.hosts().getFirst(),
                        phone);
        }
    }

    /** Whatever reached the owner before hears of it, with a way back; what reaches them now hears of it too. */
    void changed(Portal portal, Credentials.Known before, Login fresh, String undo) {
        var link = portal.url("/retour/" + undo);
        var mailbox = before.mailbox();
        mailbox.ifPresent(address -> toMailbox(portal, before, address, fresh, link));
        if (before.phone() != null && (mailbox.isEmpty() || fresh.kind() == Login.Kind.PHONE)) {
            toTelephone(portal, before, before.phone(), fresh, link);
        }
        if (fresh instanceof Login.Email(var address)) {
            welcome(portal, before, address, "mail.login-fresh");
        }
    }

    private void toMailbox(Portal portal, Credentials.Known before, EmailAddress address, Login fresh, String link) {
        var language = language(before);
        var words = portal.in(language);
        var kind = fresh.kind().word();
        var until = words.moment(clock.instant().plus(LoginChanges.UNDOABLE));
        notifications.send(
                portal,
                language,
                address.shown(),
                new Letter(
                                words.text("mail.login-changed.subject." + kind),
                                words.text("mail.login-changed.preheader"),
                                words.text("mail.login-changed.title." + kind),
                                List.of(
                                        new Block.Paragraph(PasswordLetters.hello(words, before.name())),
                                        new Block.Paragraph(words.marked(
                                                "mail.login-changed.done." + kind,
                                                address.shown(),
                                                words.moment(clock.instant()),
                                                fresh.masked())),
                                        new Block.Paragraph(words.text("mail.login-changed.you")),
                                        new Block.Section(words.text("mail.login-changed.not-you.title")),
                                        new Block.Paragraph(words.text("mail.login-changed.not-you")),
                                        new Block.Button(words.text("mail.login-changed.button"), link),
                                        new Block.Paragraph(words.text(
                                                "mail.login-changed.valid",
                                                until,
                                                portal.identity().phone().number()))))
                        .because(words.text("mail.login-changed.because")));
    }

    private void toTelephone(Portal portal, Credentials.Known before, String number, Login fresh, String link) {
        var language = language(before);
        var until = portal.in(language).day(clock.instant().plus(LoginChanges.UNDOABLE));
        note(
                portal,
                language,
                number,
                "note.login-changed." + fresh.kind().word(),
                link, // opens a door: its words are never kept
                clock.instant().plus(NEWS_FOR),
                until,
                link);
    }

    /** To what it had been changed to: whoever took it back may be the wrong one. */
    void undone(Portal portal, Credentials.Known account, Login.Kind kind) {
        switch (kind) {
            case EMAIL ->
                Optional.ofNullable(account.email())
                        .flatMap(EmailAddress::of)
                        .ifPresent(address -> welcome(portal, account, address, "mail.login-undone"));
            case PHONE ->
                Optional.ofNullable(account.phone())
                        .ifPresent(number -> note(
                                portal,
                                language(account),
                                number,
                                "note.login-undone",
                                null,
                                clock.instant().plus(NEWS_FOR),
                                portal.hosts().getFirst(),
                                portal.identity().phone().number()));
        }
    }

    private void welcome(Portal portal, Credentials.Known account, EmailAddress address, String key) {
        var language = language(account);
        var words = portal.in(language);
        var phone = portal.identity().phone().number();
        notifications.send(
                portal,
                language,
                address.shown(),
                new Letter(
                                words.text(key + ".subject"),
                                words.text(key + ".preheader"),
                                words.text(key + ".title"),
                                List.of(
                                        new Block.Paragraph(PasswordLetters.hello(words, account.name())),
                                        new Block.Paragraph(words.marked(
                                                key + ".done", address.shown(), words.moment(clock.instant()))),
                                        new Block.Button(words.text(key + ".button"), portal.url("/connexion")),
                                        new Block.Paragraph(words.text(key + ".call", phone))))
                        .because(words.text("mail.login-changed.because"))
                        .openlyAndAnyway());
    }

    private void note(
            Portal portal,
            Language language,
            String number,
            String key,
            @Nullable String secret,
            Instant until,
            Object... arguments) {
        if (!notifications.reach(Channel.SMS)) {
            return;
        }
        var words = portal.in(language);
        notifications.send(
                portal,
                language,
                new Note(
                        Channel.SMS,
                        number,
                        words.text(key + ".subject"),
                        Gsm.plain(words.text(key, arguments)),
                        secret,
                        until));
    }

    private static Language language(Credentials.Known account) {
        return Language.tagged(account.language());
    }
}
