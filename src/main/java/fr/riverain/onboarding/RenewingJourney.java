package fr.riverain.onboarding;

import fr.riverain.account.PasswordJourney;
import fr.riverain.portal.Portal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** « Créer / Renouveler mot de passe »: where the journey replaces the password of an account, there is no other way to forget one. */
@Component
class RenewingJourney implements PasswordJourney {

    @Override
    public Optional<String> path(Portal portal) {
        return portal.section(OnboardingSaid.class)
                .filter(said -> said.finish().replacesPasswords())
                .map(_ -> "/inscription");
    }
}
