package fr.riverain.onboarding;

import static fr.riverain.platform.Timestamps.at;

import fr.riverain.account.AccountId;
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody on the way to an account. */
@Component
class Attempts {

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final SealedFiles files;
    private final Requests requests;
    private final Identifiers identifiers;
    private final InstantSource clock;

    Attempts(
            TenantTransactions transactions,
            JdbcClient jdbc,
            SealedFiles files,
            Requests requests,
            Identifiers identifiers,
            InstantSource clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.files = files;
        this.requests = requests;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    AttemptId begin(PortalId portal, Browser browser, String device, Language language, File file) {
        var id = new AttemptId(identifiers.next());
        var now = clock.instant();
        transactions.in(portal, () -> jdbc.sql("""
                insert into onboarding_attempt (portal_id, id, browser, device, language, evidence, started_at, expires_at)
                values (:portal, :id, :browser, :device, :language, :evidence, :now, :expires)
                """)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("browser", browser.key().digest())
                .param("device", device)
                .param("language", language.name())
                .param("evidence", files.seal(file))
                .param("now", at(now))
                .param("expires", at(now.plus(JourneyRules.LONGEST)))
                .update());
        return id;
    }

    Optional<Attempt> find(PortalId portal, AttemptId id) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, browser, left_behind, device, language, evidence, started_at, expires_at, account_id, ended_at
                from onboarding_attempt
                where portal_id = :portal and id = :id
                """)
                .param("portal", portal.value())
                .param("id", id.value())
                .query(this::attempt)
                .optional());
    }

    /** Several at once, in whatever order. */
    List<Attempt> all(PortalId portal, Collection<AttemptId> ids) {
        return ids.isEmpty()
                ? List.of()
                : transactions.in(portal, () -> jdbc.sql("""
                select id, browser, left_behind, device, language, evidence, started_at, expires_at, account_id, ended_at
                from onboarding_attempt
                where portal_id = :portal and id in (:ids)
                """)
                        .param("portal", portal.value())
                        .param("ids", ids.stream().map(AttemptId::value).toList())
                        .query(this::attempt)
                        .list());
    }

    /** Whoever else answers at the same moment waits here, and then sees what was answered. */
    Optional<Attempt> lock(PortalId portal, AttemptId id) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, browser, left_behind, device, language, evidence, started_at, expires_at, account_id, ended_at
                from onboarding_attempt
                where portal_id = :portal and id = :id
                for update
                """)
                .param("portal", portal.value())
                .param("id", id.value())
                .query(this::attempt)
                .optional());
    }

    /** What this browser began last and has not finished. */
    Optional<Attempt> unfinished(PortalId portal, Browser browser) {
        return transactions.in(portal, () -> jdbc.sql("""
                select id, browser, left_behind, device, language, evidence, started_at, expires_at, account_id, ended_at
                from onboarding_attempt
                where portal_id = :portal and browser = :browser and account_id is null and ended_at is null and expires_at > :now
                order by started_at desc
                limit 1
                """)
                .param("portal", portal.value())
                .param("browser", browser.key().digest())
                .param("now", at(clock.instant()))
                .query(this::attempt)
                .optional());
    }

    /** An answer gives the attempt another fourteen days, or as long as agents have; whether it is their turn is kept in step. */
    void keep(Visit after) {
        var portal = after.guest().id();
        transactions.in(portal, () -> {
            jdbc.sql("""
                    update onboarding_attempt
                    set evidence = :evidence, language = :language, expires_at = :expires
                    where portal_id = :portal and id = :id
                    """)
                    .param("portal", portal.value())
                    .param("id", after.attempt().id().value())
                    .param("evidence", files.seal(after.file()))
                    .param("language", after.guest().language().name())
                    .param("expires", at(clock.instant().plus(after.kept())))
                    .update();
            requests.keepInStep(after);
        });
    }

    /** The end of it: what was established is forgotten, and the answer is there for whoever comes back to hear it. */
    void decline(PortalId portal, AttemptId id, Evidence.Declined answer) {
        transactions.in(portal, () -> {
            jdbc.sql("""
                    update onboarding_attempt
                    set evidence = :answer, expires_at = :expires
                    where portal_id = :portal and id = :id
                    """)
                    .param("portal", portal.value())
                    .param("id", id.value())
                    .param("answer", files.seal(new File(List.of(answer))))
                    .param("expires", at(clock.instant().plus(JourneyRules.LONGEST)))
                    .update();
            jdbc.sql("delete from onboarding_challenge where portal_id = :portal and attempt_id = :id")
                    .param("portal", portal.value())
                    .param("id", id.value())
                    .update();
        });
    }

    /** An agent asks: what was established stays, and the person has a while to answer. */
    void ask(Visit asked, Evidence.Question question) {
        var portal = asked.guest().id();
        jdbc.sql("""
                update onboarding_attempt
                set evidence = :evidence, expires_at = :expires
                where portal_id = :portal and id = :id
                """)
                .param("evidence", files.seal(asked.file().with(List.of(question))))
                .param("expires", at(question.until()))
                .param("portal", portal.value())
                .param("id", asked.attempt().id().value())
                .update();
        requests.asked(portal, asked.attempt().id());
    }

    void move(PortalId portal, AttemptId id, Browser to) {
        transactions.in(portal, () -> jdbc.sql("""
                update onboarding_attempt
                set left_behind = browser, browser = :browser
                where portal_id = :portal and id = :id and browser <> :browser
                """)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("browser", to.key().digest())
                .update());
    }

    /** Once only. What was established has done its service, and is forgotten. */
    boolean complete(PortalId portal, AttemptId id, AccountId account) {
        return transactions.in(portal, () -> jdbc.sql("""
                update onboarding_attempt
                set account_id = :opened, evidence = :nothing
                where portal_id = :portal and id = :id and account_id is null
                """)
                        .param("portal", portal.value())
                        .param("id", id.value())
                        .param("opened", account.value())
                        .param("nothing", files.seal(File.EMPTY))
                        .update())
                == 1;
    }

    /** Over, as far as the browser that began can tell. What was established is kept for the reader of the address. */
    void end(PortalId portal, AttemptId id) {
        transactions.in(portal, () -> jdbc.sql("""
                update onboarding_attempt
                set ended_at = :now
                where portal_id = :portal and id = :id and ended_at is null
                """)
                .param("portal", portal.value())
                .param("id", id.value())
                .param("now", at(clock.instant()))
                .update());
    }

    /** False where an account has come of it meanwhile: that is not cancelled with its attempt. */
    boolean delete(PortalId portal, AttemptId id) {
        return transactions.in(portal, () -> jdbc.sql("""
                delete from onboarding_attempt
                where portal_id = :portal and id = :id and account_id is null
                """)
                        .param("portal", portal.value())
                        .param("id", id.value())
                        .update())
                == 1;
    }

    /** For a day an expired attempt is still there to say that it has expired; a request, from when its owner was told that it ends. */
    int purge(PortalId portal) {
        return transactions.in(portal, () -> jdbc.sql("""
                delete from onboarding_attempt
                where portal_id = :portal and expires_at <= :yesterday and not exists (
                    select 1 from onboarding_request
                    where onboarding_request.portal_id = :portal and attempt_id = onboarding_attempt.id
                        and decided_at is null and (told_at is null or told_at > :yesterday))
                """)
                .param("portal", portal.value())
                .param("yesterday", at(clock.instant().minus(Duration.ofDays(1))))
                .update());
    }

    private Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                new AttemptId(row.getObject("id", UUID.class)),
                Browser.Key.of(row.getBytes("browser")),
                Optional.ofNullable(row.getBytes("left_behind")).map(Browser.Key::of),
                row.getString("device"),
                Language.tagged(row.getString("language")),
                files.open(row.getBytes("evidence")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getObject("account_id", UUID.class)).map(AccountId::new),
                row.getTimestamp("ended_at") != null);
    }
}
