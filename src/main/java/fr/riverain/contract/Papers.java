package fr.riverain.contract;

import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the code of a paper. A right one writes nothing; a wrong one is a guess, counted like guesses at numbers. */
@Component
public class Papers {

    private final TenantTransactions transactions;
    private final PaperRows rows;
    private final PaperTries tries;
    private final Today today;

    Papers(TenantTransactions transactions, PaperRows rows, PaperTries tries, Today today) {
        this.transactions = transactions;
        this.rows = rows;
        this.tries = tries;
        this.today = today;
    }

    public Scan scan(Portal portal, Client client, String token) {
        var shut = tries.shut(portal.id(), client);
        if (shut.isPresent()) {
            return new Scan.Wait(shut.get());
        }
        var found = find(portal, token);
        if (found.isEmpty()) {
            tries.guessed(portal.id(), client);
        }
        return found.orElseGet(Scan.Unknown::new);
    }

    private Optional<Scan> find(Portal portal, String token) {
        var now = today.at(portal);
        return PaperCode.isStrong(token)
                ? transactions
                        .in(portal.id(), () -> rows.find(portal.id(), token))
                        .map(paper -> paper.expiresOn().isBefore(now)
                                ? new Scan.Expired()
                                : new Scan.Known(token, Map.copyOf(paper.facts())))
                : Optional.empty();
    }
}
