package fr.riverain.demo;

import fr.riverain.account.MobileNumber;

/** One mail in a list of them, or one note. */
public record MailLine(String id, String channel, String subject, String from, String to, String when) {

    static MailLine of(Stage stage, Mail mail) {
        return new MailLine(
                mail.id(),
                mail.channel(),
                mail.subject(),
                mail.from(),
                mail.isNote() ? new MobileNumber(mail.to().getFirst()).national() : String.join(", ", mail.to()),
                stage.moment(mail.sentAt()));
    }

    public String icon() {
        return switch (channel) {
            case "sms" -> "smartphone";
            case "whatsapp" -> "message-circle";
            default -> "mail";
        };
    }

    public String path() {
        return "/demo/messagerie/" + id;
    }
}
