package fr.riverain.account;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.PortalId;
import java.time.InstantSource;
import java.util.UUID;
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

    /** The mobile is verified already. False where another account has it. */
    boolean confirm(PortalId portal, AccountId account, MobileNumber number) {
        return jdbc.sql("""
                update account set phone = :phone, phone_verified_at = :now
                where portal_id = :portal and id = :account and closed_at is null
                    and not exists (
                        select 1 from account other
                        where other.portal_id = :portal and other.phone = :phone and other.id <> :account)
                """)
                        .param("portal", portal.value())
                        .param("account", account.value())
                        .param("phone", number.international())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** Address and mobile as they were before that change. */
    void restore(PortalId portal, UUID change) {
        jdbc.sql("""
                update account set email = former_email, email_key = former_email_key, email_verified_at = former_email_verified_at,
                    phone = former_phone, phone_verified_at = former_phone_verified_at
                from login_change
                where account.portal_id = :portal and login_change.portal_id = account.portal_id and login_change.id = :change
                    and account.id = login_change.account_id and account.closed_at is null
                """).param("portal", portal.value()).param("change", change).update();
    }
}
