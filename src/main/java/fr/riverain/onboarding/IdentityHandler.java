package fr.riverain.onboarding;

import fr.riverain.contract.Subscribers;
import fr.riverain.identity.Citizen;
import fr.riverain.onboarding.Ask.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who somebody is, for private persons and for those who act for others. What billing knows of a proven subscriber is not asked. */
@Component
class IdentityHandler implements AskHandler<Ask.Identity> {

    private final Subscribers subscribers;

    IdentityHandler(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public Class<Ask.Identity> asks() {
        return Ask.Identity.class;
    }

    @Override
    public Section show(Ask.Identity ask, Situation situation, Form form) {
        var known = known(ask, situation);
        var typed = new IdentityForm(form);
        var owned = owned(known, situation);
        return new Section.Identity(
                ask.fields().stream()
                        .filter(field -> !owned.contains(field))
                        .map(Enum::name)
                        .toList(),
                typed.sent() ? typed(form) : values(known, situation, form),
                known.subscriber().map(_ -> known.shown()),
                form.has(ErrorReports.SENT));
    }

    private static Map<String, String> typed(Form form) {
        var values = new LinkedHashMap<String, String>();
        form.fields().keySet().forEach(field -> values.put(field, form.get(field)));
        return values;
    }

    /** What was answered before, else what billing says; and the report that was refused, if one was. */
    private static Map<String, String> values(KnownToBilling known, Situation situation, Form form) {
        var values = typed(form);
        values.putAll(before(known, situation));
        return values;
    }

    private static Map<String, String> before(KnownToBilling known, Situation situation) {
        return given(situation)
                .map(IdentityHandler::values)
                .orElseGet(() -> Map.of(
                        IdentityForm.NATURE,
                                known.nature().map(IdentityForm::key).orElse(""),
                        IdentityForm.TITLE,
                                known.title()
                                        .or(() -> title(situation))
                                        .map(Applicant.Title::key)
                                        .orElse(""),
                        IdentityForm.PHONE, Telephone.shown(known.phone()),
                        IdentityForm.MOBILE, Telephone.shown(known.mobile())));
    }

    private static Map<String, String> values(Applicant given) {
        var values = new LinkedHashMap<String, String>();
        values.put(IdentityForm.NATURE, IdentityForm.key(given.nature()));
        values.put(IdentityForm.TITLE, given.title().key());
        values.put(IdentityForm.COMPANY, given.company());
        values.put(IdentityForm.LAST_NAME, given.lastName());
        values.put(IdentityForm.FIRST_NAME, given.firstName());
        values.put(IdentityForm.PHONE, Telephone.shown(given.phone()));
        values.put(IdentityForm.MOBILE, Telephone.shown(given.mobile()));
        var address = given.address();
        values.put(IdentityForm.STREET, Objects.requireNonNullElse(address.street(), ""));
        values.put(IdentityForm.EXTRA, Objects.requireNonNullElse(address.extra(), ""));
        values.put(IdentityForm.POSTCODE, Objects.requireNonNullElse(address.postcode(), ""));
        values.put(IdentityForm.TOWN, Objects.requireNonNullElse(address.town(), ""));
        return values;
    }

    private static Optional<Applicant> given(Situation situation) {
        return situation
                .file()
                .find(Evidence.IdentityGiven.class)
                .filter(given -> given.subscriber().equals(situation.path().subscriber()))
                .map(given -> Applicant.of(given.fields()));
    }

    @Override
    public Answer accept(Ask.Identity ask, Situation situation, Form form) {
        var known = known(ask, situation);
        var typed = new IdentityForm(form);
        var owned = owned(known, situation);
        var wrongs = Arrays.stream(Field.values())
                .filter(field -> ask.fields().contains(field) && !owned.contains(field))
                .flatMap(field -> typed.wrongs(field).stream())
                .toList();
        return wrongs.isEmpty()
                ? new Answer.Accepted(new Evidence.IdentityGiven(
                        known.over(vouchedFor(typed.applicant(), situation)).fields(),
                        situation.path().subscriber()))
                : new Answer.Refused(wrongs);
    }

    /** What is not asked, since billing says it, or FranceConnect. */
    private static Set<Field> owned(KnownToBilling known, Situation situation) {
        var owned = EnumSet.noneOf(Field.class);
        owned.addAll(known.owned());
        situation.path().named().ifPresent(_ -> owned.addAll(Set.of(Field.LAST_NAME, Field.FIRST_NAME)));
        return owned;
    }

    private static Applicant vouchedFor(Applicant typed, Situation situation) {
        return situation
                .path()
                .named()
                .map(citizen -> typed.named(citizen.lastName(), citizen.firstName()))
                .orElse(typed);
    }

    private static Optional<Applicant.Title> title(Situation situation) {
        return situation.path().citizen().map(Citizen::gender).flatMap(gender -> switch (gender) {
            case "female" -> Optional.of(Applicant.Title.MME);
            case "male" -> Optional.of(Applicant.Title.M);
            default -> Optional.<Applicant.Title>empty();
        });
    }

    private KnownToBilling known(Ask.Identity ask, Situation situation) {
        return ask.isPrefilled()
                ? situation
                        .path()
                        .subscriber()
                        .flatMap(subscriber -> subscribers.get(situation.id(), subscriber))
                        .map(subscriber -> new KnownToBilling(Optional.of(subscriber)))
                        .orElse(KnownToBilling.NOTHING)
                : KnownToBilling.NOTHING;
    }
}
