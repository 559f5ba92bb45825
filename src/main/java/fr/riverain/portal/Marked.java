package fr.riverain.portal;

import java.util.regex.Pattern;

/**
 * A text of ours with the little that it may mark: **strong** words and [a link](/path). What came into it as an argument was
 * typed by somebody, and marks nothing.
 */
public record Marked(String text) {

    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(((?:/|https://|tel:|mailto:)[^)\\s\"]*)\\)");

    // stand in for * and [ in arguments, from the block that Unicode leaves to everybody
    private static final char STAR = '\ue000';
    private static final char BRACKET = '\ue001';

    /** An argument, as it may enter a marked text. */
    static Object literal(Object argument) {
        return argument instanceof String typed ? typed.replace('*', STAR).replace('[', BRACKET) : argument;
    }

    /** What somebody typed: it marks nothing. */
    public static Marked literally(String typed) {
        return new Marked((String) literal(typed));
    }

    public String html() {
        var escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        var linked = LINK.matcher(escaped).replaceAll("<a href=\"$2\">$1</a>");
        return restored(STRONG.matcher(linked).replaceAll("<strong>$1</strong>"));
    }

    /** For a mail's plain text: the marks are dropped, a link keeps its address. */
    public String plain() {
        var linked = LINK.matcher(text).replaceAll("$1 ($2)");
        return restored(STRONG.matcher(linked).replaceAll("$1"));
    }

    private static String restored(String text) {
        return text.replace(STAR, '*').replace(BRACKET, '[');
    }
}
