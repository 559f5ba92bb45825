package fr.riverain.onboarding;

import fr.riverain.portal.Portal;
import fr.riverain.portal.TestPortals;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way from stranger to account, read off a portal's folder, with what a household answers on each of its pages.
 *
 * @param vouchedFor whether they take FranceConnect, where it is offered
 */
record Way(Portal portal, List<Step> steps, boolean vouchedFor) {

    /** Of every portal that there is, every way through, taking what is offered and not. */
    static List<Way> all() {
        return TestPortals.everyOne().stream()
                .flatMap(portal -> Visit.journey(portal).ways().stream()
                        .flatMap(steps -> Stream.of(new Way(portal, steps, false), new Way(portal, steps, true))))
                .filter(way -> !way.vouchedFor() || way.asks(Ask.FranceConnect.class))
                .toList();
    }

    boolean asks(Class<? extends Ask> kind) {
        return asking(kind).findFirst().isPresent();
    }

    /** The page on which it is asked. */
    String page(Class<? extends Ask> kind) {
        return asking(kind).findFirst().orElseThrow();
    }

    private Stream<String> asking(Class<? extends Ask> kind) {
        return steps.stream()
                .filter(step -> step.asking().anyMatch(kind::isInstance))
                .map(Step::slug);
    }

    /** What each page is answered with. The code comes later, by telephone. */
    Map<String, Map<String, String>> answers(Household household) {
        var answers = new LinkedHashMap<String, Map<String, String>>();
        steps.forEach(step -> answers.put(
                step.slug(),
                step instanceof Step.Choice choice
                        ? Map.of(choice.slug(), branch(choice))
                        : step.asking()
                                .flatMap(ask -> answer(ask, household).entrySet().stream())
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        return answers;
    }

    private String branch(Step.Choice choice) {
        var next = steps.get(steps.indexOf(choice) + 1);
        return choice.branches().entrySet().stream()
                .filter(branch -> branch.getValue().getFirst().equals(next))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> answer(Ask ask, Household household) {
        return switch (ask) {
            case Ask.Commune _ -> {
                var operator = portal.operators().getFirst();
                yield Map.of("commune", operator.communes().iterator().next(), "operateur", operator.code());
            }
            case Ask.Proof proof ->
                proof.facts().stream().collect(Collectors.toMap(fact -> fact.slug(), household::printed));
            case Ask.Login(var password) -> {
                var login = new HashMap<>(Map.of("email", household.mailbox()));
                if (password) {
                    login.putAll(PASSWORD);
                }
                yield login;
            }
            case Ask.Password _ -> PASSWORD;
            case Ask.Phone phone ->
                Map.of(
                        "portable",
                        household.mobile(),
                        "par",
                        phone.channels().getFirst().slug());
            case Ask.Identity _ -> IDENTITY;
            case Ask.Terms(var document) -> Map.of("cgu", document.substring(document.indexOf(' ') + 1));
            case Ask.Human _ -> Map.of("robot", "oui");
            case Ask.FranceConnect _, Ask.PhoneCode _, Ask.EmailLink _, Ask.AgentApproval _ -> Map.of();
        };
    }

    private static final Map<String, String> PASSWORD =
            Map.of("mot-de-passe", Walk.PASSWORD, "confirmation", Walk.PASSWORD);

    private static final Map<String, String> IDENTITY = Map.of(
            "identite", "oui",
            "nature", "person",
            "civilite", "mme",
            "nom", "Verdier",
            "prenom", "Camille",
            "telephone", "05 49 98 00 00",
            "rue", "4 place Sainte-Croix",
            "code-postal", "86200",
            "commune", "Loudun");

    @Override
    public String toString() {
        return steps.stream()
                .map(Step::slug)
                .collect(Collectors.joining(" → ", portal.slug() + ": ", vouchedFor ? " (FranceConnect)" : ""));
    }
}
