package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.portal.Here;
import java.util.List;
import org.springframework.stereotype.Component;

/** Agents are told that somebody may come by FranceConnect, not who that is. */
@Component
class FranceConnectFacts implements AccountFacts {

    private final FranceConnectLinks links;

    FranceConnectFacts(FranceConnectLinks links) {
        this.links = links;
    }

    @Override
    public List<Fact> of(Here here, Agent agent, AccountId account) {
        return links.since(agent.portal(), account).stream()
                .map(since -> new Fact(
                        here.text("franceconnect.name"),
                        here.text("account.franceconnect.since", here.words().day(since))))
                .toList();
    }
}
