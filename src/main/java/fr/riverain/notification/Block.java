package fr.riverain.notification;

import fr.riverain.portal.Marked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a letter. What is given as a String marks nothing; a Marked text has its strong words and links. */
public sealed interface Block {

    record Paragraph(Marked text) implements Block {

        public Paragraph(String text) {
            this(Marked.literally(text));
        }
    }

    /** The one thing to do. The letter adds its address in clear, for mailboxes whose buttons do not answer. */
    record Button(String label, String url) implements Block {}

    /** Begins a part with a title of its own. */
    record Section(String title) implements Block {}

    record Points(List<String> points) implements Block {}

    /** A small table of names and values. */
    record Facts(@Nullable String caption, List<Fact> facts) implements Block {

        public Facts(List<Fact> facts) {
            this(null, facts);
        }
    }

    record Fact(String name, String value) {}
}
