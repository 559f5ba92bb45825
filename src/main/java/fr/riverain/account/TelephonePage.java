package fr.riverain.account;

import fr.riverain.identity.TelephoneSecret;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** The picture for the application that makes codes, and a field for its first one. */
public record TelephonePage(Here here, TelephoneSecret secret, List<Problem> problems) implements View {

    public String title() {
        var title = here.text("security.telephone.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/telephone";
    }
}
