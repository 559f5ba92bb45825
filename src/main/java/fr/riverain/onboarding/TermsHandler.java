package fr.riverain.onboarding;

import org.springframework.stereotype.Component;

/** Consent, to the version of the day. */
@Component
class TermsHandler implements AskHandler<Ask.Terms> {

    @Override
    public Class<Ask.Terms> asks() {
        return Ask.Terms.class;
    }

    @Override
    public Section show(Ask.Terms ask, Situation situation, Form form) {
        var accepted = situation.file().find(Evidence.TermsAccepted.class).filter(before -> before.document()
                .equals(ask.document()));
        return new Section.Terms(page(ask), form.has(field(ask)) || accepted.isPresent());
    }

    @Override
    public Answer accept(Ask.Terms ask, Situation situation, Form form) {
        return form.has(field(ask))
                ? new Answer.Accepted(new Evidence.TermsAccepted(ask.document()))
                : Answer.Refused.of(Wrong.at(field(ask), "onboarding.terms.missing"));
    }

    /** Without the version: the name of the document is its field and its address. */
    private static String page(Ask.Terms ask) {
        return ask.document().split(" ", 2)[0];
    }

    private static String field(Ask.Terms ask) {
        return page(ask);
    }
}
