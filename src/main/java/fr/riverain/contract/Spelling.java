package fr.riverain.contract;

/** Names that are written down as they are heard: Ceaux, Seaux, Céau. */
final class Spelling {

    /** Of so many letters one may be wrong. */
    private static final int LETTERS_FOR_A_SLIP = 4;

    private static final int MOST_SLIPS = 2;

    private Spelling() {}

    static boolean isNear(String one, String other) {
        if (contains(one, other) || contains(other, one)) {
            return true;
        }
        var slips = Math.min(MOST_SLIPS, Math.min(one.length(), other.length()) / LETTERS_FOR_A_SLIP);
        return slips > 0 && distance(one, other) <= slips;
    }

    /** A maiden name beside a married one, the second of two first names: « Saint-Clair » and « Saint-Clair Morin ». */
    private static boolean contains(String one, String other) {
        return other.length() >= LETTERS_FOR_A_SLIP && (one.startsWith(other) || one.endsWith(other));
    }

    /** How many letters have to be changed, left out, put in or swapped with their neighbour. */
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            rows[i][0] = i;
        }
        for (var j = 0; j <= other.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            for (var j = 1; j <= other.length(); j++) {
                var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + changed);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
