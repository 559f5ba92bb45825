package fr.riverain.onboarding;

import fr.riverain.account.EmailAddress;
import fr.riverain.contract.Subscriber;
import fr.riverain.contract.Subscribers;
import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.portal.Language;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** « Signaler une erreur »: what billing has wrong, told to the utility’s mailbox by whoever has proven that it is about them. */
@Component
class ErrorReports {

    static final String MESSAGE = "erreur";
    static final String ANSWER_TO = "reponse";
    static final String SENT = "signale";

    private final Entering entering;
    private final Questions questions;
    private final Subscribers subscribers;
    private final Throttle throttle;
    private final Notifications notifications;

    ErrorReports(
            Entering entering,
            Questions questions,
            Subscribers subscribers,
            Throttle throttle,
            Notifications notifications) {
        this.entering = entering;
        this.questions = questions;
        this.subscribers = subscribers;
        this.throttle = throttle;
        this.notifications = notifications;
    }

    Outcome send(Guest guest, AttemptId id, String slug, Form form) {
        return entering.in(guest, id, visit -> visit.progress()
                .reachable(slug)
                .filter(step -> step.asking().anyMatch(Ask.Identity.class::isInstance))
                .flatMap(step -> visit.before(step)
                        .path()
                        .subscriber()
                        .flatMap(subscriber -> subscribers.get(guest.id(), subscriber))
                        .map(subscriber -> send(visit, step, subscriber, form)))
                .orElseGet(() -> Outcome.Elsewhere.to(visit.path(visit.next()))));
    }

    private Outcome send(Visit visit, Step step, Subscriber subscriber, Form form) {
        var wrongs = new ArrayList<>(wrongs(form));
        if (wrongs.isEmpty()
                && throttle.count(
                                visit.guest().id(),
                                Limit.CONTACT_FORM,
                                visit.guest().client().block())
                        instanceof Throttle.Verdict.Wait(var until)) {
            var hour = visit.guest().portal().in(visit.guest().language()).hour(until);
            wrongs.add(Wrong.at(MESSAGE, "onboarding.report.wait", hour));
        }
        if (!wrongs.isEmpty()) {
            return new Outcome.Refused(visit, step, questions.show(visit, step, form), wrongs);
        }
        var portal = visit.guest().portal();
        notifications.send(portal, Language.FR, portal.identity().email(), letter(visit, subscriber, form));
        return Outcome.Elsewhere.to(visit.path(step) + "?" + SENT + "=oui");
    }

    private static List<Wrong> wrongs(Form form) {
        var wrongs = new ArrayList<Wrong>();
        if (!form.has(MESSAGE)) {
            wrongs.add(Wrong.at(MESSAGE, "onboarding.report.missing"));
        }
        if (form.has(ANSWER_TO) && EmailAddress.of(form.get(ANSWER_TO)).isEmpty()) {
            wrongs.add(Wrong.at(ANSWER_TO, "onboarding.email.invalid"));
        }
        return wrongs;
    }

    /** Read by people who work in French. */
    private static Letter letter(Visit visit, Subscriber subscriber, Form form) {
        var french = visit.guest().portal().in(Language.FR);
        var facts = new ArrayList<>(List.of(
                new Block.Fact(french.text("onboarding.report.mail.ref"), subscriber.ref()),
                new Block.Fact(french.text("onboarding.report.mail.name"), subscriber.name()),
                new Block.Fact(
                        french.text("onboarding.report.mail.address"),
                        subscriber.address().oneLine())));
        if (form.has(ANSWER_TO)) {
            facts.add(new Block.Fact(french.text("onboarding.report.mail.answer-to"), form.get(ANSWER_TO)));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(facts));
        form.get(MESSAGE)
                .lines()
                .filter(line -> !line.isBlank())
                .map(Block.Paragraph::new)
                .forEach(blocks::add);
        var letter = new Letter(
                        french.text("onboarding.report.mail.subject", subscriber.ref()),
                        subscriber.name(),
                        french.text("onboarding.report.mail.title"),
                        blocks)
                .because(french.text("onboarding.report.mail.because"))
                .openlyAndAnyway();
        return form.has(ANSWER_TO) ? letter.answeredTo(form.get(ANSWER_TO)) : letter;
    }
}
