package fr.riverain.contract;

import fr.riverain.account.LoginRecall;
import fr.riverain.platform.Client;
import fr.riverain.platform.Jobs;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Somebody has forgotten which address or mobile opens their account, and holds a paper. Whose it is is found out by a job, after an
 * answer that is the same for all: so every try counts, right ones too, for a count that went down would tell.
 */
@Component
public class RecallingLogin implements LoginRecall {

    public static final String PATH = "/identifiant-oublie";

    private final TenantTransactions transactions;
    private final LostLogins lost;
    private final PaperTries tries;
    private final Jobs jobs;

    RecallingLogin(TenantTransactions transactions, LostLogins lost, PaperTries tries, Jobs jobs) {
        this.transactions = transactions;
        this.lost = lost;
        this.tries = tries;
        this.jobs = jobs;
    }

    public sealed interface Outcome {

        record Noted() implements Outcome {}

        /** These facts were left empty, or say nothing. */
        record Missing(List<Fact> facts) implements Outcome {}

        /** Keys of ours, but for a sign. */
        record Mistyped(List<Fact> facts) implements Outcome {}

        record Wait(Instant until) implements Outcome {}
    }

    @Override
    public Optional<String> path(Portal portal) {
        return portal.section(Linking.class).map(_ -> PATH);
    }

    public Outcome ask(Portal portal, Language language, Client client, Map<Fact, String> typed) {
        var missing = typed.keySet().stream()
                .filter(fact -> fact.normal(typed.getOrDefault(fact, "")).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            return new Outcome.Missing(missing);
        }
        var mistyped = typed.keySet().stream()
                .filter(fact -> fact.isMistyped(typed.getOrDefault(fact, "")))
                .toList();
        if (!mistyped.isEmpty()) {
            return new Outcome.Mistyped(mistyped);
        }
        return tries.count(portal.id(), client, typed)
                .<Outcome>map(Outcome.Wait::new)
                .orElseGet(() -> note(portal, language, client, typed));
    }

    private Outcome note(Portal portal, Language language, Client client, Map<Fact, String> typed) {
        transactions.in(portal.id(), () -> {
            lost.ask(portal.id(), typed, language, client);
            jobs.soon(portal.id(), AnsweringLostLogins.NAME);
        });
        return new Outcome.Noted();
    }
}
