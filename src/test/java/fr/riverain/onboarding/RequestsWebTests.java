package fr.riverain.onboarding;

@OnboardingTest
class RequestsWebTests extends ExaminedRequests {}
