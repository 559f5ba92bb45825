package fr.riverain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.TestClock;
import fr.riverain.platform.TestDatabase;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** What becomes of mails, with a mail server that refuses what it is told to refuse, wherever the outbox is kept. */
abstract class Deliveries {

    private static final PortalId MARSEILLE = new PortalId(1);
    private static final String CLAIRE = "claire.aubagne@example.org";

    private final TestClock clock = new TestClock();
    private final Identifiers identifiers = new Identifiers(clock);
    private final JdbcClient jdbc;
    private final TenantTransactions transactions;
    private final Outbox outbox;
    private final ReturnedAddresses returned;

    private final List<byte[]> received = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, RejectException> refused = new HashMap<>();
    private Optional<RejectException> textRefused = Optional.empty();
    private Optional<RejectException> senderRefused = Optional.empty();
    private final SMTPServer mailServer = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Handler::new)
            .build();

    Deliveries(TestDatabase database) {
        var application = database.application();
        this.jdbc = JdbcClient.create(application);
        this.transactions = database.transactions(application);
        this.outbox = new Outbox(transactions, jdbc, clock);
        this.returned = new ReturnedAddresses(transactions, jdbc, clock);
    }

    @BeforeEach
    void start() {
        mailServer.start();
        transactions.in(MARSEILLE, () -> {
            jdbc.sql("delete from outbox where portal_id = 1").update();
            jdbc.sql("delete from returned_address where portal_id = 1").update();
        });
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    @Test
    void a_mail_has_both_forms_and_says_who_writes() throws MessagingException, IOException {
        var mail = write(CLAIRE);
        sending().run(MARSEILLE);
        var arrived = arrived().getFirst();
        assertThat(arrived.getSubject()).isEqualTo("Confirmez votre adresse « e-mail »");
        assertThat(arrived.getFrom())
                .containsExactly(new InternetAddress("portail@marseille.example.org", "Régie des Eaux"));
        assertThat(((InternetAddress) arrived.getFrom()[0]).getPersonal()).isEqualTo("Régie des Eaux");
        assertThat(arrived.getReplyTo()[0]).hasToString("service@marseille.example.org");
        assertThat(arrived.getMessageID()).isEqualTo("<%s@marseille.example.org>".formatted(mail.id()));
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(arrived.getHeader("Content-Language")).containsExactly("fr");
        assertThat(arrived.getSentDate().toInstant()).isEqualTo(TestClock.START);
        var forms = alternatives(arrived);
        assertThat(forms.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(forms.getBodyPart(0).getContent().toString()).contains("Été");
        assertThat(forms.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(forms.getBodyPart(1).getContent().toString()).contains("<p>Été</p>");
    }

    @Test
    void a_notice_counts_for_the_address_that_its_mail_went_to_and_once() {
        var mail = write(CLAIRE);
        assertThat(returned.mailReturned(MARSEILLE, mail.id(), true, "5.1.1")).isFalse(); // it has not left
        sending().run(MARSEILLE);
        assertThat(returned.mailReturned(MARSEILLE, identifiers.next(), true, "5.1.1"))
                .isFalse();
        assertThat(returned.all(MARSEILLE)).isEmpty();
        assertThat(returned.mailReturned(MARSEILLE, mail.id(), true, "5.1.1 no\r\nsuch"))
                .isTrue();
        assertThat(returned.mailReturned(MARSEILLE, mail.id(), true, "5.1.1")).isFalse();
        assertThat(returned.among(MARSEILLE, List.of(CLAIRE.toUpperCase(Locale.ROOT))))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.times()).isOne();
                    assertThat(one.reason()).isEqualTo("5.1.1 no such");
                });
        assertThat(outbox.failures(MARSEILLE)).singleElement().satisfies(failure -> {
            assertThat(failure.returned()).isTrue();
            assertThat(failure.lasting()).isTrue();
        });
    }

    @Test
    void what_is_not_vital_is_held_back_until_somebody_says_that_the_address_is_right() {
        var first = write(CLAIRE);
        sending().run(MARSEILLE);
        returned.mailReturned(MARSEILLE, first.id(), true, "5.1.1");
        var held = write(CLAIRE);
        outbox.holdBack(MARSEILLE, held.id());
        var elsewhere = write("paul.roquevaire@example.org");
        outbox.holdBack(MARSEILLE, elsewhere.id());
        sending().run(MARSEILLE);
        assertThat(received).hasSize(2);
        assertThat(outbox.failures(MARSEILLE)).extracting(Failure::reason).anyMatch(why -> why.contains("held back"));
        assertThat(returned.forget(MARSEILLE, CLAIRE)).isTrue();
        assertThat(returned.forget(MARSEILLE, CLAIRE)).isFalse();
        var after = write(CLAIRE);
        outbox.holdBack(MARSEILLE, after.id());
        sending().run(MARSEILLE);
        assertThat(received).hasSize(3);
    }

    @Test
    void a_mailbox_that_is_full_is_told_of_the_third_time_within_a_month() {
        for (var i = 0; i < ReturnedAddresses.ENOUGH; i++) {
            assertThat(returned.all(MARSEILLE)).isEmpty();
            var mail = write(CLAIRE);
            sending().run(MARSEILLE);
            returned.mailReturned(MARSEILLE, mail.id(), false, "5.2.2 full");
            clock.advance(Duration.ofDays(2));
        }
        assertThat(returned.all(MARSEILLE)).hasSize(1);
        clock.advance(Duration.ofDays(31));
        var mail = write(CLAIRE);
        sending().run(MARSEILLE);
        returned.mailReturned(MARSEILLE, mail.id(), false, "5.2.2 full");
        assertThat(returned.all(MARSEILLE)).isEmpty();
        clock.advance(Duration.ofDays(91));
        assertThat(returned.purge(MARSEILLE)).isOne();
    }

    @Test
    void a_mailbox_that_the_server_does_not_know_counts_when_the_mail_is_handed_over() {
        refused.put(CLAIRE, new RejectException(550, "5.1.1 User unknown"));
        write(CLAIRE);
        sending().run(MARSEILLE);
        assertThat(returned.all(MARSEILLE)).extracting(Returned::address).containsExactly(CLAIRE);
        textRefused = Optional.of(new RejectException(554, "5.7.1 Spam"));
        write("paul.roquevaire@example.org");
        sending().run(MARSEILLE);
        assertThat(returned.all(MARSEILLE)).hasSize(1);
    }

    @Test
    @DisplayName("F118: nothing secret is left in the outbox after sending")
    void what_was_sent_is_wiped_at_once() {
        write(CLAIRE);
        sending().run(MARSEILLE);
        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("html", null).containsEntry("plain", null);
            assertThat(row.get("sent_at")).isNotNull();
        });
        sending().run(MARSEILLE);
        assertThat(received).hasSize(1);
    }

    @Test
    void what_is_refused_for_now_is_tried_again_with_longer_and_longer_waits() {
        refused.put(CLAIRE, new RejectException(451, "Greylisted, come back later"));
        write(CLAIRE);
        for (var minutes : List.of(1, 2, 4, 8)) {
            sending().run(MARSEILLE);
            var failure = outbox.failures(MARSEILLE).getFirst();
            assertThat(failure.lasting()).isFalse();
            assertThat(failure.reason()).contains("451 Greylisted, come back later");
            assertThat(failure.nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(minutes)));
            clock.advance(Duration.ofMinutes(minutes));
        }
        refused.clear();
        sending().run(MARSEILLE);
        assertThat(received).hasSize(1);
        assertThat(outbox.failures(MARSEILLE)).isEmpty();
    }

    @Test
    void after_a_day_it_is_given_up_and_a_secret_is_wiped() {
        refused.put(CLAIRE, new RejectException(452, "Mailbox full"));
        write(CLAIRE);
        for (var hour = 0; hour < 30; hour++) {
            sending().run(MARSEILLE);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(outbox.failures(MARSEILLE)).singleElement().satisfies(failure -> {
            assertThat(failure.lasting()).isTrue();
            assertThat(failure.resendable()).isFalse();
            assertThat(failure.reason()).contains("Mailbox full");
        });
        assertThat(rows().getFirst()).containsEntry("html", null).containsEntry("plain", null);
    }

    @Test
    void a_recipient_refused_for_good_is_not_asked_twice() {
        refused.put(CLAIRE, new RejectException(550, "5.1.1 No such user"));
        write(CLAIRE);
        sending().run(MARSEILLE);
        assertThat(outbox.failures(MARSEILLE)).singleElement().satisfies(failure -> {
            assertThat(failure.lasting()).isTrue();
            assertThat(failure.recipient()).isEqualTo(CLAIRE);
            assertThat(failure.reason()).contains("550 5.1.1 No such user");
            assertThat(failure.tries()).isEqualTo(1);
        });
        assertThat(rows().getFirst()).containsEntry("html", null);
    }

    @Test
    void a_text_refused_for_good_is_given_up_too() {
        textRefused = Optional.of(new RejectException(554, "5.7.1 Looks like spam"));
        write(CLAIRE);
        sending().run(MARSEILLE);
        assertThat(outbox.failures(MARSEILLE).getFirst().lasting()).isTrue();
    }

    @Test
    void an_address_that_is_none_is_given_up_at_once() {
        write("claire at example");
        sending().run(MARSEILLE);
        assertThat(outbox.failures(MARSEILLE).getFirst().lasting()).isTrue();
    }

    @Test
    void a_server_that_refuses_us_is_the_operators_to_put_right_and_the_mail_waits() {
        senderRefused = Optional.of(new RejectException(550, "5.7.1 Sender not allowed"));
        write(CLAIRE);
        sending().run(MARSEILLE);
        assertThat(outbox.failures(MARSEILLE).getFirst().lasting()).isFalse();
    }

    @Test
    void when_the_server_is_away_one_handful_is_tried_and_the_rest_waits_untouched() {
        mailServer.stop();
        IntStream.range(0, 30).forEach(_ -> write(CLAIRE));
        sending().run(MARSEILLE);
        assertThat(rows().stream().filter(row -> Objects.equals(row.get("tries"), 1)))
                .hasSize(8);
        assertThat(rows().stream().filter(row -> Objects.equals(row.get("tries"), 0)))
                .hasSize(22);
    }

    @Test
    void an_agent_has_an_open_letter_sent_again_but_a_secret_one_is_gone() {
        refused.put(CLAIRE, new RejectException(550, "No such user"));
        var secret = write(CLAIRE, true);
        var open = write(CLAIRE, false);
        sending().run(MARSEILLE);
        refused.clear();
        clock.advance(Duration.ofDays(3));

        assertThat(outbox.renew(MARSEILLE, secret.id(), clock.instant().plus(Duration.ofDays(1))))
                .isFalse();
        assertThat(outbox.renew(MARSEILLE, open.id(), clock.instant().plus(Duration.ofDays(1))))
                .isTrue();
        sending().run(MARSEILLE);

        assertThat(received).hasSize(1);
        assertThat(outbox.failures(MARSEILLE)).singleElement().satisfies(failure -> assertThat(failure.id())
                .isEqualTo(secret.id()));
        assertThat(outbox.renew(MARSEILLE, open.id(), clock.instant())).isFalse();
    }

    @Test
    void a_node_killed_between_sending_and_recording_repeats_the_mail_with_the_same_message_id()
            throws MessagingException {
        write(CLAIRE);
        var killed = new Sending(
                outbox, new Postman(new KilledAfterSending(mailServer.getPortAllocated())), returned, clock);
        killed.run(MARSEILLE);
        assertThat(received).hasSize(1);

        sending().run(MARSEILLE);
        assertThat(received).hasSize(1); // taken, as far as anyone knows

        clock.advance(Outbox.LEASE);
        sending().run(MARSEILLE);
        sending().run(MARSEILLE);
        assertThat(received).hasSize(2);
        assertThat(arrived().get(0).getMessageID()).isEqualTo(arrived().get(1).getMessageID());
    }

    @Test
    void a_node_killed_before_sending_loses_nothing() {
        write(CLAIRE);
        assertThat(outbox.take(MARSEILLE, 8)).hasSize(1);
        clock.advance(Outbox.LEASE);
        sending().run(MARSEILLE);
        assertThat(received).hasSize(1);
    }

    @Test
    void a_slow_node_that_comes_back_does_not_undo_what_another_has_done() {
        write(CLAIRE);
        var slow = outbox.take(MARSEILLE, 8).getFirst();
        clock.advance(Outbox.LEASE);
        sending().run(MARSEILLE);
        outbox.failed(MARSEILLE, slow, "too late");
        outbox.postponed(MARSEILLE, slow, "too late", clock.instant());
        assertThat(outbox.failures(MARSEILLE)).isEmpty();
        sending().run(MARSEILLE);
        assertThat(received).hasSize(1);
    }

    @Test
    void two_nodes_at_once_send_each_mail_once() throws Exception {
        IntStream.range(0, 30).forEach(_ -> write(CLAIRE));
        var node = (Callable<Void>) () -> {
            sending().run(MARSEILLE);
            return null;
        };
        try (var nodes = Executors.newFixedThreadPool(3)) {
            for (var done : nodes.invokeAll(List.of(node, node, node))) {
                done.get();
            }
        }
        assertThat(arrived().stream().map(Deliveries::messageId).distinct()).hasSize(30);
        assertThat(received).hasSize(30);
    }

    @Test
    void what_was_sent_is_forgotten_after_a_month_what_failed_after_three() {
        refused.put("gone@example.org", new RejectException(550, "No such user"));
        write(CLAIRE);
        write("gone@example.org");
        sending().run(MARSEILLE);
        clock.advance(Outbox.SENT_ARE_KEPT.plusSeconds(1));
        new Purging(outbox, returned).run(MARSEILLE);
        assertThat(rows()).hasSize(1);
        clock.advance(Outbox.FAILED_ARE_KEPT);
        new Purging(outbox, returned).run(MARSEILLE);
        assertThat(rows()).isEmpty();
    }

    private Sending sending() {
        return new Sending(outbox, new Postman(server(mailServer.getPortAllocated())), returned, clock);
    }

    private static JavaMailSenderImpl server(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return server;
    }

    private Envelope write(String recipient) {
        return write(recipient, true);
    }

    private Envelope write(String recipient, boolean secret) {
        var mail = new Envelope(
                identifiers.next(),
                recipient,
                "Régie des Eaux",
                "portail@marseille.example.org",
                "service@marseille.example.org",
                "fr",
                "Confirmez votre adresse « e-mail »",
                "<p>Été</p>",
                "Été",
                clock.instant(),
                clock.instant().plus(Notifications.TRIED_FOR),
                0);
        outbox.add(MARSEILLE, mail, secret);
        return mail;
    }

    private List<Map<String, Object>> rows() {
        return transactions.in(MARSEILLE, () -> jdbc.sql("select * from outbox where portal_id = 1")
                .query()
                .listOfRows());
    }

    private List<MimeMessage> arrived() {
        return received.stream().map(Deliveries::parsed).toList();
    }

    private static MimeMessage parsed(byte[] mail) {
        try {
            return new MimeMessage(null, new ByteArrayInputStream(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart alternatives(MimeMessage mail) throws MessagingException, IOException {
        var part = (MimeMultipart) mail.getContent();
        while (!part.getContentType().startsWith("multipart/alternative")) {
            part = (MimeMultipart) part.getBodyPart(0).getContent();
        }
        return part;
    }

    private final class Handler implements MessageHandler {

        private Handler(MessageContext context) {}

        @Override
        public void from(String from) throws RejectException {
            if (senderRefused.isPresent()) {
                throw senderRefused.get();
            }
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            var no = refused.get(recipient);
            if (no != null) {
                throw no;
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            if (textRefused.isPresent()) {
                data.readAllBytes();
                throw textRefused.get();
            }
            received.add(data.readAllBytes());
            return "250 OK";
        }

        @Override
        public void done() {}
    }

    /** The mail server has it, and then the light goes out. */
    private static final class KilledAfterSending extends JavaMailSenderImpl {

        private KilledAfterSending(int port) {
            setHost("127.0.0.1");
            setPort(port);
        }

        @Override
        public void send(MimeMessage mail) {
            super.send(mail);
            throw new AssertionError("killed");
        }
    }
}
