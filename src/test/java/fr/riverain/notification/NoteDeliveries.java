package fr.riverain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.TestClock;
import fr.riverain.platform.TestDatabase;
import fr.riverain.portal.TestPortals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of notes, with a provider that misbehaves as it is told to, wherever the outbox is kept. */
abstract class NoteDeliveries {

    private static final PortalId GARONNE = new PortalId(5);
    private static final String MOBILE = "+33612345678";

    private final TestClock clock = new TestClock();
    private final Identifiers identifiers = new Identifiers(clock);
    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final Notes notes;
    private final Outbox outbox;
    private Provider provider;

    NoteDeliveries(TestDatabase database) {
        var application = database.application();
        this.jdbc = JdbcClient.create(application);
        this.transactions = database.transactions(application);
        this.notes = new Notes(transactions, jdbc, clock);
        this.outbox = new Outbox(transactions, jdbc, clock);
    }

    @BeforeEach
    void start() throws IOException {
        provider = new Provider();
        transactions.in(GARONNE, () -> jdbc.sql("delete from outbox where portal_id = 5")
                .update());
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    @DisplayName("F118: nothing secret is left in the outbox after sending")
    void what_was_sent_is_wiped_and_not_sent_twice() {
        provider.answers(201, "{\"sid\":\"SM1\"}");
        code();
        sending().run(GARONNE);
        sending().run(GARONNE);
        assertThat(provider.asked).hasSize(1);
        assertThat(row())
                .containsEntry("plain", null)
                .containsEntry("code", null)
                .containsEntry("reason", null)
                .containsEntry("reference", "SM1");
        assertThat(row().get("sent_at")).isNotNull();
        assertThat(outbox.failures(GARONNE)).isEmpty();
    }

    @Test
    void what_a_busy_provider_refuses_is_tried_again_until_nobody_waits_for_it() {
        provider.answers(429, "{}");
        code();
        sending().run(GARONNE);
        assertThat(row()).containsEntry("code", "482913");
        sending().run(GARONNE);
        assertThat(provider.asked).hasSize(1);
        clock.advance(Duration.ofSeconds(20));
        sending().run(GARONNE);
        assertThat(provider.asked).hasSize(2);
        provider.answers(201, "{\"sid\":\"SM1\"}");
        clock.advance(Duration.ofSeconds(40));
        sending().run(GARONNE);
        assertThat(outbox.failures(GARONNE)).isEmpty();
        assertThat(row().get("sent_at")).isNotNull();
    }

    @Test
    void a_provider_that_is_busy_for_too_long_is_given_up_and_the_code_wiped() {
        provider.answers(503, "{}");
        code();
        IntStream.range(0, 30).forEach(_ -> {
            sending().run(GARONNE);
            clock.advance(Duration.ofSeconds(40));
        });
        assertThat(outbox.failures(GARONNE)).singleElement().satisfies(failure -> {
            assertThat(failure.lasting()).isTrue();
            assertThat(failure.resendable()).isFalse();
            assertThat(failure.channel()).isEqualTo("sms");
        });
        assertThat(row()).containsEntry("plain", null).containsEntry("code", null);
        assertThat(provider.asked).hasSizeLessThan(8);
    }

    @Test
    void an_unknown_outcome_is_not_repeated_by_itself_and_agents_see_it() {
        provider.keepsSilent();
        code();
        sending().run(GARONNE);
        clock.advance(Duration.ofMinutes(9));
        sending().run(GARONNE);
        assertThat(provider.asked).hasSize(1);
        assertThat(outbox.failures(GARONNE)).singleElement().satisfies(failure -> {
            assertThat(failure.lasting()).isTrue();
            assertThat(failure.reason()).startsWith(Notes.NOBODY_KNOWS);
        });
        assertThat(row()).containsEntry("plain", null).containsEntry("code", null);
    }

    @Test
    void an_agent_may_have_it_sent_again_if_it_holds_no_code() {
        provider.hangsUp();
        var id = news();
        sending().run(GARONNE);
        assertThat(outbox.failures(GARONNE).getFirst().resendable()).isTrue();
        provider.answers(201, "{\"sid\":\"SM1\"}");
        assertThat(outbox.renew(GARONNE, id, clock.instant().plus(Duration.ofDays(1))))
                .isTrue();
        sending().run(GARONNE);
        assertThat(provider.asked).hasSize(2);
        assertThat(outbox.failures(GARONNE)).isEmpty();
    }

    @Test
    void a_node_killed_while_sending_repeats_nothing_and_leaves_no_code() {
        code();
        assertThat(notes.take(GARONNE, 8)).hasSize(1);
        clock.advance(Duration.ofMinutes(5));
        sending().run(GARONNE);
        assertThat(provider.asked).isEmpty();
        assertThat(row()).containsEntry("plain", null).containsEntry("code", null);
        assertThat(outbox.failures(GARONNE)).hasSize(1);
    }

    @Test
    void a_refusal_for_good_is_seen_by_agents() {
        provider.answers(400, "{\"code\":21610}");
        code();
        sending().run(GARONNE);
        assertThat(outbox.failures(GARONNE)).singleElement().satisfies(failure -> {
            assertThat(failure.recipient()).isEqualTo(MOBILE);
            assertThat(failure.subject()).isEqualTo("Code");
            assertThat(failure.reason()).contains("wants no messages");
        });
        sending().run(GARONNE);
        assertThat(provider.asked).hasSize(1);
    }

    @Test
    void a_code_that_comes_too_late_is_not_sent_at_all() {
        code();
        clock.advance(Duration.ofMinutes(10));
        sending().run(GARONNE);
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void two_nodes_at_once_send_each_note_once() throws Exception {
        provider.answers(201, "{\"sid\":\"SM1\"}");
        IntStream.range(0, 40).forEach(_ -> code());
        var node = (Callable<Void>) () -> {
            sending().run(GARONNE);
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                done.get();
            }
        }
        assertThat(provider.asked).hasSize(40);
    }

    @Test
    void reports_settle_what_nobody_knew_and_the_second_changes_nothing() {
        provider.keepsSilent();
        var id = code();
        sending().run(GARONNE);
        assertThat(notes.delivered(GARONNE, id)).isTrue();
        assertThat(outbox.failures(GARONNE)).isEmpty();
        assertThat(notes.delivered(GARONNE, id)).isFalse();
        assertThat(notes.undelivered(GARONNE, id, "late")).isFalse();
        assertThat(outbox.failures(GARONNE)).isEmpty();
    }

    @Test
    void a_report_that_comes_before_the_answer_stays() {
        var id = code();
        var taken = notes.take(GARONNE, 8).getFirst();
        assertThat(notes.undelivered(GARONNE, id, "switched off")).isTrue();
        notes.accepted(GARONNE, taken, "SM1");
        assertThat(outbox.failures(GARONNE)).singleElement().satisfies(failure -> assertThat(failure.reason())
                .isEqualTo("switched off"));
    }

    private SendingNotes sending() {
        return new SendingNotes(
                TestPortals.all(),
                notes,
                new Carriers(
                        TestCarriers.settings(NoteSettings.Sms.TWILIO, null, provider.url()),
                        new Wire(Duration.ofMillis(500)),
                        clock,
                        List.of()),
                new ReturnedAddresses(transactions, jdbc, clock),
                clock);
    }

    private UUID code() {
        return write("482913");
    }

    private UUID news() {
        return write("");
    }

    private UUID write(String code) {
        var id = identifiers.next();
        notes.add(
                GARONNE,
                id,
                "COEURGARONN",
                "fr",
                new Note(
                        Channel.SMS,
                        MOBILE,
                        "Code",
                        "482913 est votre code.",
                        code.isEmpty() ? null : code,
                        clock.instant().plus(Duration.ofMinutes(10))));
        return id;
    }

    private Map<String, Object> row() {
        return transactions.in(GARONNE, () -> jdbc.sql("select * from outbox where portal_id = 5")
                .query()
                .singleRow());
    }
}
