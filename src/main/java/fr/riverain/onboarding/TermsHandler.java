package fr.riverain.onboarding;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Consent, to the version of the day. */
@Component
class TermsHandler implements AskHandler<Ask.Terms> {

    private final InstantSource clock;

    TermsHandler(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Class<Ask.Terms> asks() {
        return Ask.Terms.class;
    }

    @Override
    public Section show(Ask.Terms ask, Situation situation, Form form) {
        var terms = situation.portal().legal().terms();
        var accepted = accepted(ask, situation).isPresent();
        return new Section.Terms(
                page(ask),
                terms.version(),
                terms.since(),
                agrees(ask, form) || accepted,
                !accepted && situation.file().find(Evidence.TermsAccepted.class).isPresent());
    }

    /** Whoever comes back has agreed when they did, not now; and nobody to a version that came after their page. */
    @Override
    public Answer accept(Ask.Terms ask, Situation situation, Form form) {
        if (form.has(page(ask)) && !agrees(ask, form)) {
            return Answer.Refused.of(Wrong.at(page(ask), "onboarding.terms.newer"));
        }
        return agrees(ask, form)
                ? new Answer.Accepted(accepted(ask, situation)
                        .orElseGet(() -> new Evidence.TermsAccepted(ask.document(), clock.instant())))
                : Answer.Refused.of(Wrong.at(page(ask), "onboarding.terms.missing"));
    }

    /** The box says which version stood beside it. */
    private static boolean agrees(Ask.Terms ask, Form form) {
        return ask.document().equals(page(ask) + " " + form.get(page(ask)));
    }

    private static Optional<Evidence.TermsAccepted> accepted(Ask.Terms ask, Situation situation) {
        return situation.file().find(Evidence.TermsAccepted.class).filter(before -> before.document()
                .equals(ask.document()));
    }

    /** Without the version: the name of the document is its field and its address. */
    private static String page(Ask.Terms ask) {
        return ask.document().split(" ", 2)[0];
    }
}
