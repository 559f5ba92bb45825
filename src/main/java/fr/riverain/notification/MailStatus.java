package fr.riverain.notification;

import java.util.regex.Pattern;

/** What the figures of a mail server mean (RFC 3463): whether a mailbox is certainly not there, or only would not have this. */
final class MailStatus {

    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private MailStatus() {}

    static boolean isPermanent(String status) {
        return ENHANCED.matcher(status).find();
    }

    /** No such mailbox, no such domain, moved, no mail taken there, closed. */
    static boolean isNobody(String status) {
        var found = ENHANCED.matcher(status);
        if (!found.find()) {
            return false;
        }
        return switch (found.group(1) + "." + found.group(2)) {
            case "1.1", "1.2", "1.3", "1.6", "1.10", "2.1" -> true;
            default -> false;
        };
    }

    /** What a server answered to the recipient, with the enhanced figures or without. */
    static boolean isNobody(int code, String answer) {
        return ENHANCED.matcher(answer).find() ? isNobody(answer) : code == 550 || code == 551 || code == 553;
    }
}
