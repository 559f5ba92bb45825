package fr.riverain.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a wish for keys.
 *
 * @param made for how many subscribers
 * @param mailed to them; else they are in a file
 * @param unknown references that nobody has
 * @param unreachable references of whom no address of mail is known
 * @param kept whether the file is still there
 * @param until when it is no more
 */
public record KeySheet(
        UUID id,
        Instant madeAt,
        int made,
        boolean mailed,
        List<String> unknown,
        List<String> unreachable,
        boolean kept,
        Instant until) {

    /** One line of the file. */
    public record Row(String ref, String name, List<String> address, String key, String until) {

        static Row of(Subscriber subscriber, ActivationKey key, LocalDate lastDay) {
            var address = subscriber.address();
            return new Row(
                    subscriber.ref(),
                    subscriber.name(),
                    List.of(
                            text(address.street()),
                            text(address.extra()),
                            text(address.postcode()),
                            text(address.town())),
                    key.printed(),
                    lastDay.toString());
        }

        private static String text(@Nullable String known) {
            return Objects.requireNonNullElse(known, "");
        }

        /** It opens a door: no log shows it. */
        @Override
        public String toString() {
            return "key of a sheet";
        }
    }

    public static String path(UUID id) {
        return "/gestion/cles/" + id;
    }

    public String path() {
        return path(id);
    }
}
