package fr.riverain.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail servers write when they could not deliver, and what others write. */
class DeliveryNoticeTests {

    static final UUID MAIL = UUID.fromString("019a8f3e-1c2d-7a3b-8c4d-5e6f708192a3");

    static final String NOTICE = """
            From: MAILER-DAEMON@mx.example.org
            To: retours@riverain.example.org
            Message-ID: <a@mx.example.org>
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="parts"

            --parts
            Content-Type: text/plain; charset=us-ascii

            Not delivered.

            --parts
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org
            Arrival-Date: Mon, 2 Mar 2026 09:00:00 +0100

            Final-Recipient: rfc822; claire@example.org
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <claire@example.org>:
             User unknown

            --parts
            Content-Type: message/rfc822

            From: portail@marseille.example.org
            Message-ID: <019a8f3e-1c2d-7a3b-8c4d-5e6f708192a3@marseille.example.org>
            Subject: Bonjour

            Bonjour.

            --parts--
            """;

    @Test
    void a_notice_gives_back_which_mail_and_why() throws MessagingException {
        assertThat(read(NOTICE)).hasValueSatisfying(notice -> {
            assertThat(notice.mail()).isEqualTo(MAIL);
            assertThat(notice.certain()).isTrue();
            assertThat(notice.reason()).contains("5.1.1", "User unknown");
        });
        assertThat(read(NOTICE.replace("message/rfc822", "text/rfc822-headers")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"5.1.1,true", "5.1.2,true", "5.1.10,true", "5.2.1,true", "5.2.2,false", "5.7.1,false", "5.0.0,false"})
    void only_a_mailbox_that_is_not_there_is_certain(String status, boolean certain) throws MessagingException {
        assertThat(read(NOTICE.replace("Status: 5.1.1", "Status: " + status)))
                .hasValueSatisfying(notice -> assertThat(notice.certain()).isEqualTo(certain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action: delayed",
                "Action: delivered",
                "Action: failed\nStatus: 4.2.2\nX:",
                "Action:",
                "Nothing: at all"
            })
    void what_may_still_arrive_or_did_is_no_failure(String action) throws MessagingException {
        assertThat(read(NOTICE.replace("Action: failed", action))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<claire@example.org>",
                "<019a8f3e-1c2d-7a3b-8c4d-5e6f708192a3>",
                "<019a8f3e-1c2d-4a3b-8c4d-5e6f708192a3@marseille.example.org>",
                "019a8f3e",
                ""
            })
    void without_the_name_that_only_its_reader_knows_it_says_nothing(String id) throws MessagingException {
        assertThat(read(NOTICE.replace("<%s@marseille.example.org>".formatted(MAIL), id)))
                .isEmpty();
    }

    @Test
    void an_answer_and_broken_mail_are_no_notices() throws MessagingException {
        assertThat(read("Subject: Absence\n\n<%s@marseille.example.org> Status: 5.1.1 Action: failed".formatted(MAIL)))
                .isEmpty();
        assertThat(read("Content-Type: multipart/report; boundary=\"x\"\n\nno parts"))
                .isEmpty();
        assertThat(read("Content-Type: multipart/report\n\n--parts")).isEmpty();
        assertThat(read(NOTICE.replace("--parts\n", "--parts\n\n--parts\n".repeat(40))))
                .isEmpty();
        assertThat(read(NOTICE.substring(0, NOTICE.length() / 2))).isEmpty();
    }

    @Test
    void what_a_server_answers_at_once_is_read_alike() {
        assertThat(MailStatus.isNobody(550, "550 5.1.1 no such user")).isTrue();
        assertThat(MailStatus.isNobody(550, "550 No such user here")).isTrue();
        assertThat(MailStatus.isNobody(550, "550 5.7.1 blocked")).isFalse();
        assertThat(MailStatus.isNobody(552, "552 mailbox full")).isFalse();
    }

    private static Optional<DeliveryNotice> read(String mail) throws MessagingException {
        return DeliveryNotice.in(message(mail));
    }

    static MimeMessage message(String mail) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(UTF_8)));
    }
}
