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
                form.has(page(ask)) || accepted,
                !accepted && situation.file().find(Evidence.TermsAccepted.class).isPresent());
    }

    /** Whoever comes back has agreed when they did, not now. */
    @Override
    public Answer accept(Ask.Terms ask, Situation situation, Form form) {
        return form.has(page(ask))
                ? new Answer.Accepted(accepted(ask, situation)
                        .orElseGet(() -> new Evidence.TermsAccepted(ask.document(), clock.instant())))
                : Answer.Refused.of(Wrong.at(page(ask), "onboarding.terms.missing"));
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
