package fr.riverain.backoffice;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.Objects;

/** Who works here, and a form to ask somebody in. */
public record AgentsPage(Here here, Agent agent, List<Agents.Known> agents, Invited typed, List<Problem> problems)
        implements View {

    /** What the form had. */
    public record Invited(String nom, String email, Role role) {

        /** Whoever posts by other means than the form may leave fields out: nobody gets more rights by it. */
        public Invited {
            nom = Objects.requireNonNullElse(nom, "");
            email = Objects.requireNonNullElse(email, "");
            role = Objects.requireNonNullElse(role, Role.CUSTOMER_SERVICE);
        }

        static Invited nobody() {
            return new Invited("", "", Role.CUSTOMER_SERVICE);
        }
    }

    public String title() {
        var title = here.text("agent.agents.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    @Override
    public String template() {
        return "backoffice/agents";
    }
}
