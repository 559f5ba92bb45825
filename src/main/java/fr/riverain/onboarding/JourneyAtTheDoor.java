package fr.riverain.onboarding;

import fr.riverain.account.PhoneJourney;
import fr.riverain.contract.Fact;
import fr.riverain.portal.Portal;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a journey that confirms a mobile means for signing in. */
@Component
class JourneyAtTheDoor implements PhoneJourney {

    /** As bills print logins: some letters, then figures. */
    private static final Pattern INVOICE_LOGIN = Pattern.compile("\\s*\\p{L}{1,4}[\\s.-]?\\d{4,10}\\s*");

    @Override
    public boolean asksPhone(Portal portal) {
        return asks(portal).anyMatch(Ask.PhoneCode.class::isInstance);
    }

    @Override
    public boolean isForSigningUp(Portal portal, String typed) {
        return INVOICE_LOGIN.matcher(typed).matches()
                && asks(portal)
                        .anyMatch(ask ->
                                ask instanceof Ask.Proof proof && proof.facts().contains(Fact.INVOICE_LOGIN));
    }

    private static Stream<Ask> asks(Portal portal) {
        return portal.section(OnboardingSaid.class).stream()
                .flatMap(said -> said.asJourney().asks());
    }
}
