package fr.riverain.account;

import fr.riverain.identity.Passwords;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.util.UUID;

/** Residents of a test, each with an account and an address of their own. */
record TestAccounts(Accounts accounts, Passwords passwords) {

    static final String PASSWORD = "Cascade.2026!";

    record Resident(AccountId id, String email) {}

    Resident open(Portal portal) {
        var email = "resident-%s@example.org".formatted(UUID.randomUUID());
        var account = NewAccount.verified(EmailAddress.of(email).orElseThrow(), passwords.hash(PASSWORD), Language.FR);
        var opened = (Accounts.Opening.Opened) accounts.open(portal, account);
        return new Resident(opened.account(), email);
    }
}
