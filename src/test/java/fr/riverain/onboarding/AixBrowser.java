package fr.riverain.onboarding;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « 1/ Créez votre Espace abonné », on a telephone. */
@OnboardingTest
class AixBrowser {

    @LocalServerPort
    private int port;

    @Autowired
    private TestJourneys journeys;

    @Test
    @DisplayName("S2-16…S2-23: the account first, then one signs in, then the contract")
    void nadia_creates_her_espace_abonne() {
        var mailbox = TestJourneys.mailbox();
        try (var browser = JourneyBrowser.at("aix", port)) {
            browser.open("/");
            browser.follow("S’inscrire");
            browser.reads("Créez votre Espace abonné");
            browser.isFine("aix-1-account");
            browser.type("Email *", mailbox);
            browser.type("Mot de passe *", "Garrigue+7412");
            browser.type("Confirmation du mot de passe *", "Garrigue+7412");
            browser.press("Valider");
            browser.isFine("aix-1-refused");
            browser.type("Mot de passe *", Walk.PASSWORD);
            browser.type("Confirmation du mot de passe *", Walk.PASSWORD);
            browser.press("Valider");
            browser.sees("Enregistrement effectué. Un email de confirmation vous a été envoyé.");
            browser.isFine("aix-2-wait");

            browser.open(journeys.guest("aix").link(mailbox, 1));
            browser.sees("votre compte est activé");
            browser.isFine("aix-3-door");
        }
    }
}
