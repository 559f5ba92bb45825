package fr.riverain.account;

import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A message to the utility, as it was typed. The components are the fields of the form.
 *
 * @param objet one of the subjects; anything else is a question
 * @param reference a contract's or a bill's number, if there is one at hand
 */
public record ContactForm(String objet, String nom, String email, String telephone, String reference, String message) {

    private static final int LINE = 100;
    private static final int LONGEST = 4000;

    /** Whoever posts by other means than the form may leave fields out. */
    public ContactForm {
        objet = Objects.requireNonNullElse(objet, "");
        nom = Objects.requireNonNullElse(nom, "");
        email = Objects.requireNonNullElse(email, "");
        telephone = Objects.requireNonNullElse(telephone, "");
        reference = Objects.requireNonNullElse(reference, "");
        message = Objects.requireNonNullElse(message, "");
    }

    static ContactForm empty(String subject) {
        return new ContactForm(subject, "", "", "", "", "");
    }

    ContactForm by(Visitor visitor) {
        return new ContactForm(
                objet,
                visitor.name() == null ? "" : visitor.name(),
                visitor.email() == null ? "" : visitor.email(),
                visitor.phone() == null ? "" : visitor.phone(),
                reference,
                message);
    }

    List<Problem> problems(Here here) {
        var problems = new ArrayList<Problem>();
        add(problems, nom.isBlank() || nom.length() > LINE, "nom", here.text("contact.name.wrong"));
        add(problems, EmailAddress.of(email).isEmpty(), "email", here.text("contact.email.wrong"));
        add(problems, telephone.length() > LINE, "telephone", here.text("contact.too-long", LINE));
        add(problems, reference.length() > LINE, "reference", here.text("contact.too-long", LINE));
        add(problems, message.isBlank(), "message", here.text("contact.message.wrong"));
        add(problems, message.length() > LONGEST, "message", here.text("contact.too-long", LONGEST));
        return List.copyOf(problems);
    }

    private static void add(List<Problem> problems, boolean wrong, String field, String sentence) {
        if (wrong) {
            problems.add(new Problem(field, sentence));
        }
    }
}
