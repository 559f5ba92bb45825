package fr.riverain.onboarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.riverain.contract.Subscribers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « Fiche procédure n° 1 », with a key and without one, on a telephone. */
@OnboardingTest
class LoudunaisBrowser {

    @LocalServerPort
    private int port;

    @Autowired
    private TestJourneys journeys;

    @Test
    @DisplayName("S4-07, S4-09…S4-29: with a key, from the button on the home page to the account")
    void jean_michel_opens_his_account_with_his_key() {
        var mailbox = TestJourneys.mailbox();
        try (var browser = JourneyBrowser.at("loudunais", port)) {
            browser.open("/");
            browser.isFineEverywhere("loudunais-0-door");
            browser.follow("Ouvrir un compte maintenant");
            browser.reads("Choisissez l’une des options suivantes");
            browser.sees("Ouverture de mon compte");
            browser.sees("Dans les deux cas, préparez votre adresse e-mail et un mot de passe.");
            browser.isFineEverywhere("loudunais-1-fork");
            browser.press("J’ai une clé d’activation");
            browser.reads("Saisissez votre clé d’activation");
            browser.sees("certaines lettres et chiffres peuvent être confondus");
            var key = browser.page().getByLabel("Clé d’activation *");
            key.pressSequentially("7h3k9pqr4twx");
            assertThat(key).hasValue("7H3K-9PQR-4TWX");
            assertThat(browser.page().getByText("Votre clé a la bonne forme")).isHidden();
            key.fill("7H3K-9PQR-4TWX-2MCE");
            browser.sees("Votre clé a la bonne forme");
            browser.isFineEverywhere("loudunais-2-key");
            browser.press("Valider ma clé d’activation");
            browser.sees("Cette clé n’ouvre aucun compte.");
            browser.isFine("loudunais-2-key-refused");
            browser.page().getByLabel("Clé d’activation *").fill("");
            browser.page().getByLabel("Clé d’activation *").pressSequentially("7H3K9PQR4TWX2MCD");
            browser.press("Valider ma clé d’activation");
            browser.reads("Veuillez compléter les informations de votre compte");
            browser.sees("99 rue de la Fontaine d’Adam, 86200 Loudun");
            browser.sees("Identifiants de votre compte");
            browser.isFineEverywhere("loudunais-3-identity");
            reportsAnError(browser);
            browser.page().getByLabel("Monsieur").check();
            browser.type("Mobile (facultatif)", "05 49 98 00 00");
            browser.type("E-mail *", mailbox);
            browser.press("Valider ma demande");
            browser.sees("Ce n’est pas un numéro de mobile");
            browser.sees("Cochez la case pour accepter");
            browser.isFineEverywhere("loudunais-3-identity-refused");
            browser.type("Mobile (facultatif)", "06.39.98.14.72");
            fillIn(browser, mailbox);
            browser.press(
                    "Valider ma demande"); // sooner than anybody without scripts may: the machine's work is the proof
            browser.reads("Consultez votre messagerie");
            browser.sees("Recevoir un nouvel e-mail de confirmation");
            browser.isFineEverywhere("loudunais-4-wait");
            browser.open(journeys.guest("loudunais").link(mailbox, 1));
            browser.sees("Ouverture du compte réussie");
            browser.isFine("loudunais-5-opened");
            browser.page().locator("#email").fill(mailbox);
            browser.page().locator("#mot-de-passe").fill(Walk.PASSWORD);
            browser.press("Connexion");
            browser.sees("99 rue de la Fontaine d’Adam");
        }
    }

    private void reportsAnError(JourneyBrowser browser) {
        browser.type("Téléphone (facultatif)", "05 49 98 11 11");
        browser.page().locator("summary").getByText("Signaler une erreur").click();
        browser.page().getByLabel("Qu’est-ce qui n’est pas juste").fill("Le numéro est 97, pas 99.");
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer le signalement"))
                .click();
        browser.sees("Merci, votre signalement est parti.");
        assertThat(browser.page().getByLabel("Téléphone (facultatif)")).hasValue("05 49 98 11 11");
        var utility = journeys.portal("loudunais").identity().email();
        await().untilAsserted(() -> assertThat(journeys.guest("loudunais").mails(utility))
                .anySatisfy(mail -> assertThat(TestGuest.text(mail)).contains("Le numéro est 97, pas 99.", "L-10214")));
    }

    @Test
    @DisplayName("S4-18, S4-19: a company opens its account without scripts, in the name of whoever acts for it")
    void sarl_test_opens_its_account_without_scripts() {
        var mailbox = TestJourneys.mailbox();
        try (var browser = JourneyBrowser.withoutScripts("loudunais", port)) {
            browser.open("/inscription");
            browser.press("J’ai une clé d’activation");
            browser.type("Clé d’activation *", "4xwn 6jtr 8khp 3vq9");
            browser.press("Valider ma clé d’activation");
            browser.sees("SARL Test");
            browser.sees("12 avenue de Ouagadougou, 86200 Loudun");
            browser.page().getByLabel("Madame").check();
            browser.type("Nom du contact *", "Guesnes");
            browser.type("Prénom du contact *", "Paule");
            browser.isPictured("loudunais-3-company-without-scripts");
            fillIn(browser, mailbox);
            journeys.clock.advance(Duration.ofSeconds(25)); // what one needs to read the form
            browser.press("Valider ma demande");
            browser.reads("Consultez votre messagerie");
            browser.open(journeys.guest("loudunais").link(mailbox, 1));
            browser.press("Confirmer mon adresse");
            browser.sees("Ouverture du compte réussie");
        }
    }

    @Test
    @DisplayName("S4-12, S4-30: without a key an agent examines, and opens the account")
    void odile_asks_without_a_key_and_an_agent_opens_her_account(@Autowired Subscribers subscribers) {
        var mailbox = TestJourneys.mailbox();
        try (var odile = JourneyBrowser.at("loudunais", port);
                var maelle = JourneyBrowser.at("loudunais", port)) {
            odile.open("/inscription");
            odile.press("Je n’ai pas de clé d’activation");
            odile.reads("Demandez l’ouverture de votre compte");
            odile.isFineEverywhere("loudunais-6-request");
            odile.page().getByLabel("Particulier").check();
            assertThat(odile.page().getByLabel("Raison sociale")).isHidden();
            odile.page().getByLabel("Madame").check();
            odile.type("Nom *", "Ceaux");
            odile.type("Prénom *", "Odile");
            odile.type("Numéro et rue *", "4 place Sainte Croix");
            odile.type("Code postal *", "86200");
            odile.type("Commune *", "Loudun");
            fillIn(odile, mailbox);
            odile.press("Valider ma demande");
            odile.reads("Consultez votre messagerie");
            odile.open(journeys.guest("loudunais").link(mailbox, 1));
            odile.reads("Votre demande est en cours d’examen");
            odile.isFineEverywhere("loudunais-7-review");
            maelle.enterAs(journeys.agent("loudunais", "Maëlle Richelieu"));
            maelle.open("/gestion");
            maelle.isFineEverywhere("loudunais-8-desk");
            maelle.follow("Ouvertures de compte");
            maelle.isFineEverywhere("loudunais-8-queue");
            maelle.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Odile Ceaux").setExact(true))
                    .click();
            maelle.reads("Ouverture de compte\u00a0: Odile Ceaux");
            maelle.sees("même nom, même prénom, même adresse");
            maelle.isFineEverywhere("loudunais-9-decision");
            maelle.press("Enregistrer la décision");
            maelle.sees("Choisissez d’accepter, avec un usager, de demander ce qui manque, ou de refuser.");
            maelle.isFine("loudunais-9-decision-refused");
            maelle.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("n° L-20931"))
                    .check();
            maelle.press("Enregistrer la décision");
            maelle.sees("Le compte est ouvert, et la personne prévenue par e-mail.");
            assertThat(journeys.guest("loudunais").lastMail(mailbox, 2)).contains("Votre demande est acceptée");
            odile.page().reload();
            odile.sees("Votre compte est ouvert");
            odile.open("/connexion");
            odile.page().locator("#email").fill(mailbox);
            odile.page().locator("#mot-de-passe").fill(Walk.PASSWORD);
            odile.press("Connexion");
            odile.sees("4 place Sainte-Croix");
        }
        var portal = journeys.portal("loudunais").id();
        assertThat(subscribers.byRef(portal, "L-20931")).isPresent();
    }

    private static void fillIn(JourneyBrowser browser, String mailbox) {
        browser.type("E-mail *", mailbox);
        browser.type("Mot de passe *", Walk.PASSWORD);
        browser.type("Confirmez le mot de passe *", Walk.PASSWORD);
        browser.page().locator("#cgu").check();
        browser.page().locator("#robot").check();
    }
}
