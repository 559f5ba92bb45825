package fr.riverain.onboarding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.riverain.contract.Fact;
import fr.riverain.contract.SubscriberId;
import fr.riverain.identity.Citizen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What somebody has established. Each names the value it proves, so nothing is ever undone: what it proved may have changed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.BranchTaken.class, name = "branch-taken"),
    @JsonSubTypes.Type(value = Evidence.CommuneChosen.class, name = "commune-chosen"),
    @JsonSubTypes.Type(value = Evidence.PaperScanned.class, name = "paper-scanned"),
    @JsonSubTypes.Type(value = Evidence.SubscriberProven.class, name = "subscriber-proven"),
    @JsonSubTypes.Type(value = Evidence.LoginChosen.class, name = "login-chosen"),
    @JsonSubTypes.Type(value = Evidence.PasswordChosen.class, name = "password-chosen"),
    @JsonSubTypes.Type(value = Evidence.PhoneGiven.class, name = "phone-given"),
    @JsonSubTypes.Type(value = Evidence.PhoneConfirmed.class, name = "phone-confirmed"),
    @JsonSubTypes.Type(value = Evidence.EmailConfirmed.class, name = "email-confirmed"),
    @JsonSubTypes.Type(value = Evidence.FranceConnectOffered.class, name = "franceconnect-offered"),
    @JsonSubTypes.Type(value = Evidence.IdentityGiven.class, name = "identity-given"),
    @JsonSubTypes.Type(value = Evidence.TermsAccepted.class, name = "terms-accepted"),
    @JsonSubTypes.Type(value = Evidence.HumanShown.class, name = "human-shown"),
    @JsonSubTypes.Type(value = Evidence.Approved.class, name = "approved"),
    @JsonSubTypes.Type(value = Evidence.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = Evidence.Question.class, name = "question"),
    @JsonSubTypes.Type(value = Evidence.Reply.class, name = "reply")
})
sealed interface Evidence {

    record BranchTaken(String choice, String branch) implements Evidence {}

    /**
     * Where the service is delivered.
     *
     * @param commune its INSEE code
     */
    record CommuneChosen(String commune, String operator) implements Evidence {}

    /**
     * What a QR code brought along: it fills fields in and answers nothing.
     *
     * @param facts those that the journey asks for
     */
    record PaperScanned(String token, Map<Fact, String> facts) implements Evidence {}

    /**
     * Whose papers these are.
     *
     * @param subscriber nobody after a wrong proof that must not be told from a right one
     * @param typed what the papers say, as it was typed: shown again to whoever comes back
     * @param address the login's address, where billing was asked whether it knows it
     * @param endedOn when the contract ended, if it did
     */
    record SubscriberProven(
            Optional<SubscriberId> subscriber,
            Optional<String> operator,
            Map<Fact, String> typed,
            Optional<String> address,
            Optional<LocalDate> endedOn)
            implements Evidence {

        Set<Fact> by() {
            return typed.keySet();
        }
    }

    /**
     * How somebody wants to sign in.
     *
     * @param password its hash, where it was chosen together with the address
     */
    record LoginChosen(String email, Optional<String> password) implements Evidence {}

    record PasswordChosen(String hash) implements Evidence {}

    record PhoneGiven(String number, Ask.Channel channel) implements Evidence {}

    record PhoneConfirmed(String number) implements Evidence {}

    record EmailConfirmed(String email) implements Evidence {}

    /**
     * FranceConnect was offered.
     *
     * @param citizen who it said somebody is; nobody where they went on without it
     */
    record FranceConnectOffered(Optional<Citizen> citizen, Instant at) implements Evidence {}

    record IdentityGiven(Map<Ask.Field, String> fields, Optional<SubscriberId> subscriber) implements Evidence {

        /** Whether the names are still those that FranceConnect vouches for, where it does for any. */
        boolean isOf(Optional<Citizen> citizen) {
            return citizen.map(one -> one.lastName().equals(fields.get(Ask.Field.LAST_NAME))
                            && one.firstName().equals(fields.get(Ask.Field.FIRST_NAME)))
                    .orElse(true);
        }
    }

    /**
     * Consent.
     *
     * @param document its name and the version that was read
     */
    record TermsAccepted(String document, Instant at) implements Evidence {}

    record HumanShown() implements Evidence {}

    /**
     * An agent found whose contract it is.
     *
     * @param file exactly what the agent saw, as {@link Path#seenByAgent} tells it
     */
    record Approved(UUID agent, SubscriberId subscriber, String file) implements Evidence {}

    /**
     * An agent found nobody's, or must not tell whose it is: it answers nothing, and nothing comes after it.
     *
     * @param words what the agent wrote besides
     */
    record Declined(DecliningReason reason, String words, Instant at) implements Evidence {}

    /**
     * What an agent wants to know before they decide.
     *
     * @param by the agent’s name
     * @param until when an answer is waited for
     */
    record Question(String words, String by, Instant at, Instant until) implements Evidence {}

    /** What the person answered to it. */
    record Reply(String words, Instant at) implements Evidence {}

    /** A new answer takes the place of the old one to the same question. */
    default boolean replaces(Evidence other) {
        if (this instanceof BranchTaken here && other instanceof BranchTaken there) {
            return here.choice().equals(there.choice());
        }
        return getClass() == other.getClass();
    }
}
