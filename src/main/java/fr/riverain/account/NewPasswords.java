package fr.riverain.account;

import static java.util.Objects.requireNonNullElse;

import fr.riverain.identity.PasswordRules;
import fr.riverain.platform.Client;
import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.portal.Here;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A new password for an account that exists: checked against its owner, put in place of the old one, told by mail. */
@Component
public class NewPasswords {

    private final PasswordRules rules;
    private final List<OwnWords> ownWords;
    private final Accounts accounts;
    private final Credentials credentials;
    private final Throttle throttle;
    private final PasswordLetters letters;
    private final AccountDeeds deeds;

    NewPasswords(
            PasswordRules rules,
            List<OwnWords> ownWords,
            Accounts accounts,
            Credentials credentials,
            Throttle throttle,
            PasswordLetters letters,
            AccountDeeds deeds) {
        this.rules = rules;
        this.ownWords = ownWords;
        this.accounts = accounts;
        this.credentials = credentials;
        this.throttle = throttle;
        this.letters = letters;
        this.deeds = deeds;
    }

    record Typed(String password, String confirmation) {}

    /** What holds of the rules, and whether both fields say the same. */
    record Checked(List<PasswordRules.Checked> rules, boolean differs) {

        boolean accepted() {
            return !differs && PasswordRules.accepted(rules);
        }

        List<Problem> problems(Here here) {
            var problems = new ArrayList<Problem>();
            PasswordRules.problems(here, rules)
                    .forEach(said -> problems.add(new Problem("mot-de-passe", here.text("password.summary", said))));
            if (differs) {
                problems.add(new Problem("confirmation", here.text("password.differs")));
            }
            return problems;
        }
    }

    List<PasswordRules.Checked> untried(Portal portal) {
        return rules.untried(portal);
    }

    Checked check(Portal portal, Credentials.Known account, Typed typed) {
        var words = new ArrayList<>(
                List.of(requireNonNullElse(account.email(), ""), requireNonNullElse(account.name(), "")));
        ownWords.forEach(source -> words.addAll(source.of(portal.id(), account.id())));
        return new Checked(
                rules.check(portal, typed.password(), words), !typed.password().equals(typed.confirmation()));
    }

    /** All sessions close. In the caller's transaction. */
    void replace(Portal portal, Credentials.Known account, String hash, String deed, Client client) {
        put(portal, account, hash, deed, client);
        letters.changed(portal, account);
    }

    /** The same for a journey that ends with it and has checked the password; its own letter tells. */
    public void renew(Portal portal, AccountId account, String hash, Client client) {
        credentials
                .of(portal.id(), account)
                .ifPresent(known -> put(portal, known, hash, "account.password-renewed", client));
    }

    private void put(Portal portal, Credentials.Known account, String hash, String deed, Client client) {
        accounts.replacePassword(portal.id(), account.id(), hash);
        Optional.ofNullable(account.email())
                .flatMap(EmailAddress::of)
                .ifPresent(address -> throttle.clear(portal.id(), Limit.SIGN_IN_ACCOUNT, address.key()));
        if (account.phone() != null) {
            throttle.clear(portal.id(), Limit.SIGN_IN_ACCOUNT, account.phone());
        }
        deeds.byOwner(portal.id(), account, deed, client.block());
    }
}
