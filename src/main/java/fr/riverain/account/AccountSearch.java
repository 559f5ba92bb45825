package fr.riverain.account;

import fr.riverain.backoffice.Agent;
import fr.riverain.backoffice.AgentSearch;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds accounts by the beginning of their address, or by their mobile. */
@Component
class AccountSearch implements AgentSearch {

    private static final int SHORTEST = 3;

    private final Sheets sheets;

    AccountSearch(Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<Hit> find(Agent agent, String typed) {
        var beginning = typed.strip().toLowerCase(Locale.ROOT);
        if (beginning.length() < SHORTEST) {
            return List.of();
        }
        return sheets
                .search(
                        agent.portal(),
                        beginning,
                        MobileNumber.of(typed).map(MobileNumber::international).orElse(""))
                .stream()
                .map(sheet -> new Hit(
                        sheet.closedAt() == null ? "agent.hit.account" : "agent.hit.account-closed",
                        sheet.login(),
                        sheet.name() == null ? "" : sheet.name(),
                        "/gestion/comptes/" + sheet.id().value()))
                .toList();
    }
}
