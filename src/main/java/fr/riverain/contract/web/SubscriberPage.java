package fr.riverain.contract.web;

import static java.util.stream.Collectors.joining;

import fr.riverain.backoffice.Agent;
import fr.riverain.contract.CaringForSubscribers.Check;
import fr.riverain.contract.Contract;
import fr.riverain.contract.IssuingKeys.By;
import fr.riverain.contract.KeyStanding;
import fr.riverain.contract.SubscriberSheet;
import fr.riverain.platform.Deed;
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A subscriber, as agents see them, and the form that links an account. */
public record SubscriberPage(
        Here here,
        Agent agent,
        SubscriberSheet sheet,
        Key key,
        List<Deed> deeds,
        LocalDate today,
        Typed typed,
        List<Problem> problems)
        implements View {

    /**
     * The activation key.
     *
     * @param asked whether the portal's pages ask for one
     * @param live the one that holds
     * @param wishes for each way to make one, what the form is known by: sent twice, it makes one
     */
    public record Key(boolean asked, Optional<KeyStanding> live, Map<By, UUID> wishes) {

        static final Key NONE = new Key(false, Optional.empty(), Map.of());

        static Key of(Optional<KeyStanding> live, Identifiers identifiers) {
            return new Key(true, live, Map.of(By.FILE, identifiers.next(), By.MAIL, identifiers.next()));
        }
    }

    /** What the form was sent with. */
    public record Typed(@Nullable String email, @Nullable Check verification) {

        static final Typed NOTHING = new Typed(null, null);

        public String shown() {
            return email == null ? "" : email;
        }
    }

    public String title() {
        var name = sheet.subscriber().name();
        return problems.isEmpty() ? name : here.text("errors.title", name);
    }

    public String path() {
        return SubscriberSheet.path(sheet.subscriber().id());
    }

    /** Madame Claire Aubagne. */
    public String called() {
        return Stream.of(
                        sheet.subscriber().title(),
                        sheet.subscriber().firstName(),
                        sheet.subscriber().lastName())
                .filter(Objects::nonNull)
                .collect(joining(" "));
    }

    /** Number, services, who runs them. */
    public String about(Contract contract) {
        return Stream.of(
                        Optional.of(here.text("place.contract", contract.ref())),
                        Optional.of(ContractWords.services(here, contract)),
                        ContractWords.operator(here, contract),
                        Optional.ofNullable(contract.tariff()))
                .flatMap(Optional::stream)
                .filter(words -> !words.isEmpty())
                .collect(joining(", "));
    }

    public String meters(Contract contract) {
        var serials = sheet.meters(contract);
        return serials.isEmpty()
                ? here.text("subscriber.no-meter")
                : here.text("subscriber.meters", serials.size(), String.join(", ", serials));
    }

    /** Du 1er mars 2024 au 30 juin 2025, as far as it is known. */
    public String time(Contract contract) {
        var since = contract.startedOn();
        var until = contract.endedOn();
        if (since != null && until != null) {
            return here.text("subscriber.contract.between", here.day(since), here.day(until));
        }
        if (since != null) {
            return here.text("subscriber.contract.since", here.day(since));
        }
        return until == null ? "" : here.text("subscriber.contract.until", here.day(until));
    }

    /** Who pays, or who lives there, where that is somebody else. */
    public Optional<String> other(Contract contract) {
        var own = sheet.subscriber().name();
        return !contract.payer().equals(own)
                ? Optional.of(here.text("place.payer", contract.payer()))
                : Optional.of(contract.holder())
                        .filter(holder -> !holder.equals(own))
                        .map(holder -> here.text("subscriber.contract.holder", holder));
    }

    public boolean ended(Contract contract) {
        return contract.ended(today);
    }

    public String how(SubscriberSheet.Holder holder) {
        return here.text(
                "subscriber.how.since",
                here.text("subscriber.how." + holder.holding().how().name()),
                here.words().day(holder.holding().since()));
    }

    /** The ways to make a key: by mail where billing knows an address. */
    public List<By> ways() {
        return sheet.subscriber().email() == null ? List.of(By.FILE) : List.of(By.FILE, By.MAIL);
    }

    /** Since when, who made it, until when; and nothing of the key. */
    public String about(KeyStanding live) {
        var made = live.madeBy() == null
                ? here.text("subscriber.key.imported", here.day(live.since()))
                : here.text("subscriber.key.made", here.day(live.since()), live.madeBy());
        return live.until() == null ? made : made + " " + here.text("subscriber.key.until", here.day(live.until()));
    }

    public Optional<String> wrong(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::sentence)
                .findFirst();
    }

    public String words(Deed deed) {
        var key = "deed." + deed.what();
        return here.portal().texts(here.language()).has(key) ? here.text(key) : deed.what();
    }

    @Override
    public String template() {
        return "contract/subscriber";
    }
}
