package fr.riverain.notification;

import fr.riverain.portal.Portal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as a carrier takes it.
 *
 * @param id ours: what the carrier reports comes back with it
 * @param sender as the telephone shows it, where the way lets us choose
 */
public record Parcel(
        UUID id,
        Portal portal,
        String number,
        String sender,
        String language,
        String words,
        @Nullable String code) {

    /** Nobody has these numbers: they stand in films and examples. */
    private static final String FICTION = "+3363998";

    private static final int LENGTH = "+33639982045".length();

    boolean isFiction() {
        return isFiction(number);
    }

    public static boolean isFiction(String number) {
        return number.startsWith(FICTION) && number.length() == LENGTH;
    }

    @Override
    public String toString() {
        return "note " + id;
    }
}
