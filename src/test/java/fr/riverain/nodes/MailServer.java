package fr.riverain.nodes;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail, but can let whoever brings one wait for the answer that it has been taken. */
final class MailServer {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Handler::new)
            .build();
    private volatile CountDownLatch answering = new CountDownLatch(0);

    int start() {
        server.start();
        return server.getPortAllocated();
    }

    void stop() {
        answerAgain();
        server.stop();
    }

    void answerNobody() {
        answering = new CountDownLatch(1);
    }

    void answerAgain() {
        answering.countDown();
    }

    /** As they came, but for the line breaks within sentences. */
    List<String> receivedFor(String mailbox) {
        return received.stream().filter(mail -> mail.contains("To: " + mailbox)).toList();
    }

    static String messageId(String mail) {
        try {
            return new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(UTF_8))).getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Handler implements MessageHandler {

        private Handler(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream data) throws IOException {
            received.add(new String(data.readAllBytes(), UTF_8).replace("=\r\n", ""));
            try {
                answering.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return "250 OK";
        }

        @Override
        public void done() {}
    }
}
