package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/** The same for everybody: where the code of a forgotten password is typed, if one has come. */
public record PhoneCodePage(Here here, String token, String number, String until, List<Problem> problems)
        implements View {

    public String title() {
        var title = here.text("forgotten.code.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/phone-code";
    }
}
