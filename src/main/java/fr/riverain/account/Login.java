package fr.riverain.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one signs in with. */
sealed interface Login {

    /** As it is shown to its owner. */
    String shown();

    /** As it is kept, and as tries are counted by it. */
    String key();

    /** Enough for its owner, too little for anybody else. */
    String masked();

    Kind kind();

    enum Kind {
        EMAIL("adresse"),
        PHONE("portable");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        /** What its pages are called. */
        String slug() {
            return slug;
        }

        /** The end of its texts’ keys. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String slug) {
            return Arrays.stream(values())
                    .filter(kind -> kind.slug.equals(slug))
                    .findFirst();
        }

        /** As the database keeps it. */
        Login read(String kept) {
            return switch (this) {
                case EMAIL -> new Email(EmailAddress.of(kept).orElseThrow());
                case PHONE -> new Mobile(new MobileNumber(kept));
            };
        }
    }

    record Email(EmailAddress address) implements Login {

        @Override
        public String shown() {
            return address.shown();
        }

        @Override
        public String key() {
            return address.key();
        }

        @Override
        public String masked() {
            var shown = address.shown();
            return shown.substring(0, shown.offsetByCodePoints(0, 1)) + "•••" + shown.substring(shown.lastIndexOf('@'));
        }

        @Override
        public Kind kind() {
            return Kind.EMAIL;
        }
    }

    record Mobile(MobileNumber number) implements Login {

        @Override
        public String shown() {
            return number.national();
        }

        @Override
        public String key() {
            return number.international();
        }

        @Override
        public String masked() {
            return number.masked();
        }

        @Override
        public Kind kind() {
            return Kind.PHONE;
        }
    }
}
