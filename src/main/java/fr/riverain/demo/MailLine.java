package fr.riverain.demo;

/** One mail in a list of them. */
public record MailLine(String id, String subject, String from, String to, String when) {

    static MailLine of(Stage stage, Mail mail) {
        return new MailLine(
                mail.id(), mail.subject(), mail.from(), String.join(", ", mail.to()), stage.moment(mail.sentAt()));
    }

    public String path() {
        return "/demo/messagerie/" + id;
    }
}
