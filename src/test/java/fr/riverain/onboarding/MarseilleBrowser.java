package fr.riverain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « Créez votre Espace Client en 4 étapes », on a telephone. */
@OnboardingTest
class MarseilleBrowser {

    @LocalServerPort
    private int port;

    @Autowired
    private TestJourneys journeys;

    @Test
    @DisplayName("S1-04…S1-24: from the button on the home page to the dashboard")
    void claire_creates_her_espace_client_in_four_steps() {
        var mailbox = TestJourneys.mailbox();
        try (var browser = JourneyBrowser.at("marseille", port)) {
            browser.open("/");
            browser.follow("Ouvrir un Espace Client");

            browser.reads("Dans quelle commune recevez-vous l’eau ?");
            browser.isFine("marseille-1-commune");
            browser.page().getByLabel("Votre commune").selectOption("Allauch");
            browser.sees("l’eau est distribuée par un autre service");
            browser.isFine("marseille-1-unserved");
            browser.page().getByLabel("Votre commune").selectOption("Peyrolles-en-Provence");
            browser.sees("Société des Eaux de Marseille");
            browser.isFine("marseille-1-operator");
            browser.press("Continuer");

            browser.reads("Ouvrir un espace client");
            browser.isFine("marseille-2-account");
            browser.type("Adresse e-mail *", mailbox);
            browser.type("Mot de passe *", "fontaine");
            browser.type("Confirmer le mot de passe *", "fontaine");
            browser.type("Numéro de contrat *", "4512376");
            browser.type("Numéro de compteur *", "D14FA052817");
            browser.press("Soumettre");
            browser.sees("Les informations saisies pour ce compte sont incorrectes. Veuillez vérifier votre saisie.");
            browser.isFine("marseille-2-refused");

            browser.type("Mot de passe *", Walk.PASSWORD);
            browser.type("Confirmer le mot de passe *", Walk.PASSWORD);
            browser.type("Numéro de contrat *", "A 4512367");
            browser.press("Soumettre");
            browser.sees(
                    "Votre compte a bien été créé. Vous devez à présent cliquer sur le lien d’activation contenu dans"
                            + " le mail qui vous a été envoyé.");
            browser.reads("Consultez votre messagerie");
            browser.isFine("marseille-3-wait");

            browser.open(journeys.guest("marseille").link(mailbox, 1));
            browser.sees("Bienvenue sur votre Agence en Ligne");
            browser.sees("Votre compte a été validé.");
            browser.isFine("marseille-4-home");
        }
        assertThat(journeys.guest("marseille").lastMail(mailbox, 2)).contains("Votre compte a été validé");
    }

    @Test
    @DisplayName("S1-05, S1-06, S1-11: nothing of it needs a script but the live list of rules")
    void claire_does_the_same_without_scripts() {
        var mailbox = TestJourneys.mailbox();
        try (var browser = JourneyBrowser.withoutScripts("marseille", port)) {
            browser.open("/inscription");
            browser.page().getByLabel("Votre commune").selectOption("Peyrolles-en-Provence");
            browser.press("Continuer");
            browser.sees("Société des Eaux de Marseille");
            browser.press("Continuer");
            browser.type("Adresse e-mail *", mailbox);
            browser.type("Mot de passe *", Walk.PASSWORD);
            browser.type("Confirmer le mot de passe *", Walk.PASSWORD);
            browser.type("Numéro de contrat *", "4512367");
            browser.type("Numéro de compteur *", "d14fa 052 817");
            browser.press("Soumettre");
            browser.reads("Consultez votre messagerie");
            browser.open(journeys.guest("marseille").link(mailbox, 1));
            browser.reads("Confirmez votre adresse pour ouvrir votre espace client");
            browser.press("Confirmer mon adresse");
            browser.sees("Votre compte a été validé.");
        }
    }

    @Test
    @DisplayName("S1-07: a town that is not in the list is found by name or postcode, and answered")
    void somebody_from_allauch_is_told_where_to_turn() {
        try (var browser = JourneyBrowser.withoutScripts("marseille", port)) {
            browser.open("/inscription");
            browser.page().getByLabel("Votre commune").selectOption("autre");
            browser.page().locator("summary").click();
            browser.type("Nom ou code postal", "alauch");
            browser.type("Nom ou code postal", "13190");
            browser.press("Continuer");
            browser.reads("À Allauch, l’eau est distribuée par un autre service");
            browser.sees("À qui s’adresser");
            browser.isPictured("marseille-1-unserved-without-scripts");
        }
    }

    @Test
    void lucien_whose_contract_has_ended_is_told_so() {
        try (var browser = JourneyBrowser.at("marseille", port)) {
            browser.open("/inscription");
            browser.page().getByLabel("Votre commune").selectOption("Meyrargues");
            browser.sees("Société des Eaux de Marseille");
            browser.press("Continuer");
            browser.type("Adresse e-mail *", TestJourneys.mailbox());
            browser.type("Mot de passe *", Walk.PASSWORD);
            browser.type("Confirmer le mot de passe *", Walk.PASSWORD);
            browser.type("Numéro de contrat *", "4530098");
            browser.type("Numéro de compteur *", "D11FB018822");
            browser.press("Soumettre");
            browser.sees("Ce contrat a pris fin le 30");
        }
    }
}
