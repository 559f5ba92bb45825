package fr.riverain.contract;

import static fr.riverain.platform.Intake.Column.optional;
import static fr.riverain.platform.Intake.Column.required;

import fr.riverain.account.EmailAddress;
import fr.riverain.platform.Intake.Column;
import fr.riverain.platform.Line;
import fr.riverain.platform.RefusedLine;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of abonnes.csv. */
record SubscriberLine(
        String ref,
        Subscriber.Kind kind,
        @Nullable String title,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String company,
        @Nullable String siret,
        @Nullable String email,
        @Nullable String phone,
        Address address,
        @Nullable String activationKey) {

    static final List<Column> COLUMNS = List.of(
            required("ref", "ref_abonne", "numero_abonne", "no_abonne", "num_abonne", "code_abonne", "code_client"),
            optional("type", "nature_juridique", "categorie"),
            optional("civilite", "titre", "politesse"),
            optional("nom", "nom_abonne", "nom_de_famille"),
            optional("prenom"),
            optional("raison_sociale", "societe", "denomination"),
            optional("siret", "no_siret"),
            optional("email", "e_mail", "mail", "courriel", "adresse_mail", "adresse_email"),
            optional("tel", "telephone", "telephone_1", "mobile", "portable"),
            optional("adresse", Address.STREET),
            optional("complement", Address.EXTRA),
            optional("code_postal", Address.POSTCODE),
            optional("commune", Address.TOWN),
            optional("cle_activation", "cle_d_activation", "code_activation", "activation"));

    SubscriberLine {
        if (lastName == null && company == null) {
            throw new RefusedLine("contract.aside.nameless");
        }
        if (activationKey != null && Fact.ACTIVATION_KEY.isMistyped(activationKey)) {
            throw new RefusedLine("contract.aside.key"); // the page that asks for it would say so for ever
        }
    }

    static SubscriberLine of(Line line) {
        var company = line.text("raison_sociale");
        return new SubscriberLine(
                line.required("ref"),
                kind(line.text("type"), company != null && line.text("nom") == null),
                line.text("civilite"),
                line.text("nom"),
                line.text("prenom"),
                company,
                line.text("siret"),
                email(line.text("email")),
                line.text("tel"),
                Address.of(line),
                line.text("cle_activation"));
    }

    private static Subscriber.Kind kind(@Nullable String said, boolean looksLikeCompany) {
        var word = said == null ? "" : Typing.unaccented(said);
        if (word.contains("ASSOC")) {
            return Subscriber.Kind.ASSOCIATION;
        }
        if (Stream.of("COLLECTIV", "PUBLI", "MAIRIE", "COMMUNE", "ADMINIS").anyMatch(word::contains)) {
            return Subscriber.Kind.PUBLIC;
        }
        if (Stream.of("PROF", "ENTREP", "SOCIETE", "MORALE").anyMatch(word::contains)) {
            return Subscriber.Kind.COMPANY;
        }
        return looksLikeCompany ? Subscriber.Kind.COMPANY : Subscriber.Kind.PERSON;
    }

    /** The first of several. « Néant » is no address, and no reason to know nothing of the subscriber. */
    private static @Nullable String email(@Nullable String said) {
        return said == null
                ? null
                : Stream.of(said.split("[;, /]+"))
                        .filter(word -> word.indexOf('@') > 0 && word.indexOf('.', word.indexOf('@')) > 0)
                        .findFirst()
                        .orElse(null);
    }

    @Nullable
    String emailKey() {
        return email == null
                ? null
                : EmailAddress.of(email).map(EmailAddress::key).orElse(null);
    }

    String terms() {
        return new Terms()
                .codes(ref, email, national(phone), siret)
                .words(
                        lastName,
                        firstName,
                        company,
                        address.street(),
                        address.extra(),
                        address.postcode(),
                        address.town())
                .joined();
    }

    private static @Nullable String national(@Nullable String phone) {
        return phone == null ? null : phone.replaceFirst("^\\s*(\\+|00)33\\s*(\\(0\\))?", "0");
    }

    List<Printed> facts() {
        return Printed.all(
                Printed.of(Fact.SUBSCRIBER_NUMBER, ref, null),
                Printed.of(Fact.LAST_NAME, lastName == null ? company : lastName, null),
                Printed.of(Fact.ACTIVATION_KEY, activationKey, null));
    }
}
