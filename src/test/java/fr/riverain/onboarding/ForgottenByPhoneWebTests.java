package fr.riverain.onboarding;

@OnboardingTest
class ForgottenByPhoneWebTests extends ForgottenByPhone {}
