package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** Closing an account asks for a reason first. */
public record ClosingPage(Here here, Agent agent, Sheets.Sheet sheet, String reason, List<Problem> problems)
        implements View {

    public String path() {
        return "/gestion/comptes/" + sheet.id().value();
    }

    public String title() {
        var title = here.text("sheet.closing.title", sheet.login());
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/closing";
    }
}
