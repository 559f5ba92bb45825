package fr.riverain.account;

import fr.riverain.identity.ProofOfWork;
import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the door's page: as it stands, or after a refusal. */
@Component
class Door {

    private final SigningIn signingIn;
    private final ProofOfWork proofs;
    private final List<PasswordJourney> journeys;

    Door(SigningIn signingIn, ProofOfWork proofs, List<PasswordJourney> journeys) {
        this.signingIn = signingIn;
        this.proofs = proofs;
        this.journeys = journeys;
    }

    DoorPage show(Here here, String wanted) {
        return new DoorPage(
                here, "", false, wanted, List.of(), null, renewal(here).isEmpty());
    }

    /** With a proof to bring along, if the next try will be asked for one. */
    DoorPage refused(Here here, SigningIn.Typed typed, String wanted, Client client, String sentence) {
        var task = signingIn.asksForProof(here.portal(), typed.subject(), client)
                ? proofs.again(here.portal(), client, typed.proof())
                : null;
        return new DoorPage(
                here,
                typed.login(),
                typed.remember(),
                wanted,
                List.of(new Problem("email", sentence)),
                task,
                renewal(here).isEmpty());
    }

    /** Where this portal renews passwords by its own journey. */
    Optional<String> renewal(Here here) {
        return journeys.stream()
                .flatMap(journey -> journey.path(here.portal()).stream())
                .findFirst();
    }
}
