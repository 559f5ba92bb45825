package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import fr.riverain.contract.Subscriber;
import fr.riverain.contract.Subscribers;
import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Operator;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What onboarding writes to people, in the words of the portal. Each is part of the transaction that has a reason for it. */
@Component
class Letters {

    private final Notifications notifications;
    private final Subscribers subscribers;
    private final InstantSource clock;

    Letters(Notifications notifications, Subscribers subscribers, InstantSource clock) {
        this.notifications = notifications;
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /** The link that confirms the address: how long it lives, in words and with the hour; what to do if it was somebody else. */
    void link(Visit visit, Challenges.Issued issued) {
        var words = words(visit);
        var challenge = issued.challenge();
        send(
                visit,
                challenge.address(),
                "link",
                true,
                List.of(
                        paragraph(words, "link.asked", words.hour(challenge.sentAt()), challenge.address()),
                        button(words, "link.button", "/confirmation/" + issued.token()),
                        lifetime(words, challenge),
                        new Block.Section(text(words, "link.not-you.title")),
                        paragraph(words, "link.not-you", phone(visit.guest().portal()))));
    }

    /** In words, and with the hour: nobody reckons from when a mail was sent. */
    private static Block lifetime(Words words, Challenge challenge) {
        var valid = Duration.between(challenge.sentAt(), challenge.expiresAt());
        return valid.compareTo(Duration.ofDays(1)) < 0
                ? paragraph(words, "link.valid-today", words.lasting(valid), words.hour(challenge.expiresAt()))
                : paragraph(words, "link.valid", words.lasting(valid), words.moment(challenge.expiresAt()));
    }

    /** To somebody who has an account: whoever asked sees the same page as everybody. */
    void already(Visit visit, Challenges.Issued issued) {
        var words = words(visit);
        var address = issued.challenge().address();
        send(
                visit,
                address,
                "already",
                false,
                List.of(
                        paragraph(
                                words,
                                "already.asked",
                                words.hour(issued.challenge().sentAt()),
                                address),
                        button(words, "already.button", "/connexion"),
                        paragraph(words, "already.forgotten", words.portal().url("/mot-de-passe-oublie")),
                        new Block.Section(text(words, "already.not-you.title")),
                        paragraph(words, "already.not-you")));
    }

    /** The same, with the offer to add the contract whose numbers were typed. */
    void addition(Visit visit, Challenges.Issued issued) {
        var words = words(visit);
        var challenge = issued.challenge();
        send(
                visit,
                challenge.address(),
                "addition",
                true,
                List.of(
                        paragraph(words, "addition.asked", words.hour(challenge.sentAt()), challenge.address()),
                        button(words, "addition.button", "/confirmation/" + issued.token()),
                        paragraph(words, "addition.valid", words.moment(challenge.expiresAt())),
                        new Block.Section(text(words, "already.not-you.title")),
                        paragraph(words, "addition.not-you")));
    }

    /** Where the contract went to somebody else, that is said instead of what it would have been. */
    void opened(Visit visit, Settling.Settled contract) {
        if (Visit.said(visit.guest().portal()).finish().notice() == null) {
            return;
        }
        var words = words(visit);
        var address = visit.progress().path().email().orElseThrow();
        send(
                visit,
                address,
                "opened",
                false,
                List.of(
                        paragraph(words, "opened.done", address),
                        switch (contract) {
                            case AS_PROVEN -> new Block.Facts(facts(visit, words));
                            case TOO_LATE ->
                                paragraph(
                                        words,
                                        "opened.without-contract",
                                        phone(visit.guest().portal()));
                        },
                        button(words, "opened.button", "/"),
                        paragraph(words, "opened.address"),
                        new Block.Section(text(words, "opened.not-you.title")),
                        paragraph(words, "opened.not-you", phone(visit.guest().portal()))));
    }

    void renewed(Visit visit) {
        var words = words(visit);
        var address = visit.progress().path().email().orElseThrow();
        send(
                visit,
                address,
                "renewed",
                false,
                List.of(
                        paragraph(words, "renewed.done", address, words.moment(clock.instant())),
                        button(words, "renewed.button", "/connexion"),
                        new Block.Section(text(words, "renewed.not-you.title")),
                        paragraph(words, "renewed.not-you", phone(visit.guest().portal()))));
    }

    private List<Block.Fact> facts(Visit visit, Words words) {
        var facts = new ArrayList<Block.Fact>();
        var proven = visit.progress().path().find(Evidence.SubscriberProven.class);
        proven.map(one -> one.typed().get(Fact.CONTRACT_NUMBER))
                .ifPresent(number -> facts.add(new Block.Fact(text(words, "opened.contract"), number)));
        visit.progress()
                .path()
                .operator()
                .flatMap(code -> operator(words.portal(), code))
                .ifPresent(operator -> facts.add(new Block.Fact(text(words, "opened.operator"), operator.name())));
        facts.add(new Block.Fact(text(words, "opened.at"), words.moment(clock.instant())));
        return facts;
    }

    static Optional<Operator> operator(Portal portal, String code) {
        return portal.operators().stream()
                .filter(operator -> operator.code().equals(code))
                .findFirst();
    }

    void send(Visit visit, String address, String kind, boolean opensADoor, List<Block> blocks) {
        var words = words(visit);
        var greeted = new ArrayList<Block>();
        greeted.add(new Block.Paragraph(greeting(visit, words)));
        greeted.addAll(blocks);
        var letter = new Letter(
                        text(words, kind + ".subject"),
                        text(words, kind + ".preheader"),
                        text(words, kind + ".title"),
                        greeted)
                .because(text(words, kind + ".why"));
        if (visit.progress().path().leadsNowhere()) {
            notifications.rehearse(words.portal(), words.language(), letter);
        } else {
            notifications.send(
                    words.portal(), words.language(), address, opensADoor ? letter : letter.openlyAndAnyway());
        }
    }

    /** Whoever has not shown that they read this mailbox is not told whose papers were typed. */
    private String greeting(Visit visit, Words words) {
        var path = visit.progress().path();
        return path.subscriber()
                .filter(_ -> path.find(Evidence.EmailConfirmed.class).isPresent())
                .flatMap(subscriber -> subscribers.get(words.portal().id(), subscriber))
                .map(Subscriber::name)
                .or(() -> path.find(Evidence.IdentityGiven.class)
                        .filter(_ -> path.find(Evidence.EmailConfirmed.class).isPresent())
                        .map(given -> Applicant.of(given.fields()).person()))
                .filter(name -> !name.isBlank())
                .map(name -> text(words, "hello-name", name))
                .orElseGet(() -> text(words, "hello"));
    }

    static Block paragraph(Words words, String key, Object... arguments) {
        return new Block.Paragraph(text(words, key, arguments));
    }

    static Block button(Words words, String key, String path) {
        return new Block.Button(text(words, key), words.portal().url(path));
    }

    static String text(Words words, String key, Object... arguments) {
        return words.text("onboarding.mail." + key, arguments);
    }

    static String phone(Portal portal) {
        return portal.identity().phones().getFirst().number();
    }

    static Words words(Visit visit) {
        return visit.guest().portal().in(visit.guest().language());
    }
}
