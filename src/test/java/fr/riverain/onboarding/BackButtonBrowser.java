package fr.riverain.onboarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who presses Back at every page, and somebody who types a later address at every page. */
@OnboardingTest
class BackButtonBrowser {

    @LocalServerPort
    private int port;

    @Autowired
    private TestJourneys journeys;

    @Test
    void back_at_every_page_shows_what_was_answered_and_leads_on_again() {
        var mailbox = TestJourneys.mailbox();
        try (var browser = JourneyBrowser.at("marseille", port)) {
            chooseTown(browser);
            fillIn(browser, mailbox);
            browser.reads("Consultez votre messagerie");

            browser.page().goBack();
            browser.reads("Ouvrir un espace client");
            assertThat(browser.page().getByLabel("Adresse e-mail *")).hasValue(mailbox);
            assertThat(browser.page().getByLabel("Numéro de contrat *")).hasValue("4512367");

            browser.follow("Votre commune");
            assertThat(browser.page().getByLabel("Votre commune")).hasValue("13074");
            browser.press("Continuer");
            browser.reads("Consultez votre messagerie"); // what was answered still holds

            browser.open("/inscription"); // as far back as it goes
            browser.follow("Reprendre");
            browser.reads("Consultez votre messagerie");
            browser.open(journeys.guest("marseille").link(mailbox, 1)); // and nothing was sent twice
            browser.sees("Votre compte a été validé.");
            browser.page().goBack();
            browser.sees("Votre adresse est confirmée");
        }
    }

    @Test
    void a_later_address_typed_at_every_page_leads_back_to_the_page_that_is_due() {
        try (var browser = JourneyBrowser.at("marseille", port)) {
            chooseTown(browser);
            var due = browser.page().url();
            browser.page().navigate(due.replaceAll("[^/]+$", "confirmation"));
            browser.reads("Ouvrir un espace client");
            browser.page().navigate(due.replaceAll("/[^/]+$", ""));
            browser.reads("Ouvrir un espace client");
        }
    }

    private static void chooseTown(JourneyBrowser browser) {
        browser.open("/inscription");
        browser.page().getByLabel("Votre commune").selectOption("13074");
        browser.sees("Société des Eaux de Marseille");
        browser.press("Continuer");
        browser.reads("Ouvrir un espace client");
    }

    private static void fillIn(JourneyBrowser browser, String mailbox) {
        browser.type("Adresse e-mail *", mailbox);
        browser.type("Mot de passe *", Walk.PASSWORD);
        browser.type("Confirmer le mot de passe *", Walk.PASSWORD);
        browser.type("Numéro de contrat *", "4512367");
        browser.type("Numéro de compteur *", "D14FA052817");
        browser.press("Soumettre");
    }
}
