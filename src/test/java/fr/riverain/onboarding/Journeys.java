package fr.riverain.onboarding;

import static fr.riverain.onboarding.Ask.Field;

import fr.riverain.contract.Fact;
import fr.riverain.contract.SubscriberId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Journeys and what people leave behind on them, for the tests of the pure rules. */
final class Journeys {

    static final SubscriberId CLAIRE = new SubscriberId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    static final SubscriberId JEAN = new SubscriberId(UUID.fromString("00000000-0000-7000-8000-000000000002"));
    static final SubscriberId ODILE = new SubscriberId(UUID.fromString("00000000-0000-7000-8000-000000000003"));

    static final List<Field> FIELDS = List.of(Field.values());

    static final Journey MARSEILLE = new Journey(List.of(
            page("votre-commune", new Ask.Commune(Set.of())),
            page("votre-compte", new Ask.Login(true), proof(Fact.CONTRACT_NUMBER, Fact.METER_SERIAL)),
            page("confirmation", new Ask.EmailLink(Duration.ofDays(2)))));

    static final Journey AIX = new Journey(List.of(
            page("votre-compte", new Ask.Login(true)), page("confirmation", new Ask.EmailLink(Duration.ofDays(2)))));

    static final Journey CLERMONTAIS = new Journey(List.of(
            page("votre-code", new Ask.Login(false), new Ask.Proof(List.of(Fact.SUBSCRIBER_NUMBER), true, false)),
            page("confirmation", new Ask.EmailLink(Duration.ofMinutes(10))),
            page("mot-de-passe", new Ask.Password())));

    static final Journey LOUDUNAIS = new Journey(List.of(choice(
            "cle",
            "avec-cle",
            List.of(
                    page("votre-cle", proof(Fact.ACTIVATION_KEY)),
                    page(
                            "vos-informations",
                            new Ask.Identity(FIELDS, true),
                            new Ask.Login(true),
                            new Ask.Terms("cgu"),
                            new Ask.Human()),
                    page("confirmation", new Ask.EmailLink(Duration.ofDays(2)))),
            "sans-cle",
            List.of(
                    page(
                            "votre-demande",
                            new Ask.FranceConnect(),
                            new Ask.Identity(FIELDS, false),
                            new Ask.Login(true),
                            new Ask.Terms("cgu"),
                            new Ask.Human()),
                    page("confirmation", new Ask.EmailLink(Duration.ofDays(2))),
                    page("examen", new Ask.AgentApproval(4))))));

    static final Journey GARONNE = new Journey(List.of(
            page("votre-portable", new Ask.Phone(List.of(Ask.Channel.SMS, Ask.Channel.WHATSAPP), "FR")),
            page("code", new Ask.PhoneCode(Duration.ofMinutes(10))),
            page("votre-facture", proof(Fact.INVOICE_LOGIN, Fact.INVOICE_PASSWORD)),
            page("votre-compte", new Ask.Login(true))));

    private Journeys() {}

    static Step.Page page(String slug, Ask... asks) {
        return new Step.Page(slug, List.of(asks));
    }

    static Ask.Proof proof(Fact... facts) {
        return new Ask.Proof(List.of(facts), null, null);
    }

    static Step.Choice choice(String slug, String one, List<Step> first, String other, List<Step> second) {
        var branches = new LinkedHashMap<String, List<Step>>();
        branches.put(one, first);
        branches.put(other, second);
        return new Step.Choice(slug, branches);
    }

    static File file(Evidence... evidence) {
        return File.EMPTY.with(List.of(evidence));
    }

    static String at(Journey journey, File file) {
        return Progress.of(journey, file).current().map(Step::slug).orElse("done");
    }

    static Evidence login(String email) {
        return new Evidence.LoginChosen(email, Optional.of("hash"));
    }

    static Evidence proven(SubscriberId subscriber, String operator, Fact... by) {
        return new Evidence.SubscriberProven(
                Optional.of(subscriber), Optional.of(operator), typed(by), Optional.empty(), Optional.empty());
    }

    static Evidence provenFor(SubscriberId subscriber, String address) {
        return new Evidence.SubscriberProven(
                Optional.of(subscriber),
                Optional.empty(),
                typed(Fact.SUBSCRIBER_NUMBER),
                Optional.of(address),
                Optional.empty());
    }

    static Evidence identity(Optional<SubscriberId> subscriber) {
        return new Evidence.IdentityGiven(
                FIELDS.stream().collect(Collectors.toMap(field -> field, _ -> "…")), subscriber);
    }

    static Map<Fact, String> typed(Fact... facts) {
        return List.of(facts).stream().collect(Collectors.toMap(fact -> fact, _ -> "…"));
    }
}
