package fr.riverain.contract;

import fr.riverain.portal.Portal;
import org.springframework.stereotype.Component;

@Component
class LinkingAsks implements FactsAsked {

    @Override
    public boolean asks(Portal portal, Fact fact) {
        return portal.section(Linking.class)
                .filter(linking -> linking.facts().contains(fact))
                .isPresent();
    }
}
