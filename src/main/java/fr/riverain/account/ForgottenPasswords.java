package fr.riverain.account;

import fr.riverain.identity.PasswordRules;
import fr.riverain.identity.PasswordSettings;
import fr.riverain.identity.Passwords;
import fr.riverain.platform.Client;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From the mail with its link to the new password. Until then the old one works. */
@Component
class ForgottenPasswords {

    private final TenantTransactions transactions;
    private final Resets resets;
    private final Credentials credentials;
    private final NewPasswords newPasswords;
    private final PasswordLetters letters;
    private final Passwords passwords;
    private final InstantSource clock;

    ForgottenPasswords(
            TenantTransactions transactions,
            Resets resets,
            Credentials credentials,
            NewPasswords newPasswords,
            PasswordLetters letters,
            Passwords passwords,
            InstantSource clock) {
        this.transactions = transactions;
        this.resets = resets;
        this.credentials = credentials;
        this.newPasswords = newPasswords;
        this.letters = letters;
        this.passwords = passwords;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        record Refused(NewPasswords.Checked checked) implements Outcome {}

        record Dead(State state) implements Outcome {}
    }

    /** What has become of a link. */
    enum State {
        ALIVE,
        USED,
        EXPIRED,
        UNKNOWN
    }

    /** What the link's page shows. Changes nothing. */
    State state(Portal portal, String token) {
        return find(portal.id(), token).map(this::state).orElse(State.UNKNOWN);
    }

    /** Where a new link may go, for one that was never used. */
    Optional<EmailAddress> mailbox(Portal portal, String token) {
        return find(portal.id(), token)
                .filter(link -> !link.used())
                .flatMap(link -> credentials.of(portal.id(), link.account()))
                .flatMap(Credentials.Known::mailbox);
    }

    /** Sends a code to the owner of a mobile, and says which; nothing where nobody has an account with it. */
    Optional<String> sendCode(Portal portal, ResetCodes.Asked asked) {
        return byMobile(portal, asked.number()).map(_ -> {
            var code = Tokens.code();
            letters.code(portal, asked, code);
            return code;
        });
    }

    /** For whoever has shown that the mobile is theirs: the token of the page where they choose. */
    Optional<String> linkFor(Portal portal, MobileNumber number) {
        return byMobile(portal, number)
                .map(account -> resets.issue(
                        portal.id(),
                        account.id(),
                        clock.instant().plus(PasswordSettings.of(portal).reset())));
    }

    private Optional<Credentials.Known> byMobile(Portal portal, MobileNumber number) {
        return credentials.of(portal.id(), number.international());
    }

    Outcome choose(Portal portal, String token, NewPasswords.Typed typed, Client client) {
        var account = find(portal.id(), token)
                .filter(link -> state(link) == State.ALIVE)
                .flatMap(link -> credentials.of(portal.id(), link.account()));
        if (account.isEmpty()) {
            return new Outcome.Dead(state(portal, token));
        }
        var checked = newPasswords.check(portal, account.get(), typed);
        if (!checked.accepted()) {
            return new Outcome.Refused(checked);
        }
        var hash = passwords.hash(typed.password());
        return transactions.in(portal.id(), () -> {
            if (!resets.use(portal.id(), token)) {
                return new Outcome.Dead(State.USED);
            }
            newPasswords.replace(portal, account.get(), hash, "account.password-reset", client);
            return new Outcome.Done();
        });
    }

    List<PasswordRules.Checked> untried(Portal portal) {
        return newPasswords.untried(portal);
    }

    private State state(Resets.Link link) {
        if (link.used()) {
            return State.USED;
        }
        return clock.instant().isBefore(link.expiresAt()) ? State.ALIVE : State.EXPIRED;
    }

    private Optional<Resets.Link> find(PortalId portal, String token) {
        return transactions.in(portal, () -> resets.find(portal, token));
    }
}
