package fr.riverain.onboarding;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.account.EmailAddress;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents are asked: attempts at the page where it is their turn, and what they answered. */
@Component
class Requests {

    /** More than anybody works through in a day. */
    static final int MOST = 200;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Requests(TenantTransactions transactions, JdbcClient jdbc, InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Part of the transaction that keeps the answers. A request that was corrected keeps its place in the queue, and whatever an agent
     * had asked is answered by it.
     */
    void keepInStep(Visit after) {
        var portal = after.guest().id();
        var email = after.progress().path().email().flatMap(EmailAddress::of).map(EmailAddress::key);
        if (after.underReview().isPresent() && email.isPresent()) {
            ask(portal, after.attempt().id(), email.get());
        } else {
            withdraw(portal, after.attempt().id());
        }
    }

    private void ask(PortalId portal, AttemptId attempt, String emailKey) {
        jdbc.sql("""
                insert into onboarding_request (portal_id, attempt_id, reference, email_key, asked_at)
                values (:portal, :attempt, :reference, :key, :now)
                on conflict (portal_id, attempt_id) do update set email_key = excluded.email_key,
                    replied_at = case when onboarding_request.question_at is null then null
                        else coalesce(onboarding_request.replied_at, excluded.asked_at) end
                """)
                .param("portal", portal.value())
                .param("attempt", attempt.value())
                .param("reference", Request.reference(attempt))
                .param("key", emailKey)
                .param("now", at(clock.instant()))
                .update();
    }

    private void withdraw(PortalId portal, AttemptId attempt) {
        jdbc.sql("""
                delete from onboarding_request
                where portal_id = :portal and attempt_id = :attempt and decided_at is null
                """)
                .param("portal", portal.value())
                .param("attempt", attempt.value())
                .update();
    }

    Optional<Request> find(PortalId portal, AttemptId attempt) {
        return transactions.in(portal, () -> jdbc.sql("""
                select attempt_id, reference, asked_at, question_at, replied_at, decided_at, decided_by, accepted
                from onboarding_request
                where portal_id = :portal and attempt_id = :attempt
                """)
                .param("portal", portal.value())
                .param("attempt", attempt.value())
                .query(Requests::request)
                .optional());
    }

    /** Who has waited longest comes first. */
    List<Request> open(PortalId portal) {
        return transactions.in(portal, () -> jdbc.sql("""
                select attempt_id, reference, asked_at, question_at, replied_at, decided_at, decided_by, accepted
                from onboarding_request
                where portal_id = :portal and decided_at is null and told_at is null
                order by asked_at, attempt_id
                limit :most
                """)
                .param("portal", portal.value())
                .param("most", MOST)
                .query(Requests::request)
                .list());
    }

    /** Open or decided, by the number that its owner was told; open, by their address. */
    List<Request> search(PortalId portal, @Nullable String reference, @Nullable String emailKey) {
        return transactions.in(portal, () -> jdbc.sql("""
                select attempt_id, reference, asked_at, question_at, replied_at, decided_at, decided_by, accepted
                from onboarding_request
                where portal_id = :portal
                    and (reference = cast(:reference as text) or email_key = cast(:key as text))
                order by asked_at desc
                limit 20
                """)
                .param("portal", portal.value())
                .param("reference", reference)
                .param("key", emailKey)
                .query(Requests::request)
                .list());
    }

    /** The latest that somebody waits for. */
    Optional<AttemptId> waiting(PortalId portal, EmailAddress address) {
        return transactions.in(portal, () -> jdbc.sql("""
                select attempt_id
                from onboarding_request
                where portal_id = :portal and email_key = :key and decided_at is null
                order by asked_at desc
                limit 1
                """)
                .param("portal", portal.value())
                .param("key", address.key())
                .query((row, _) -> new AttemptId(row.getObject("attempt_id", UUID.class)))
                .optional());
    }

    /** Of two agents who answer at once, one does. Whoever asked has been told by then: their address is not kept here. */
    boolean decide(PortalId portal, AttemptId attempt, String agent, boolean accepted) {
        return transactions.in(
                portal,
                () -> jdbc.sql("""
                update onboarding_request
                set decided_at = :now, decided_by = :name, accepted = :accepted, email_key = ''
                where portal_id = :portal and attempt_id = :attempt and decided_at is null
                """)
                                .param("portal", portal.value())
                                .param("attempt", attempt.value())
                                .param("now", at(clock.instant()))
                                .param("name", agent)
                                .param("accepted", accepted)
                                .update()
                        == 1);
    }

    /** It is the person's turn. */
    void asked(PortalId portal, AttemptId attempt) {
        jdbc.sql("""
                update onboarding_request set question_at = :now, replied_at = null
                where portal_id = :portal and attempt_id = :attempt
                """)
                .param("now", at(clock.instant()))
                .param("portal", portal.value())
                .param("attempt", attempt.value())
                .update();
    }

    /** Whose time is over, and who has not been told: whoever takes it tells it. */
    Optional<AttemptId> takeForgotten(PortalId portal) {
        return jdbc.sql("""
                update onboarding_request set told_at = :now
                where portal_id = :portal and attempt_id = (
                    select onboarding_request.attempt_id
                    from onboarding_request
                    join onboarding_attempt on onboarding_attempt.portal_id = onboarding_request.portal_id
                        and onboarding_attempt.id = onboarding_request.attempt_id
                    where onboarding_request.portal_id = :portal and decided_at is null and told_at is null
                        and expires_at <= :now
                    limit 1 for update of onboarding_request skip locked)
                returning attempt_id
                """)
                .param("now", at(clock.instant()))
                .param("portal", portal.value())
                .query((row, _) -> new AttemptId(row.getObject("attempt_id", UUID.class)))
                .optional();
    }

    private static Request.Turn turn(ResultSet row) throws SQLException {
        if (row.getTimestamp("question_at") == null) {
            return Request.Turn.AGENT;
        }
        return row.getTimestamp("replied_at") == null ? Request.Turn.PERSON : Request.Turn.AGENT_AGAIN;
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new Request(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                row.getString("reference"),
                row.getTimestamp("asked_at").toInstant(),
                turn(row),
                decidedAt == null
                        ? Optional.empty()
                        : Optional.of(new Request.Decision(
                                decidedAt.toInstant(), row.getString("decided_by"), row.getBoolean("accepted"))));
    }
}
