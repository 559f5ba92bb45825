package fr.riverain.onboarding;

import java.util.List;

/** What portal.yaml says of onboarding. */
record OnboardingSaid(List<StepSaid> journey, Finish finish) {

    OnboardingSaid {
        StepSaid.steps(journey); // refuses what is neither a page nor a choice, with its line
    }

    Journey asJourney() {
        return new Journey(StepSaid.steps(journey));
    }
}
