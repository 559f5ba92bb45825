package fr.riverain.contract.web;

import fr.riverain.backoffice.Agent;
import fr.riverain.contract.Subscriber;
import fr.riverain.contract.SubscriberSheet;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** Ending a link asks for a reason first. */
public record UnlinkingPage(
        Here here,
        Agent agent,
        Subscriber subscriber,
        SubscriberSheet.Holder holder,
        String reason,
        List<Problem> problems)
        implements View {

    public String path() {
        return SubscriberSheet.path(subscriber.id());
    }

    public String action() {
        return "%s/comptes/%s/retrait".formatted(path(), holder.account().id().value());
    }

    public String heading() {
        return here.text("unlinking.title", holder.account().login());
    }

    public String title() {
        return problems.isEmpty() ? heading() : here.text("errors.title", heading());
    }

    @Override
    public String template() {
        return "contract/unlinking";
    }
}
