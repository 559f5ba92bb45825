package fr.riverain.onboarding;

import static fr.riverain.onboarding.Letters.button;
import static fr.riverain.onboarding.Letters.paragraph;
import static fr.riverain.onboarding.Letters.phone;
import static fr.riverain.onboarding.Letters.text;
import static fr.riverain.onboarding.Letters.words;

import fr.riverain.contract.Subscriber;
import fr.riverain.notification.Block;
import fr.riverain.portal.Marked;
import fr.riverain.portal.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is written to whoever asked for an account without a paper. Each is part of the transaction that has a reason for it. */
@Component
class RequestLetters {

    private final Letters letters;
    private final InstantSource clock;

    RequestLetters(Letters letters, InstantSource clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** An agent has found whose contracts they are: the account is open. */
    void approved(Visit visit, Subscriber subscriber, String agentsWords) {
        var words = words(visit);
        var address = visit.progress().path().email().orElseThrow();
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(
                words, "approved.done", Request.reference(visit.attempt().id()), address));
        blocks.addAll(agentsWords(words, "agent-words", agentsWords));
        blocks.add(new Block.Facts(List.of(
                new Block.Fact(text(words, "approved.subscriber"), subscriber.name() + ", " + subscriber.ref()),
                new Block.Fact(text(words, "opened.at"), words.moment(clock.instant())))));
        blocks.add(button(words, "approved.button", "/connexion"));
        blocks.add(paragraph(words, "approved.forgotten", words.portal().url("/mot-de-passe-oublie")));
        blocks.add(new Block.Section(text(words, "approved.not-you.title")));
        blocks.add(paragraph(words, "approved.not-you", phone(words.portal())));
        letters.send(visit, address, "approved", false, blocks);
    }

    /** Why not, and what to do next. */
    void declined(Visit visit, Evidence.Declined answer) {
        var words = words(visit);
        var reason = "onboarding.declined." + answer.reason().key();
        var phone = words.portal().identity().phone();
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(
                words, "declined.done", Request.reference(visit.attempt().id())));
        blocks.add(new Block.Paragraph(new Marked("**%s**".formatted(words.text(reason)))));
        blocks.addAll(agentsWords(words, "declined.words", answer.words()));
        blocks.add(new Block.Section(text(words, "declined.next")));
        blocks.add(new Block.Paragraph(words.text(reason + ".next")));
        blocks.add(
                paragraph(words, "declined.call", phone.number(), phone.hours().in(words.language())));
        blocks.add(button(words, "declined.button", "/inscription"));
        blocks.add(paragraph(words, "declined.erased"));
        letters.send(visit, visit.progress().path().email().orElseThrow(), "declined", false, blocks);
    }

    private static List<Block> agentsWords(Words words, String title, String said) {
        if (said.isBlank()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Section(text(words, title)));
        said.lines().filter(line -> !line.isBlank()).map(Block.Paragraph::new).forEach(blocks::add);
        return blocks;
    }

    /** Something is missing, in the agent's words, and where to answer. */
    void question(Visit visit, Evidence.Question question, String path) {
        var words = words(visit);
        var blocks = new ArrayList<Block>();
        blocks.add(paragraph(
                words, "question.done", Request.reference(visit.attempt().id())));
        blocks.addAll(agentsWords(words, "question.words", question.words()));
        blocks.add(button(words, "question.button", path));
        blocks.add(paragraph(words, "question.until", words.moment(question.until())));
        blocks.add(paragraph(words, "question.call", phone(words.portal())));
        letters.send(visit, visit.progress().path().email().orElseThrow(), "question", true, blocks);
    }

    /** Nobody answered: neither the agents, nor whoever they had asked. */
    void unanswered(Visit visit, boolean byPerson) {
        var words = words(visit);
        var phone = words.portal().identity().phone();
        var reference = Request.reference(visit.attempt().id());
        letters.send(
                visit,
                visit.progress().path().email().orElseThrow(),
                "unanswered",
                false,
                List.of(
                        paragraph(words, byPerson ? "unanswered.by-you" : "unanswered.by-us", reference),
                        new Block.Section(text(words, "declined.next")),
                        paragraph(words, "unanswered.next"),
                        paragraph(
                                words,
                                "declined.call",
                                phone.number(),
                                phone.hours().in(words.language())),
                        button(words, "declined.button", "/inscription"),
                        paragraph(words, "declined.erased")));
    }
}
