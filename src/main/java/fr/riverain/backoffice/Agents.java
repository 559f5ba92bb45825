package fr.riverain.backoffice;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works for the utility, and who is asked to. */
@Component
public class Agents {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final InstantSource clock;

    Agents(TenantTransactions transactions, JdbcClient jdbc, Identifiers identifiers, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param joined whether they have chosen a password; else invited, and not come yet
     */
    public record Known(
            UUID id,
            String email,
            String name,
            Role role,
            boolean joined,
            @Nullable Instant closedAt) {}

    /** Adds somebody, or brings back who had left. */
    public UUID add(PortalId portal, String email, String name, Role role) {
        return transactions.in(portal, () -> jdbc.sql("""
                insert into agent (portal_id, id, email, email_key, name, role, invited_at)
                values (:portal, :id, :email, :key, :name, :role, :now)
                on conflict (portal_id, email_key) do update
                set name = excluded.name, role = excluded.role, invited_at = excluded.invited_at, closed_at = null
                returning id
                """)
                .param("portal", portal.value())
                .param("id", identifiers.next())
                .param("email", email.strip())
                .param("key", key(email))
                .param("name", name.strip())
                .param("role", role.name())
                .param("now", at(clock.instant()))
                .query(UUID.class)
                .single());
    }

    public Optional<Known> byEmail(PortalId portal, String email) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, email, name, role, password_hash is not null as joined, closed_at
                from agent
                where portal_id = :portal and email_key = :key and closed_at is null
                """)
                .param("portal", portal.value())
                .param("key", key(email))
                .query(Agents::known)
                .optional());
    }

    /** For the door alone: nobody else needs what a password is compared with. Asked of every address alike. */
    Optional<String> passwordHash(PortalId portal, String email) {
        return transactions.in(portal, () -> jdbc.sql("""
                select password_hash
                from agent
                where portal_id = :portal and email_key = :key and closed_at is null and password_hash is not null
                """)
                .param("portal", portal.value())
                .param("key", key(email))
                .query(String.class)
                .optional());
    }

    Optional<Known> find(PortalId portal, UUID id) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, email, name, role, password_hash is not null as joined, closed_at
                from agent
                where portal_id = :portal and id = :id
                """)
                .param("portal", portal.value())
                .param("id", id)
                .query(Agents::known)
                .optional());
    }

    List<Known> all(PortalId portal) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, email, name, role, password_hash is not null as joined, closed_at
                from agent
                where portal_id = :portal
                order by closed_at desc nulls first, name
                """)
                .param("portal", portal.value())
                .query(Agents::known)
                .list());
    }

    /** An agent who has left chooses none. */
    public void choosePassword(PortalId portal, UUID agent, String hash) {
        transactions.in(portal, () -> jdbc.sql("""
                update agent
                set password_hash = :hash, password_changed_at = :now
                where portal_id = :portal and id = :agent and closed_at is null
                """)
                .param("portal", portal.value())
                .param("agent", agent)
                .param("hash", hash)
                .param("now", at(clock.instant()))
                .update());
    }

    void change(PortalId portal, UUID agent, Role role) {
        transactions.in(portal, () -> jdbc.sql("""
                update agent set role = :role where portal_id = :portal and id = :agent and closed_at is null
                """)
                .param("portal", portal.value())
                .param("agent", agent)
                .param("role", role.name())
                .update());
    }

    /** Held fast until the caller's transaction ends: of two who see each other off at once, one stays. */
    boolean stillAdministers(PortalId portal, UUID agent) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id
                from agent
                where portal_id = :portal and role = 'ADMINISTRATOR' and closed_at is null
                order by id
                for update
                """)
                .param("portal", portal.value())
                .query(UUID.class)
                .list()
                .contains(agent));
    }

    boolean close(PortalId portal, UUID agent) {
        return transactions.in(
                portal,
                () -> jdbc.sql("""
                update agent
                set closed_at = :now, password_hash = null
                where portal_id = :portal and id = :agent and closed_at is null
                """)
                                .param("portal", portal.value())
                                .param("agent", agent)
                                .param("now", at(clock.instant()))
                                .update()
                        == 1);
    }

    /** The token of a one-time link; the ones before it end. */
    String invite(PortalId portal, UUID agent, Instant expires) {
        var token = Tokens.fresh();
        transactions.in(portal, () -> {
            endInvitations(portal, agent);
            jdbc.sql("""
                    insert into agent_invitation (portal_id, digest, agent_id, expires_at)
                    values (:portal, :digest, :agent, :expires)
                    """)
                    .param("portal", portal.value())
                    .param("digest", Tokens.digest(token))
                    .param("agent", agent)
                    .param("expires", at(expires))
                    .update();
        });
        return token;
    }

    Optional<Known> invited(PortalId portal, String token) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, email, name, role, password_hash is not null as joined, closed_at
                from agent_invitation
                join agent on agent.portal_id = agent_invitation.portal_id and agent.id = agent_id
                where agent_invitation.portal_id = :portal and digest = :digest and expires_at > :now and closed_at is null
                """)
                .param("portal", portal.value())
                .param("digest", Tokens.digest(token))
                .param("now", at(clock.instant()))
                .query(Agents::known)
                .optional());
    }

    /** The same, held fast until the caller's transaction ends: whoever ends the link waits, or came first. */
    boolean holdsInvitation(PortalId portal, String token) {
        return invited(portal, token).isPresent()
                && !jdbc.sql("""
                select agent_id from agent_invitation where portal_id = :portal and digest = :digest for update
                """)
                        .param("portal", portal.value())
                        .param("digest", Tokens.digest(token))
                        .query(UUID.class)
                        .list()
                        .isEmpty();
    }

    void endInvitations(PortalId portal, UUID agent) {
        transactions.in(portal, () -> jdbc.sql("""
                delete from agent_invitation where portal_id = :portal and agent_id = :agent
                """)
                .param("portal", portal.value())
                .param("agent", agent)
                .update());
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("joined"),
                closed == null ? null : closed.toInstant());
    }
}
