package fr.riverain.onboarding;

import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.PortalSection;
import java.util.Arrays;
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
        missingTexts(journey, portal).forEach(refuse);
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
