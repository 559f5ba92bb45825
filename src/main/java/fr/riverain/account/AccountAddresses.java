package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which address, where it may still change hands. In the caller's transaction. */
@Component
class AccountAddresses {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AccountAddresses(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whoever else only says the address loses it: they have their mobile. */
    void free(PortalId portal, EmailAddress email, AccountId account) {
        jdbc.sql("""
                update account set email = null, email_key = null
                where portal_id = :portal and email_key = :key and id <> :account and email_verified_at is null
                    and phone is not null
                """)
                .param("portal", portal.value())
                .param("key", email.key())
                .param("account", account.value())
                .update();
    }

    /** False where another account has confirmed it. */
    boolean confirm(PortalId portal, AccountId account, EmailAddress email) {
        free(portal, email, account);
        return jdbc.sql("""
                update account set email = :email, email_key = :key, email_verified_at = :now
                where portal_id = :portal and id = :account and closed_at is null
                    and not exists (
                        select 1 from account other
                        where other.portal_id = :portal and other.email_key = :key and other.id <> :account)
                """)
                        .param("portal", portal.value())
                        .param("account", account.value())
                        .param("email", email.shown())
                        .param("key", email.key())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    void giveUp(PortalId portal, AccountId account, EmailAddress email) {
        jdbc.sql("""
                update account set email = null, email_key = null
                where portal_id = :portal and id = :account and email_key = :key and email_verified_at is null
                    and phone is not null
                """)
                .param("portal", portal.value())
                .param("account", account.value())
                .param("key", email.key())
                .update();
    }
}
