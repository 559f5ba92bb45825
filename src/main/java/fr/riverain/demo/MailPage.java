package fr.riverain.demo;

import fr.riverain.platform.View;
import java.util.Set;

public record MailPage(Stage stage, MailLine mail, boolean hasHtml, String text, Set<String> links) implements View {

    static MailPage of(Stage stage, Mail mail) {
        return new MailPage(stage, MailLine.of(stage, mail), !mail.html().isEmpty(), mail.text(), mail.links());
    }

    @Override
    public String template() {
        return "demo/mail";
    }
}
