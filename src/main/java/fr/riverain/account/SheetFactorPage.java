package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** An administrator removes the second factor of a resident who has lost it, and says why. */
public record SheetFactorPage(Here here, Agent agent, Sheets.Sheet sheet, String reason, List<Problem> problems)
        implements View {

    public String title() {
        var title = here.text("sheet.factor.title", sheet.login());
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    public String path() {
        return "/gestion/comptes/" + sheet.id().value();
    }

    @Override
    public String template() {
        return "account/sheet-factor";
    }
}
