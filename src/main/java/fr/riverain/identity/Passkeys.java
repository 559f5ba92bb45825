package fr.riverain.identity;

import static fr.riverain.platform.Timestamps.at;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which passkeys. */
@Component
public class Passkeys {

    /** More than anybody needs, and few enough for one page. */
    static final int MOST = 20;

    private static final AttestedCredentialDataConverter WRITTEN =
            new AttestedCredentialDataConverter(new ObjectConverter());

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;

    Passkeys(TenantTransactions transactions, JdbcClient jdbc, Identifiers identifiers, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * What is needed to see whether a passkey has signed.
     *
     * @param alone whether it opens without the password
     */
    record Known(
            Holder holder, AttestedCredentialData credential, long signCount, boolean backupEligible, boolean alone) {}

    public List<Passkey> of(PortalId portal, Holder holder) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, name, added_at, used_at
                from passkey
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                order by added_at, id
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .query((row, _) -> {
                    var used = row.getTimestamp("used_at");
                    return new Passkey(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getTimestamp("added_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list());
    }

    List<byte[]> credentialIds(PortalId portal, Holder holder) {
        return transactions.in(portal, () -> jdbc.sql("""
                select credential_id
                from passkey
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                order by added_at, id
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .query((row, _) -> row.getBytes("credential_id"))
                .list());
    }

    Optional<Known> find(PortalId portal, byte[] credentialId) {
        return jdbc.sql("""
                select holder_kind, holder_id, credential, sign_count, backup_eligible, alone
                from passkey
                where portal_id = :portal and credential_id = :credential
                """)
                .param("portal", portal.value())
                .param("credential", credentialId)
                .query((row, _) -> new Known(
                        new Holder(
                                Holder.Kind.valueOf(row.getString("holder_kind")),
                                row.getObject("holder_id", UUID.class)),
                        WRITTEN.convert(row.getBytes("credential")),
                        row.getLong("sign_count"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("alone")))
                .optional();
    }

    /** False where the device calls another passkey so already. */
    boolean add(PortalId portal, byte[] credentialId, String name, Known passkey) {
        return jdbc.sql("""
                insert into passkey (portal_id, credential_id, id, holder_kind, holder_id, name, credential, sign_count,
                    backup_eligible, added_at)
                values (:portal, :credentialId, :id, :kind, :holder, :name, :credential, :count, :backup, :now)
                on conflict do nothing
                """)
                        .param("portal", portal.value())
                        .param("credentialId", credentialId)
                        .param("id", identifiers.next())
                        .param("kind", passkey.holder().kind().name())
                        .param("holder", passkey.holder().id())
                        .param("name", name)
                        .param("credential", WRITTEN.convert(passkey.credential()))
                        .param("count", passkey.signCount())
                        .param("backup", passkey.backupEligible())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** The database settles which of a device and its copy came first. Most devices do not count, and say 0. */
    boolean used(PortalId portal, byte[] credentialId, long signCount) {
        return jdbc.sql("""
                update passkey
                set sign_count = :count, used_at = :now
                where portal_id = :portal and credential_id = :credential and (sign_count < :count or sign_count = 0 and :count = 0)
                """)
                        .param("portal", portal.value())
                        .param("credential", credentialId)
                        .param("count", signCount)
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** From now on the password comes first. Whoever has one is asked for it still: nothing here takes a second factor away. */
    public void afterThePassword(PortalId portal, Holder holder) {
        transactions.in(portal, () -> jdbc.sql("""
                update passkey
                set alone = false
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .update());
    }

    public boolean remove(PortalId portal, Holder holder, UUID id) {
        return remove(portal, holder, Optional.of(id)) == 1;
    }

    void forget(PortalId portal, Holder holder) {
        remove(portal, holder, Optional.empty());
    }

    private int remove(PortalId portal, Holder holder, Optional<UUID> only) {
        return transactions.in(portal, () -> jdbc.sql("""
                delete from passkey
                where portal_id = :portal and holder_kind = :kind and holder_id = :holder
                    and (cast(:only as uuid) is null or id = :only)
                """)
                .param("portal", portal.value())
                .param("kind", holder.kind().name())
                .param("holder", holder.id())
                .param("only", only.orElse(null))
                .update());
    }
}
