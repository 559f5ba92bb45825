package fr.riverain.onboarding;

import java.util.Map;
import org.springframework.stereotype.Component;

/** A page that waits: the answer comes from the mailbox. */
@Component
class EmailLinkHandler implements AskHandler<Ask.EmailLink> {

    private final Challenges challenges;

    EmailLinkHandler(Challenges challenges) {
        this.challenges = challenges;
    }

    @Override
    public Class<Ask.EmailLink> asks() {
        return Ask.EmailLink.class;
    }

    @Override
    public Section show(Ask.EmailLink ask, Situation situation, Form form) {
        var address = situation.path().email().orElse("");
        var sent = challenges.latest(situation.id(), situation.attempt(), address);
        return new Section.Waiting(
                address,
                ask.valid(),
                sent.filter(challenge -> !challenge.used()).map(Challenge::expiresAt),
                situation.path().find(Evidence.SubscriberProven.class).flatMap(Evidence.SubscriberProven::endedOn));
    }

    /** Nothing that this page sends is an answer. */
    @Override
    public Answer accept(Ask.EmailLink ask, Situation situation, Form form) {
        return new Answer.Look(Map.of());
    }
}
