package fr.riverain.account;

import fr.riverain.identity.FranceConnect;
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
    private final FranceConnect franceConnect;
    private final List<PasswordJourney> journeys;
    private final List<PhoneJourney> phones;
    private final List<LoginRecall> recalls;

    Door(
            SigningIn signingIn,
            ProofOfWork proofs,
            FranceConnect franceConnect,
            List<PasswordJourney> journeys,
            List<PhoneJourney> phones,
            List<LoginRecall> recalls) {
        this.signingIn = signingIn;
        this.proofs = proofs;
        this.franceConnect = franceConnect;
        this.journeys = journeys;
        this.phones = phones;
        this.recalls = recalls;
    }

    DoorPage show(Here here, String wanted) {
        return new DoorPage(
                here,
                "",
                false,
                wanted,
                List.of(),
                null,
                renewal(here).isEmpty(),
                recall(here),
                takesMobiles(here),
                franceConnect.offered(here.portal()));
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
                renewal(here).isEmpty(),
                recall(here),
                takesMobiles(here),
                franceConnect.offered(here.portal()));
    }

    /** Whether accounts of this portal have a mobile to sign in with. */
    boolean takesMobiles(Here here) {
        return phones.stream().anyMatch(journey -> journey.asksPhone(here.portal()));
    }

    /** What a bill prints opens no account a second time: said of its form, whoever types it. */
    boolean isForSigningUp(Here here, String login) {
        return phones.stream().anyMatch(journey -> journey.isForSigningUp(here.portal(), login));
    }

    /** Where papers bring back what one signs in with; empty where they do not. */
    String recall(Here here) {
        return recalls.stream()
                .flatMap(each -> each.path(here.portal()).stream())
                .findFirst()
                .orElse("");
    }

    /** Where this portal renews passwords by its own journey. */
    Optional<String> renewal(Here here) {
        return journeys.stream()
                .flatMap(journey -> journey.path(here.portal()).stream())
                .findFirst();
    }
}
