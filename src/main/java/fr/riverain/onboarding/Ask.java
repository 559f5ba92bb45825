package fr.riverain.onboarding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.riverain.contract.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One question that a page can ask. A portal's file chooses among these and sets their options; it cannot invent one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ask")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Ask.Commune.class, name = "commune"),
    @JsonSubTypes.Type(value = Ask.Proof.class, name = "proof"),
    @JsonSubTypes.Type(value = Ask.Login.class, name = "login"),
    @JsonSubTypes.Type(value = Ask.Password.class, name = "password"),
    @JsonSubTypes.Type(value = Ask.Phone.class, name = "phone"),
    @JsonSubTypes.Type(value = Ask.PhoneCode.class, name = "phone-code"),
    @JsonSubTypes.Type(value = Ask.EmailLink.class, name = "email-link"),
    @JsonSubTypes.Type(value = Ask.FranceConnect.class, name = "franceconnect"),
    @JsonSubTypes.Type(value = Ask.Identity.class, name = "identity"),
    @JsonSubTypes.Type(value = Ask.Terms.class, name = "terms"),
    @JsonSubTypes.Type(value = Ask.Human.class, name = "human"),
    @JsonSubTypes.Type(value = Ask.AgentApproval.class, name = "agent-approval")
})
sealed interface Ask {

    /**
     * Where the service is delivered, which names the operator.
     *
     * @param neighbours communes that are not served, listed all the same so that whoever looks for one gets an answer
     */
    record Commune(@Nullable Set<String> neighbours) implements Ask {

        Set<String> alsoListed() {
            return neighbours == null ? Set.of() : neighbours;
        }
    }

    /**
     * Facts printed on a paper that only the subscriber has.
     *
     * @param ofLoginAddress whether billing must know the login's address for this subscriber; no, if not said
     * @param disclose whether a wrong proof is told from a right one; yes, if not said
     */
    record Proof(
            List<Fact> facts,
            @Nullable Boolean ofLoginAddress,
            @Nullable Boolean disclose) implements Ask {

        boolean needsKnownAddress() {
            return Boolean.TRUE.equals(ofLoginAddress);
        }

        boolean discloses() {
            return !Boolean.FALSE.equals(disclose);
        }
    }

    /** An e-mail address to sign in with, with a password beside it or not yet. */
    record Login(boolean password) implements Ask {}

    /** A password, where the address was asked earlier. */
    record Password() implements Ask {}

    /** A mobile of this region. */
    record Phone(List<Channel> channels, String region) implements Ask {}

    /** The code that was sent to the mobile. */
    record PhoneCode(Duration valid) implements Ask {}

    /** The link that was sent to the address. */
    record EmailLink(Duration valid) implements Ask {}

    /** Who FranceConnect says somebody is: an offer, which nobody has to take. The identity asked for after it comes filled in. */
    record FranceConnect() implements Ask {

        @Override
        public String kind() {
            return "franceconnect";
        }
    }

    /**
     * Who somebody is.
     *
     * @param prefilled whether the fields come filled in with what billing knows of the subscriber proven before
     */
    record Identity(List<Field> fields, @Nullable Boolean prefilled) implements Ask {

        boolean isPrefilled() {
            return Boolean.TRUE.equals(prefilled);
        }
    }

    /** Consent to a document of the portal, in the version of the day. */
    record Terms(String document) implements Ask {}

    /** A proof that no robot is asking. */
    record Human() implements Ask {}

    /**
     * The answer of an agent, who looks for the contract.
     *
     * @param within the working days in which an answer is promised; none is, if not said
     */
    record AgentApproval(@Nullable Integer within) implements Ask {}

    enum Channel {
        SMS,
        WHATSAPP;

        fr.riverain.notification.Channel way() {
            return fr.riverain.notification.Channel.valueOf(name());
        }

        /** As in portal.yaml, in the fields of pages and in the keys of texts. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Field {
        LEGAL_NATURE,
        TITLE,
        COMPANY,
        LAST_NAME,
        FIRST_NAME,
        PHONE,
        MOBILE,
        ADDRESS
    }

    /** Does this evidence answer the question, given what else was established on the way here? The only place where evidence lapses. */
    default boolean answeredBy(Evidence evidence, Path path) {
        return switch (this) {
            case Commune _ -> evidence instanceof Evidence.CommuneChosen;
            case Proof ask ->
                evidence instanceof Evidence.SubscriberProven proven
                        && proven.by().containsAll(ask.facts())
                        && (path.operator().isEmpty() || path.operator().equals(proven.operator()))
                        && (!ask.needsKnownAddress() || path.email().equals(proven.address()));
            case Login ask ->
                evidence instanceof Evidence.LoginChosen login
                        && login.password().isPresent() == ask.password();
            case Password _ -> evidence instanceof Evidence.PasswordChosen;
            case Phone _ -> evidence instanceof Evidence.PhoneGiven;
            case PhoneCode _ ->
                evidence instanceof Evidence.PhoneConfirmed confirmed
                        && path.phone().equals(Optional.of(confirmed.number()));
            case EmailLink _ ->
                evidence instanceof Evidence.EmailConfirmed confirmed
                        && path.email().equals(Optional.of(confirmed.email()));
            case FranceConnect _ -> evidence instanceof Evidence.FranceConnectOffered;
            case Identity ask ->
                evidence instanceof Evidence.IdentityGiven given
                        && given.fields().keySet().containsAll(ask.fields())
                        && given.subscriber().equals(path.subscriber())
                        && given.isOf(path.named());
            case Terms ask ->
                evidence instanceof Evidence.TermsAccepted accepted
                        && accepted.document().equals(ask.document());
            case Human _ -> evidence instanceof Evidence.HumanShown;
            case AgentApproval _ ->
                evidence instanceof Evidence.Approved approved
                        && approved.file().equals(path.seenByAgent());
        };
    }

    /** What is answered outside the page, by a message or a person: its page only waits. */
    default boolean awaited() {
        return switch (this) {
            case PhoneCode _, EmailLink _, AgentApproval _ -> true;
            case Commune _, Proof _, Login _, Password _, Phone _, FranceConnect _, Identity _, Terms _, Human _ ->
                false;
        };
    }

    /** What nobody has to take: whoever has answered the rest of the page goes on, with it or without. */
    default boolean isOffer() {
        return this instanceof FranceConnect;
    }

    /** As the file names it. */
    default String kind() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
