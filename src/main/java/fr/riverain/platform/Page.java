package fr.riverain.platform;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param number from 1
 * @param more whether another page follows
 */
public record Page<T>(List<T> rows, int number, boolean more) {

    /** From one row more than the page holds. */
    public static <T> Page<T> of(List<T> found, int number, int size) {
        var more = found.size() > size;
        return new Page<>(more ? List.copyOf(found.subList(0, size)) : List.copyOf(found), number, more);
    }
}
