package fr.riverain.onboarding;

import fr.riverain.account.Visitor;
import fr.riverain.contract.Fact;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;
import java.util.Optional;

/**
 * The address has an account: the contract that was proven can be added to it.
 *
 * @param facts the names and values of what was typed and is no secret
 * @param who the account that is signed in here, if any
 * @param theirs whether it is the one that the message was written to
 */
public record AdditionPage(
        Here here, String token, String address, List<Line> facts, Optional<String> who, boolean theirs)
        implements View {

    public record Line(String name, String value) {}

    static AdditionPage of(Here here, String token, Link.Addition addition, Optional<Visitor> visitor, boolean theirs) {
        var facts = addition.attempt().file().find(Evidence.SubscriberProven.class).stream()
                .flatMap(proven -> proven.typed().entrySet().stream())
                .filter(one -> !one.getKey().secret())
                .map(one -> new Line(label(here, one.getKey()), one.getValue()))
                .toList();
        return new AdditionPage(
                here, token, addition.challenge().address(), facts, visitor.map(Visitor::login), theirs);
    }

    private static String label(Here here, Fact fact) {
        return here.text("fact.%s.label".formatted(fact.slug()));
    }

    @Override
    public String template() {
        return "onboarding/addition";
    }
}
