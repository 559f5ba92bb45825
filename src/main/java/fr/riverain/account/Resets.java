package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passwords that were forgotten: who asked, and which links live. */
@Component
class Resets {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;

    Resets(JdbcClient jdbc, Identifiers identifiers, InstantSource clock) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    record Request(String emailKey, Language language, Instant askedAt) {}

    /** A link, as somebody opens it. */
    record Link(AccountId account, Instant expiresAt, boolean used) {}

    void ask(PortalId portal, EmailAddress address, Language language) {
        jdbc.sql("""
                insert into reset_request (portal_id, id, email_key, language, asked_at)
                values (:portal, :id, :key, :language, :now)
                """)
                .param("portal", portal.value())
                .param("id", identifiers.next())
                .param("key", address.key())
                .param("language", language.tag())
                .param("now", at(clock.instant()))
                .update();
    }

    /** Whoever takes it answers it: no second mail. */
    Optional<Request> takeNext(PortalId portal) {
        return jdbc.sql("""
                delete from reset_request
                where portal_id = :portal and id = (
                    select id from reset_request where portal_id = :portal order by id limit 1 for update skip locked)
                returning email_key, language, asked_at
                """)
                .param("portal", portal.value())
                .query((row, _) -> new Request(
                        row.getString("email_key"),
                        Language.tagged(row.getString("language")),
                        row.getTimestamp("asked_at").toInstant()))
                .optional();
    }

    /** The token for a new link; the older ones of this account end. */
    String issue(PortalId portal, AccountId account, Instant expires) {
        var token = Tokens.fresh();
        end(portal, account);
        jdbc.sql("""
                insert into password_reset (portal_id, digest, account_id, asked_at, expires_at)
                values (:portal, :digest, :account, :now, :expires)
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .param("account", account.value())
                .param("now", at(clock.instant()))
                .param("expires", at(expires))
                .update();
        return token;
    }

    void end(PortalId portal, AccountId account) {
        jdbc.sql("""
                update password_reset
                set expires_at = :now
                where portal_id = :portal and account_id = :account and used_at is null and expires_at > :now
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .param("now", at(clock.instant()))
                .update();
    }

    Optional<Link> find(PortalId portal, String token) {
        return jdbc.sql("""
                select account_id, expires_at, used_at
                from password_reset
                where portal_id = :portal and digest = :digest
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .query((row, _) -> new Link(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("used_at") != null))
                .optional();
    }

    /** The database settles which of two uses counts. */
    boolean use(PortalId portal, String token) {
        return jdbc.sql("""
                update password_reset
                set used_at = :now
                where portal_id = :portal and digest = :digest and used_at is null and expires_at > :now
                """)
                        .param("portal", portal.value())
                        .param("digest", Tokens.digest(token))
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    int purge(PortalId portal) {
        return jdbc.sql("delete from password_reset where portal_id = :portal and expires_at < :old")
                .param("portal", portal.value())
                .param("old", at(clock.instant().minus(KEPT)))
                .update();
    }
}
