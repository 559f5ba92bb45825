package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import fr.riverain.contract.FactsAsked;
import fr.riverain.portal.Portal;
import org.springframework.stereotype.Component;

@Component
class JourneyAsks implements FactsAsked {

    @Override
    public boolean asks(Portal portal, Fact fact) {
        return portal.section(OnboardingSaid.class).stream()
                .flatMap(said -> said.asJourney().asks())
                .anyMatch(ask -> ask instanceof Ask.Proof proof && proof.facts().contains(fact));
    }
}
