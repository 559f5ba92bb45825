package fr.riverain.notification;

import fr.riverain.portal.Marked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said to somebody, once for HTML and plain text alike.
 *
 * @param subject as the list of a mailbox shows it
 * @param preheader what the list shows behind the subject
 * @param because why it was sent, if not because its address was typed on the portal
 * @param answerTo who reads an answer, if not the portal
 * @param secret whether something in it opens a door. Then its body is never kept: neither after sending nor after giving up
 * @param vital whether it leaves even for an address from which mail comes back: what is secret does anyway
 */
public record Letter(
        String subject,
        String preheader,
        String title,
        List<Block> blocks,
        @Nullable String because,
        @Nullable String answerTo,
        boolean secret,
        boolean vital) {

    public Letter {
        blocks = List.copyOf(blocks);
        subject = subject.replaceAll("\\p{Cntrl}+", " "); // no subject writes headers
    }

    /** A letter is secret until it says otherwise. */
    public Letter(String subject, String preheader, String title, List<Block> blocks) {
        this(subject, preheader, title, blocks, null, null, true, true);
    }

    public Letter because(String reason) {
        return new Letter(subject, preheader, title, blocks, reason, answerTo, secret, vital);
    }

    public Letter answeredTo(String address) {
        return new Letter(subject, preheader, title, blocks, because, address, secret, vital);
    }

    /** Nothing in it opens a door: if it cannot be delivered it is kept for a while, so that an agent can have it sent again. */
    public Letter openly() {
        return new Letter(subject, preheader, title, blocks, because, answerTo, false, false);
    }

    /**
     * Whatever became of earlier mails to its address: what somebody has asked for and waits for, news of what was done to their account,
     * and what goes to the utility itself.
     */
    public Letter openlyAndAnyway() {
        return new Letter(subject, preheader, title, blocks, because, answerTo, false, true);
    }

    /** What a text may mark, made whole: a mail has no address of its own that a path could follow. */
    static Marked atHome(Marked text, String origin) {
        return new Marked(text.text().replace("](/", "](" + origin + "/"));
    }
}
