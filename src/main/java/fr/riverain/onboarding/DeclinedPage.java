package fr.riverain.onboarding;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Phone;
import java.util.List;

/** An agent has said no: why, and what to do next. */
public record DeclinedPage(Here here, String reason, String next, List<String> words, String at) implements View {

    static DeclinedPage of(Here here, Evidence.Declined answer) {
        return new DeclinedPage(
                here,
                here.text("onboarding.declined." + answer.reason().key()),
                here.text("onboarding.declined." + answer.reason().key() + ".next"),
                answer.words().lines().filter(line -> !line.isBlank()).toList(),
                here.moment(answer.at()));
    }

    public Phone phone() {
        return here.portal().identity().phone();
    }

    @Override
    public String template() {
        return "onboarding/declined";
    }
}
