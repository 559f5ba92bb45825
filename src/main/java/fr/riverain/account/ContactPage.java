package fr.riverain.account;

import fr.riverain.identity.ProofOfWork;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import fr.riverain.portal.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the utility, and a message to write to it. After a refusal, with what was typed.
 *
 * @param signedIn whether the page keeps the menu of whoever has an account
 */
public record ContactPage(
        Here here, ContactForm form, List<Problem> problems, ProofOfWork.@Nullable Task proof, boolean signedIn)
        implements View {

    private static final String URGENT = "fuite";

    public String title() {
        var title = here.text("foot.contact");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    public List<String> subjects() {
        return subjects(here);
    }

    /** What a message can be about; their texts are contact.subject.name. */
    static List<String> subjects(Here here) {
        var subjects = new ArrayList<>(List.of("question", "facture", "demenagement"));
        if (here.portal().services().contains(Service.WATER)) {
            subjects.add(URGENT);
        }
        if (here.portal().services().contains(Service.WASTE)) {
            subjects.add("collecte");
        }
        subjects.addAll(List.of("compte", "accessibilite", "donnees"));
        return subjects;
    }

    /** Water that runs away does not wait for a mail to be read. */
    public boolean urgent() {
        return form.objet().equals(URGENT) && here.portal().identity().emergency() != null;
    }

    public Optional<String> wrong(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .findFirst();
    }

    @Override
    public String template() {
        return "account/contact";
    }
}
