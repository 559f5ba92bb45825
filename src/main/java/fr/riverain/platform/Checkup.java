package fr.riverain.platform;

import java.util.List;

/** Something that {@code ./riverain doctor} looks at. A bean of this type is all it takes; it may fail, and says so by that. */
public interface Checkup {

    List<Finding> look();

    /** A sentence, and whether somebody has to do something about it. */
    record Finding(Kind kind, String sentence) {

        public enum Kind {
            GOOD("✓"),
            NOTE("·"),
            WRONG("✗");

            private final String mark;

            Kind(String mark) {
                this.mark = mark;
            }
        }

        public static Finding good(String sentence) {
            return new Finding(Kind.GOOD, sentence);
        }

        public static Finding note(String sentence) {
            return new Finding(Kind.NOTE, sentence);
        }

        public static Finding wrong(String sentence) {
            return new Finding(Kind.WRONG, sentence);
        }

        boolean isWrong() {
            return kind == Kind.WRONG;
        }

        @Override
        public String toString() {
            return kind.mark + " " + sentence;
        }
    }
}
