package fr.riverain.onboarding;

import fr.riverain.contract.PaperTries;
import fr.riverain.identity.ProofOfWork;
import fr.riverain.identity.ProofOfWork.Task;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When many have guessed lately, each guess costs a moment of work, which only machines notice that guess all day. */
@Component
class Robots {

    private static final String SOLUTION = "preuve";
    private static final String TICKET = "billet";

    private final PaperTries tries;
    private final ProofOfWork work;

    Robots(PaperTries tries, ProofOfWork work) {
        this.tries = tries;
        this.work = work;
    }

    Optional<Section> section(Visit visit, Step.Page page, Form form) {
        return isAsked(visit, page) ? Optional.of(section(visit.before(page), form)) : Optional.empty();
    }

    List<Wrong> wrongs(Visit visit, Step.Page page, Form form) {
        return isAsked(visit, page) ? wrongs(visit.before(page), form) : List.of();
    }

    Section section(Situation situation, Form form) {
        return new Section.Human(task(situation, form), false, false);
    }

    Task task(Situation situation, Form form) {
        return form.knows(TICKET)
                ? work.again(situation.portal(), situation.client(), answer(form))
                : work.task(situation.portal(), situation.client());
    }

    List<Wrong> wrongs(Situation situation, Form form) {
        return switch (work.check(situation.portal(), situation.client(), answer(form))) {
            case DONE -> List.of();
            case TOO_SOON -> List.of(Wrong.at(SOLUTION, "onboarding.human.too-soon"));
            case MISSING -> List.of(Wrong.at(SOLUTION, "onboarding.human.missing"));
        };
    }

    private boolean isAsked(Visit visit, Step.Page page) {
        return page.has(Ask.Proof.class)
                && !page.has(Ask.Human.class)
                && tries.strained(visit.guest().id(), visit.guest().client());
    }

    private static ProofOfWork.Answer answer(Form form) {
        return new ProofOfWork.Answer(form.get(SOLUTION), form.get(TICKET));
    }
}
