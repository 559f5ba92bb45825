package fr.riverain.onboarding;

import fr.riverain.identity.Device;
import fr.riverain.identity.PasswordRules.Checked;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/**
 * One button, and who asked for it when.
 *
 * @param mode what the button needs: nothing, the password chosen at the beginning, or a new one
 * @param device what the browser that began calls itself
 * @param itself whether the form submits itself: only in the browser that began, which no mail scanner is
 */
public record ConfirmPage(
        Here here,
        String token,
        Mode mode,
        boolean itself,
        Steps steps,
        String name,
        String address,
        String asked,
        String device,
        String until,
        List<Checked> rules,
        Wrongs wrongs)
        implements View {

    public enum Mode {
        BUTTON,
        PASSWORD,
        NEW_PASSWORD
    }

    static ConfirmPage of(
            Here here,
            Visit visit,
            String token,
            Link.Ready link,
            List<Checked> rules,
            boolean anew,
            List<Wrong> wrongs) {
        var challenge = link.challenge();
        var device = Device.of(visit.attempt().device());
        return new ConfirmPage(
                here,
                token,
                mode(link.trust(), anew),
                link.trust() == Link.Trust.BEGAN_HERE,
                Steps.of(here, visit, visit.next()),
                here.text(PageTexts.label(visit.next())),
                challenge.address(),
                here.moment(challenge.sentAt()),
                named(here, device),
                here.moment(challenge.expiresAt()),
                rules,
                new Wrongs(here, wrongs));
    }

    private static String named(Here here, Device device) {
        return device.browser().isEmpty() || device.system().isEmpty()
                ? here.text("onboarding.confirm.device-unknown")
                : here.text("onboarding.confirm.device", device.browser(), device.system());
    }

    private static Mode mode(Link.Trust trust, boolean anew) {
        if (trust != Link.Trust.ELSEWHERE_WITH_PASSWORD) {
            return Mode.BUTTON;
        }
        return anew ? Mode.NEW_PASSWORD : Mode.PASSWORD;
    }

    public String title() {
        return here.text("onboarding.confirm." + key() + "title");
    }

    public String lead() {
        return here.text("onboarding.confirm." + key() + "lead");
    }

    private String key() {
        return switch (mode) {
            case BUTTON -> itself ? "" : "elsewhere.";
            case PASSWORD -> "password.";
            case NEW_PASSWORD -> "anew.";
        };
    }

    public String action() {
        return "/confirmation/" + token;
    }

    @Override
    public String template() {
        return "onboarding/confirm";
    }
}
