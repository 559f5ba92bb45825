package fr.riverain.onboarding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.riverain.notification.Channel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « Première inscription », with a telephone in one hand and a bill in the other. */
@OnboardingTest
class GaronneBrowser {

    @LocalServerPort
    private int port;

    @Autowired
    private TestJourneys journeys;

    @Test
    @DisplayName("S5-01…S5-19, S5-24: Odette Cazères, by SMS, from « Cliquez ici » to her account")
    void odette_signs_up_by_sms() {
        var mailbox = TestJourneys.mailbox();
        try (var browser = JourneyBrowser.at("garonne", port)) {
            browser.open("/");
            browser.isFine("garonne-0-door");
            browser.type("Votre identifiant", "CG204518");
            browser.type("Votre mot de passe", "Lavoir-2291");
            browser.press("Valider");
            browser.sees("Cet identifiant sert à la première inscription");
            browser.isFine("garonne-0-login-of-a-bill");
            browser.follow("Cliquez ici pour votre première connexion");

            browser.reads("1re inscription : vérification de votre n° de portable".replace(" :", "\u00a0:"));
            browser.isFineEverywhere("garonne-1-phone");
            browser.type("Votre numéro de portable (uniquement numéro français)", "+32 470 12 34 56");
            browser.press("Vérifier");
            browser.sees("Nous n’envoyons de code qu’aux portables français");
            browser.isFine("garonne-1-belgian");
            browser.type("Votre numéro de portable (uniquement numéro français)", "06 39 98 20 45");
            browser.press("Vérifier");

            browser.reads("Entrez le code reçu sur votre téléphone");
            browser.isFineEverywhere("garonne-2-code");
            browser.type("Code de 6 chiffres", "12 34");
            browser.press("Vérifier");
            browser.isFine("garonne-2-refused");
            browser.type("Code de 6 chiffres", journeys.telephone.code("+33639982045", 1));
            browser.press("Vérifier");

            browser.reads("1re inscription\u00a0: identification");
            browser.isFineEverywhere("garonne-3-bill");
            browser.type("Identifiant *", "cg 204518");
            browser.type("Mot de passe *", "lavoir 2291");
            browser.press("Vérifier");

            browser.reads("1re inscription\u00a0: paramètres du compte");
            browser.isFine("garonne-4-account");
            browser.type("Votre adresse mail *", mailbox);
            browser.type("Mot de passe *", Walk.PASSWORD);
            browser.type("Confirmation *", Walk.PASSWORD);
            browser.press("Créer le compte");

            browser.sees("Votre compte a été créé avec succès");
            browser.isFineEverywhere("garonne-5-created");
            browser.type("Votre identifiant", mailbox);
            browser.type("Votre mot de passe", Walk.PASSWORD);
            browser.press("Valider");
            browser.open("/compte");
            browser.isFine("garonne-6-account");
            browser.open(PhoneWebTests.confirmation(journeys.guest("garonne"), mailbox, 1));
            browser.reads("Confirmez votre adresse e-mail");
            browser.isFine("garonne-7-address");
            browser.press("Confirmer mon adresse");
            browser.sees("Votre adresse est confirmée.");
        }
    }

    @Test
    @DisplayName("S5-09: Marius Rieumes, on WhatsApp, and nothing of it needs a script; S5-25: he forgets his password")
    void marius_signs_up_on_whatsapp_without_scripts() {
        try (var browser = JourneyBrowser.withoutScripts("garonne", port)) {
            browser.open("/inscription");
            browser.type("Votre numéro de portable (uniquement numéro français)", "0033 6 39 98 20 77");
            browser.page()
                    .getByLabel("Utiliser WhatsApp", new Page.GetByLabelOptions().setExact(true))
                    .check();
            browser.press("Vérifier");
            browser.sees("par WhatsApp");
            var note = journeys.telephone.latest("+33639982077", 1);
            org.assertj.core.api.Assertions.assertThat(note.channel()).isEqualTo(Channel.WHATSAPP);
            browser.type("Code de 6 chiffres", journeys.telephone.code("+33639982077", 1));
            browser.press("Vérifier");
            browser.follow("Retour");
            browser.sees("est déjà vérifié");
            browser.press("Vérifier");
            browser.type("Identifiant *", "CG207733");
            browser.type("Mot de passe *", "Platane-6640");
            browser.press("Vérifier");
            browser.type("Votre adresse mail *", TestJourneys.mailbox());
            browser.type("Mot de passe *", Walk.PASSWORD);
            browser.type("Confirmation *", Walk.PASSWORD);
            browser.press("Créer le compte");
            browser.sees("Votre compte a été créé avec succès");

            browser.follow("Mot de passe oublié");
            browser.isPictured("garonne-8-forgotten");
            browser.type("Portable ou adresse e-mail", "06 39 98 20 77");
            browser.press("Valider");
            browser.reads("Entrez le code reçu sur votre téléphone");
            browser.isPictured("garonne-8-forgotten-code");
            browser.type("Code de 6 chiffres", journeys.telephone.code("+33639982077", 2));
            browser.press("Valider");
            browser.reads("Choisissez votre nouveau mot de passe");
            assertThat(browser.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
        }
    }
}
