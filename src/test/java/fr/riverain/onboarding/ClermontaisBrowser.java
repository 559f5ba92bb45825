package fr.riverain.onboarding;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « Création de votre compte en ligne », on a telephone. */
@OnboardingTest
class ClermontaisBrowser {

    @LocalServerPort
    private int port;

    @Autowired
    private TestJourneys journeys;

    @Test
    @DisplayName("S3-04…S3-11: the code, the link of ten minutes, the password")
    void jean_creates_his_password() {
        var number = TestJourneys.next();
        var mailbox = "usager%d@example.org".formatted(number);
        try (var browser = JourneyBrowser.at("clermontais", port)) {
            browser.open("/");
            browser.follow("Créer / Renouveler mot de passe");
            browser.reads("Créer / Renouveler mot de passe");
            browser.isFine("clermontais-1-code");
            browser.type("Email *", mailbox);
            browser.type("Code provisoire (votre numéro d’abonné) *", "%07d".formatted(40000 + number));
            browser.press("Valider");
            browser.reads("Consultez votre messagerie");
            browser.isFine("clermontais-2-wait");

            var link = journeys.guest("clermontais").link(mailbox, 1);
            journeys.clock.advance(Duration.ofMinutes(11));
            browser.open(link);
            browser.reads("Ce lien n’est plus valable");
            browser.isFine("clermontais-2-expired");
            browser.press("Recevoir un nouveau lien");
            browser.reads("Consultez votre messagerie");

            browser.open(journeys.guest("clermontais").link(mailbox, 2));
            browser.reads("Choisissez votre nouveau mot de passe");
            browser.isFine("clermontais-3-password");
            browser.type("Nouveau mot de passe *", "%07d".formatted(40000 + number) + "!Aa");
            browser.type("Confirmer le nouveau mot de passe *", "%07d".formatted(40000 + number) + "!Aa");
            browser.press("Valider");
            browser.sees("Ce mot de passe se devine");
            browser.isFine("clermontais-3-refused");
            browser.type("Nouveau mot de passe *", Walk.PASSWORD);
            browser.type("Confirmer le nouveau mot de passe *", Walk.PASSWORD);
            browser.press("Valider");
            browser.sees("Votre mot de passe est créé.");
            browser.isFine("clermontais-4-door");
        }
    }
}
