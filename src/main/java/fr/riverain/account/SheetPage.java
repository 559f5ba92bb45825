package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.identity.Factors;
import fr.riverain.identity.OpenSession;
import fr.riverain.platform.Deed;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/** An account, as agents see it. */
public record SheetPage(
        Here here,
        Agent agent,
        Sheets.Sheet sheet,
        List<OpenSession> sessions,
        List<AccountLinks.Link> links,
        List<AccountFacts.Fact> facts,
        List<Deed> deeds,
        Factors factors)
        implements View {

    public boolean open() {
        return sheet.closedAt() == null;
    }

    public String path() {
        return "/gestion/comptes/" + sheet.id().value();
    }

    public String words(Deed deed) {
        var key = "deed." + deed.what();
        return here.portal().texts(here.language()).has(key) ? here.text(key) : deed.what();
    }

    @Override
    public String template() {
        return "account/sheet";
    }
}
