package fr.riverain.demo;

import fr.riverain.account.MobileNumber;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it arrived, or one note to a telephone. An empty text or html was not sent.
 *
 * @param channel mail, sms or whatsapp
 */
record Mail(
        String id,
        String channel,
        Instant sentAt,
        String from,
        List<String> to,
        String subject,
        String text,
        String html) {

    private static final Pattern HREF = Pattern.compile("href=\"(https?://[^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)»]");

    static final String MAIL = "mail";

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    static Mail note(String id, Instant sentAt, String written) {
        var lines = written.split("\n", 4);
        var words = lines[3];
        return new Mail(
                id,
                lines[0],
                sentAt,
                lines[1],
                List.of(lines[2]),
                words.lines().findFirst().orElse(""),
                words,
                "");
    }

    boolean isNote() {
        return !channel.equals(MAIL);
    }

    /** The six digits that a note brings, or nothing. */
    String code() {
        var found = CODE.matcher(text);
        return isNote() && found.find() ? found.group() : "";
    }

    static Mail read(String id, Instant sentAt, byte[] bytes) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            return new Mail(
                    id,
                    MAIL,
                    sentAt,
                    String.join(", ", names(mail.getFrom())),
                    addresses(mail.getAllRecipients()),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    first(mail, "text/plain"),
                    first(mail, "text/html"));
        } catch (MessagingException e) {
            return new Mail(id, MAIL, sentAt, "", List.of(), "?", "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the mail leads: the links of its HTML, else the addresses written in its text. */
    Set<String> links() {
        var found = new LinkedHashSet<String>();
        HREF.matcher(html).results().forEach(link -> found.add(link.group(1).replace("&amp;", "&")));
        if (html.isEmpty() && !isNote()) {
            ADDRESS.matcher(text).results().forEach(link -> found.add(link.group()));
        }
        return found;
    }

    boolean isTo(String address) {
        if (isNote()) {
            var number =
                    MobileNumber.of(address.strip().replaceFirst("^33", "+33")); // a plus sign in an address is a space
            return number.filter(mobile -> to.contains(mobile.international())).isPresent();
        }
        return to.stream().anyMatch(address.strip()::equalsIgnoreCase);
    }

    private static String first(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = first(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static List<String> names(Address @Nullable [] said) {
        return mailboxes(said)
                .map(box -> box.getPersonal() == null ? box.getAddress() : box.getPersonal())
                .toList();
    }

    private static List<String> addresses(Address @Nullable [] said) {
        return mailboxes(said).map(InternetAddress::getAddress).toList();
    }

    private static Stream<InternetAddress> mailboxes(Address @Nullable [] said) {
        return said == null
                ? Stream.of()
                : Arrays.stream(said).filter(InternetAddress.class::isInstance).map(InternetAddress.class::cast);
    }
}
