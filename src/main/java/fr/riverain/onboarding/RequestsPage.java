package fr.riverain.onboarding;

import fr.riverain.backoffice.Agent;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who waits for an agent's answer, and for how long. */
public record RequestsPage(Here here, Agent agent, List<Row> rows) implements View {

    /**
     * One of them.
     *
     * @param awaitsPerson whether an agent has asked something: it is not late while the answer is awaited
     */
    public record Row(
            String name,
            String address,
            String path,
            String reference,
            String received,
            String since,
            Due due,
            boolean awaitsPerson,
            boolean replied) {}

    static RequestsPage of(Here here, Agent agent, List<Queue.Waiting> waiting) {
        return new RequestsPage(
                here, agent, waiting.stream().map(one -> row(here, one)).toList());
    }

    private static Row row(Here here, Queue.Waiting one) {
        var request = one.request();
        return new Row(
                one.applicant().name(),
                one.applicant().address().oneLine(),
                DecisionPage.path(request),
                request.reference(),
                here.moment(request.askedAt()),
                since(
                        here,
                        here.words().there(request.askedAt()).toLocalDate(),
                        one.due().today()),
                one.due(),
                request.turn() == Request.Turn.PERSON,
                request.turn() == Request.Turn.AGENT_AGAIN);
    }

    private static String since(Here here, LocalDate asked, LocalDate today) {
        var days = ChronoUnit.DAYS.between(asked, today);
        return days == 0 ? here.text("requests.since.today") : here.text("requests.since.days", days);
    }

    @Override
    public String template() {
        return "onboarding/requests";
    }
}
