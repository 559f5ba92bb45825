package fr.riverain.onboarding;

@OnboardingTest
class EveryJourneyWebTests extends EveryJourney {}
