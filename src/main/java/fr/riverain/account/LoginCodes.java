package fr.riverain.account;

import fr.riverain.platform.Client;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The code that another address or mobile is confirmed with. In the caller's transaction. */
@Component
class LoginCodes {

    private final Credentials credentials;
    private final LoginChanges changes;
    private final LoginLetters letters;
    private final AccountDeeds deeds;
    private final Keys keys;

    LoginCodes(Credentials credentials, LoginChanges changes, LoginLetters letters, AccountDeeds deeds, Keys keys) {
        this.credentials = credentials;
        this.changes = changes;
        this.letters = letters;
        this.deeds = deeds;
        this.keys = keys;
    }

    /** Either way one message leaves; only whoever reads it knows which. */
    void send(Portal portal, Language language, Visitor visitor, Login fresh, Client client) {
        var valid = fresh.kind() == Login.Kind.EMAIL ? ChangingLogin.BY_MAIL : ChangingLogin.BY_SMS;
        var change = changes.ask(visitor, fresh, valid);
        var code = Tokens.code();
        var digest = keys.digest(Purpose.CODE, portal.id(), said(change, code));
        holder(portal.id(), visitor.account(), fresh)
                .ifPresentOrElse(holder -> letters.known(portal, holder, fresh), () -> {
                    changes.sent(portal.id(), change, digest);
                    letters.code(portal, language, fresh, code, valid);
                });
        deeds.byOwner(
                portal.id(),
                visitor.account(),
                visitor.login(),
                "account.%s-change-asked".formatted(fresh.kind().word()),
                client.block());
    }

    /** Who has it for sure. An address that was only said goes to whoever confirms it first: see AccountAddresses. */
    private Optional<Credentials.Known> holder(PortalId portal, AccountId account, Login fresh) {
        return credentials
                .of(portal, fresh.key())
                .filter(known -> !known.id().equals(account))
                .filter(known ->
                        fresh.kind() == Login.Kind.PHONE || known.mailbox().isPresent());
    }

    boolean isRight(Portal portal, LoginChanges.Try tried, String typed) {
        var sent = HexFormat.of().parseHex(Objects.requireNonNullElse(tried.code(), ""));
        return keys.digests(Purpose.CODE, portal.id(), said(tried.id(), typed)).stream()
                .anyMatch(digest -> MessageDigest.isEqual(digest, sent));
    }

    private static String said(UUID change, String code) {
        return change + " " + code;
    }
}
