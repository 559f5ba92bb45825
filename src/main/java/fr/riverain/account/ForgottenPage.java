package fr.riverain.account;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;

/**
 * Which address was it?
 *
 * @param mobiles whether a mobile will do as well
 * @param recall where papers bring back which it was, or nothing
 */
public record ForgottenPage(Here here, String email, boolean mobiles, String recall, List<Problem> problems)
        implements View {

    public String title() {
        var title = here.text("forgotten.title");
        return problems.isEmpty() ? title : here.text("errors.title", title);
    }

    @Override
    public String template() {
        return "account/forgotten";
    }
}
