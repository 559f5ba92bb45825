package fr.riverain.account;

import fr.riverain.identity.ProofOfWork;
import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.Here;
import fr.riverain.portal.Language;
import fr.riverain.portal.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes a message to the utility's mailbox, where an answer goes to whoever wrote it. Nobody else gets anything: a copy for the
 * sender would let strangers write to strangers in the utility's name.
 */
@Component
class ContactMessages {

    private final Notifications notifications;
    private final Throttle throttle;
    private final ProofOfWork proofs;

    ContactMessages(Notifications notifications, Throttle throttle, ProofOfWork proofs) {
        this.notifications = notifications;
        this.throttle = throttle;
        this.proofs = proofs;
    }

    sealed interface Outcome {
        record Sent() implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}

        record TooMany(Instant until) implements Outcome {}
    }

    Outcome send(Here here, ContactForm form, Client client, ProofOfWork.Answer proof) {
        var problems = new ArrayList<>(form.problems(here));
        if (problems.isEmpty() && asksForProof(here, client)) {
            switch (proofs.check(here.portal(), client, proof)) {
                case DONE -> {}
                case TOO_SOON, MISSING -> problems.add(new Problem("message", here.text("contact.proof.wrong")));
            }
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        return switch (throttle.count(here.portal().id(), Limit.CONTACT_FORM, client.block())) {
            case Verdict.Wait(var until) -> new Outcome.TooMany(until);
            case Verdict.Go() -> {
                var portal = here.portal();
                notifications.send(portal, Language.FR, portal.identity().email(), letter(here, form));
                yield new Outcome.Sent();
            }
        };
    }

    boolean asksForProof(Here here, Client client) {
        return throttle.strained(here.portal().id(), Limit.CONTACT_FORM, client.block());
    }

    /** Whatever language somebody wrote in, it is read by people who work in French. */
    private static Letter letter(Here here, ContactForm form) {
        var french = here.portal().in(Language.FR);
        var subject = ContactPage.subjects(here).contains(form.objet()) ? form.objet() : "question";
        var about = french.text("contact.subject." + subject);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(facts(here, form)));
        form.message()
                .strip()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Block.Paragraph::new)
                .forEach(blocks::add);
        return new Letter(french.text("contact.mail.subject", about), form.nom(), about, blocks)
                .because(french.text("contact.mail.because"))
                .answeredTo(form.email().strip())
                .openlyAndAnyway();
    }

    private static List<Block.Fact> facts(Here here, ContactForm form) {
        var french = here.portal().in(Language.FR);
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact(french.text("contact.name"), form.nom().strip()));
        facts.add(new Block.Fact(french.text("contact.email"), form.email().strip()));
        if (!form.telephone().isBlank()) {
            facts.add(new Block.Fact(
                    french.text("contact.telephone"), form.telephone().strip()));
        }
        if (!form.reference().isBlank()) {
            facts.add(new Block.Fact(
                    french.text("contact.reference"), form.reference().strip()));
        }
        if (here.language() != Language.FR) {
            facts.add(new Block.Fact(
                    french.text("contact.language"),
                    here.language().locale().getDisplayLanguage(Language.FR.locale())));
        }
        return facts;
    }
}
