package fr.riverain.onboarding;

import fr.riverain.identity.FranceConnectSaid;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.PortalSection;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads "onboarding" in a portal's file, and refuses what cannot be walked. */
public final class OnboardingSection implements PortalSection<OnboardingSaid> {

    @Override
    public String name() {
        return "onboarding";
    }

    @Override
    public Class<OnboardingSaid> type() {
        return OnboardingSaid.class;
    }

    @Override
    public void check(OnboardingSaid said, Portal portal, Consumer<String> refuse) {
        var journey = said.asJourney();
        JourneyRules.broken(journey, said.finish()).forEach(refuse);
        if (journey.asks().anyMatch(Ask.Commune.class::isInstance)
                && portal.operators().isEmpty()) {
            refuse.accept("a commune is asked for, and no operator serves any");
        }
        if (journey.asks().anyMatch(Ask.FranceConnect.class::isInstance)
                && portal.section(FranceConnectSaid.class).isEmpty()) {
            refuse.accept("FranceConnect is asked for, and no section franceconnect says who the portal is to it");
        }
        if (journey.ways().stream().flatMap(List::stream).anyMatch(OnboardingSection::onlyOffers)) {
            refuse.accept("FranceConnect is an offer: its page asks for something else besides");
        }
        if (journey.ways().stream().anyMatch(OnboardingSection::asksTooLate)) {
            refuse.accept("FranceConnect fills the identity in: it is asked for before it");
        }
        missingTexts(journey, portal).forEach(refuse);
    }

    private static boolean onlyOffers(Step step) {
        return step instanceof Step.Page page
                && !page.asks().isEmpty()
                && page.asks().stream().allMatch(Ask::isOffer);
    }

    private static boolean asksTooLate(List<Step> way) {
        var asks = way.stream().flatMap(Step::asking).map(Object::getClass).toList();
        var identity = asks.indexOf(Ask.Identity.class);
        return identity >= 0 && asks.indexOf(Ask.FranceConnect.class) > identity;
    }

    private static Stream<String> missingTexts(Journey journey, Portal portal) {
        return journey.ways().stream()
                .flatMap(steps -> steps.stream().flatMap(PageTexts::needed))
                .distinct()
                .flatMap(key -> Arrays.stream(Language.values())
                        .filter(language -> !portal.texts(language).has(key))
                        .map(language -> "no text \"%s\" in texts_%s.properties".formatted(key, language.tag())));
    }
}
