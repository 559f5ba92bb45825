package fr.riverain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mailbox of returned mail, on a real server. */
class ImapReturnsTests {

    private final GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
    private GreenMailUser mailbox;

    @BeforeEach
    void start() {
        server.start();
        mailbox = server.setUser("retours@riverain.example.org", "retours", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void notices_are_read_and_go_and_what_people_wrote_stays() throws MessagingException {
        mailbox.deliver(DeliveryNoticeTests.message(DeliveryNoticeTests.NOTICE));
        mailbox.deliver(DeliveryNoticeTests.message("Subject: Bonjour\n\nQui êtes-vous ?"));
        mailbox.deliver(DeliveryNoticeTests.message("Subject: " + "x".repeat(1_200_000) + "\n\n"));
        var seen = new ArrayList<DeliveryNotice>();
        reading().read(message -> DeliveryNotice.in(message).filter(seen::add).isPresent());
        assertThat(seen).extracting(DeliveryNotice::mail).containsExactly(DeliveryNoticeTests.MAIL);
        assertThat(server.getReceivedMessages()).hasSize(2);
        var again = new ArrayList<Object>();
        reading().read(again::add);
        assertThat(again).isEmpty();
    }

    @Test
    void a_server_that_is_away_or_refuses_us_stops_nothing() {
        var wrong = new ReturnSettings("", "localhost", port(), false, "retours", "wrong", "INBOX");
        new ImapReturns(wrong).read(_ -> true);
        var away = reading();
        server.stop();
        away.read(_ -> true);
        assertThat(List.of(wrong.toString())).noneMatch(said -> said.contains("wrong"));
    }

    private ImapReturns reading() {
        return new ImapReturns(new ReturnSettings("", "localhost", port(), false, "retours", "secret", "INBOX"));
    }

    private int port() {
        return server.getImap().getPort();
    }
}
