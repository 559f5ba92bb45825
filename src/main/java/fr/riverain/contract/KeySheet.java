package fr.riverain.contract;

import java.util.List;
import java.util.UUID;

/**
 * What became of a wish for keys.
 *
 * @param made for how many subscribers
 * @param mailed to them; else they wait in a file
 * @param unknown references that nobody has
 * @param unreachable references of whom no address of mail is known
 * @param waiting whether the file has not been fetched yet
 */
public record KeySheet(
        UUID id, int made, boolean mailed, List<String> unknown, List<String> unreachable, boolean waiting) {

    /** One line of the file. */
    public record Row(String ref, String name, List<String> address, String key, String until) {

        /** It opens a door: no log shows it. */
        @Override
        public String toString() {
            return "key of a sheet";
        }
    }

    public String path() {
        return "/gestion/cles/" + id;
    }
}
