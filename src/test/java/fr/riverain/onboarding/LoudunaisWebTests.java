package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.riverain.HtmlChecker;
import fr.riverain.account.Accounts;
import fr.riverain.contract.Subscriber;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of « Ouverture de mon compte », and what they refuse. */
@OnboardingTest
class LoudunaisWebTests {

    @Autowired
    private TestJourneys journeys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Consents consents;

    @BeforeEach
    void a_day_passes() {
        journeys.clock.advance(Duration.ofDays(1));
    }

    @Test
    @DisplayName("S4-10…S4-13: two options, in the words of the procedure")
    void the_fork() throws UnsupportedEncodingException {
        var page = journeys.guest("loudunais").get("/inscription");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ouverture de mon compte",
                        "Étape 1 sur 3 : Clé d’activation".replace(" :", "\u00a0:"),
                        "J’ouvre immédiatement mon compte",
                        "J’ai une clé d’activation",
                        "Je demande l’ouverture de mon compte",
                        "Je n’ai pas de clé d’activation",
                        "XXXX-XXXX-XXXX-XXXX",
                        "Dans les deux cas, préparez votre adresse e-mail et un mot de passe.");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
    }

    @Test
    @DisplayName("S4-14…S4-17: the key’s form is told, whether it exists only by the button")
    void the_key() throws UnsupportedEncodingException {
        var walk = Walk.of(journeys.guest("loudunais"), "loudunais avec clé");
        walk.begin();
        var page = walk.guest.get(walk.page("votre-cle"));
        assertThat(page)
                .bodyText()
                .contains(
                        "qui vous a été transmise par votre collectivité",
                        "certaines lettres et chiffres peuvent être confondus",
                        "Valider ma clé d’activation",
                        "Annuler",
                        "data-key-of=\"activation-key\"",
                        "16 caractères")
                .doesNotContain("hx-");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
        assertThat(walk.answer("votre-cle", Map.of("activation-key", "7H3K-9PQR-4TWX-2MC")))
                .hasStatus(422)
                .bodyText()
                .contains("vous en avez saisi 15");
        assertThat(walk.answer("votre-cle", Map.of("activation-key", "AAAA-BBBB-CCCC-DDDD")))
                .hasStatus(422)
                .bodyText()
                .contains("Cette clé n’ouvre aucun compte.");
        assertThat(walk.answer("votre-cle", Map.of("activation-key", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez la clé d’activation.");
        assertThat(goesTo(walk.answer("votre-cle"))).isEqualTo(walk.page("vos-informations"));
    }

    @Test
    @DisplayName("Régis Messemé: « cette clé a déjà servi », and no second account")
    void a_key_that_was_used_leads_to_the_door() {
        var regis = Walk.withKey(journeys.guest("loudunais"), TestJourneys.mailbox(), "9FKT-2WQX-6HRM-3PJC");
        assertThat(goesTo(regis.toTheEnd())).isEqualTo("/connexion");
        var other = Walk.withKey(journeys.guest("loudunais"), TestJourneys.mailbox(), "9fkt 2wqx 6hrm 3pjc");
        other.begin();
        assertThat(other.answer("votre-cle"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Cette clé a déjà servi.",
                        "href=\"/connexion\"",
                        "href=\"/mot-de-passe-oublie\"",
                        "Je ne la trouve pas");
    }

    @Test
    @DisplayName("S4-18, S4-19, S4-20…S4-25: what billing knows is shown and not asked; what was typed is kept")
    void the_details() throws UnsupportedEncodingException {
        var walk = Walk.of(journeys.guest("loudunais"), "loudunais avec clé");
        walk.begin();
        goesTo(walk.answer("votre-cle"));
        var page = walk.guest.get(walk.page("vos-informations"));
        assertThat(page)
                .bodyText()
                .contains(
                        "Veuillez compléter les informations de votre compte",
                        "Nature juridique *",
                        "Civilité *",
                        "<dt>Nom</dt><dd>Usager</dd>",
                        "rue B, 86200 Loudun",
                        "Signaler une erreur",
                        "id=\"nature-person\" name=\"nature\" value=\"person\" checked",
                        "id=\"civilite-m\" name=\"civilite\" value=\"m\" checked",
                        "Identifiants de votre compte",
                        "Elles vous seront systématiquement demandées",
                        "Confirmez le mot de passe",
                        "J’accepte les conditions générales d’utilisation du service (CGU)",
                        "href=\"/cgu\"",
                        "confirmez que vous n’êtes pas un robot",
                        "Je ne suis pas un robot",
                        "* Champs obligatoires",
                        "Valider ma demande",
                        "Annuler")
                .doesNotContain("name=\"nom\"", "name=\"rue\"");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
        var wrong = walk.answer(
                "vos-informations",
                Map.of("identite", "oui", "nature", "company", "telephone", "0549", "mobile", "05 49 98 00 00"));
        assertThat(wrong)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Indiquez la raison sociale",
                        "Choisissez une civilité",
                        "Ce numéro n’est pas complet",
                        "Ce n’est pas un numéro de mobile",
                        "Indiquez votre adresse e-mail.",
                        "Choisissez un mot de passe.",
                        "Cochez la case pour accepter",
                        "value=\"0549\"",
                        "value=\"05 49 98 00 00\"",
                        "id=\"nature-company\" name=\"nature\" value=\"company\" checked");
        assertThat(HtmlChecker.check(wrong.getResponse().getContentAsString())).isEmpty();
    }

    @Test
    @DisplayName("S4-18, S4-22: who opened the account is kept with it, and what they agreed to, when")
    void what_was_said_and_agreed_to_is_kept() {
        var walk = Walk.of(journeys.guest("loudunais"), "loudunais avec clé");
        walk.begin();
        goesTo(walk.answer("votre-cle"));
        var fields = new HashMap<>(walk.answers("vos-informations"));
        fields.putAll(Map.of("nom", "Autre", "rue", "1 rue d’Ailleurs", "mobile", "+33 (0)6 39.98.14.72"));
        goesTo(walk.answer("vos-informations", fields));
        goesTo(walk.guest.post(walk.link(), Map.of()));
        var portal = journeys.portal("loudunais").id();
        var account = accounts.byEmail(portal, walk.mailbox).orElseThrow();
        var who = applicants.of(portal, account).orElseThrow();
        assertThat(who.lastName()).isEqualTo("Usager");
        assertThat(who.address().oneLine()).endsWith("rue B, 86200 Loudun");
        assertThat(who.nature()).isEqualTo(Subscriber.Kind.PERSON);
        assertThat(who.phone()).isEqualTo("+33549980000");
        assertThat(who.mobile()).isEqualTo("+33639981472");
        assertThat(consents.of(portal, account)).singleElement().satisfies(consent -> {
            assertThat(consent.document()).isEqualTo("cgu");
            assertThat(consent.version()).isEqualTo("1.0");
            assertThat(Duration.between(consent.at(), journeys.clock.instant())).isLessThan(Duration.ofMinutes(1));
        });
    }

    @Test
    @DisplayName(
            "S4-23: no robot: a box and the work of a machine; without a script, time; and neither is lost by another fault")
    void the_robot() {
        var walk = Walk.of(journeys.guest("loudunais"), "loudunais sans clé");
        walk.begin();
        var fields = new HashMap<>(walk.answers("votre-demande"));
        fields.remove("robot");
        assertThat(walk.answer("votre-demande", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez « Je ne suis pas un robot »."
                        .replace("« ", "«\u00a0")
                        .replace(" »", "\u00a0»"));
        fields.put("robot", "oui");
        var waited = walk.guest.proven(walk.page("votre-demande"), fields);
        var withoutScript = new HashMap<>(waited);
        withoutScript.put("preuve", "");
        assertThat(walk.guest.post(walk.page("votre-demande"), withoutScript))
                .hasStatus(422)
                .bodyText()
                .contains("20 secondes");
        journeys.clock.advance(Duration.ofSeconds(21));
        withoutScript.put("nom", "");
        assertThat(walk.guest.post(walk.page("votre-demande"), withoutScript))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le nom.", waited.get("billet"));
        withoutScript.put("nom", "Ceaux");
        assertThat(goesTo(walk.guest.post(walk.page("votre-demande"), withoutScript)))
                .isEqualTo(walk.page("confirmation"));
    }

    @Test
    @DisplayName("S4-26…S4-29: the mail, again, its link, and the account")
    void the_mail() {
        var walk = Walk.of(journeys.guest("loudunais"), "loudunais avec clé").toTheLink();
        assertThat(walk.guest.get(walk.page("confirmation")))
                .bodyText()
                .contains("Recevoir un nouvel e-mail de confirmation", "indésirables");
        assertThat(walk.link()).isNotEmpty();
        goesTo(walk.guest.post(walk.page("confirmation") + "/envois", Map.of()));
        var again = walk.guest.link(walk.mailbox, 2);
        assertThat(goesTo(walk.guest.post(again, Map.of()))).isEqualTo("/connexion");
        assertThat(walk.guest.get("/connexion")).bodyText().contains("Ouverture du compte réussie");
        assertThat(goesTo(walk.guest.post("/session", Map.of("email", walk.mailbox, "mot-de-passe", Walk.PASSWORD))))
                .isEqualTo("/");
    }

    @Test
    void an_error_in_the_file_is_reported_and_ones_place_kept() {
        var walk = Walk.of(journeys.guest("loudunais"), "loudunais avec clé");
        walk.begin();
        goesTo(walk.answer("votre-cle"));
        var report = walk.page("vos-informations") + "/signalement";
        assertThat(walk.guest.post(report, Map.of("erreur", "", "reponse", "pas une adresse")))
                .hasStatus(422)
                .bodyText()
                .contains("Dites en quelques mots", "pas une adresse");
        var words = "Mon prénom est Numéro, " + walk.mailbox;
        var back = goesTo(walk.guest.post(report, Map.of("erreur", words, "reponse", walk.mailbox)));
        assertThat(walk.guest.get(back)).hasStatusOk().bodyText().contains("votre signalement est parti");
        assertThat(goesTo(walk.guest.get(report))).isEqualTo(walk.page("vos-informations"));
        var utility = journeys.portal("loudunais").identity().email();
        await().untilAsserted(() -> assertThat(walk.guest.mails(utility))
                .anySatisfy(mail -> assertThat(TestGuest.text(mail)).contains(words)));
        assertThat(journeys.guest("loudunais").post(report, Map.of("erreur", words)))
                .hasStatus(404);
    }

    @Test
    void whoever_takes_the_other_branch_is_asked_what_it_asks() {
        var walk = Walk.of(journeys.guest("loudunais"), "loudunais avec clé");
        walk.begin();
        goesTo(walk.answer("votre-cle"));
        assertThat(goesTo(walk.guest.post(walk.page("cle"), Map.of("cle", "sans-cle"))))
                .isEqualTo(walk.page("votre-demande"));
        assertThat(goesTo(walk.answer("vos-informations"))).isEqualTo(walk.page("votre-demande"));
        assertThat(goesTo(walk.guest.post(walk.page("cle"), Map.of("cle", "avec-cle"))))
                .isEqualTo(walk.page("vos-informations"));
        assertThat(walk.guest.post(walk.page("cle"), Map.of("cle", "autre"))).hasStatus(422);
    }

    @Test
    @DisplayName("S4-01, S4-05, S4-08: the door says that one can enter now")
    void the_door_is_open() {
        assertThat(journeys.guest("loudunais").get("/"))
                .bodyText()
                .contains("CC du Pays Loudunais", "Ouvrir un compte maintenant", "href=\"/inscription\"", "Connexion")
                .doesNotContain("prochaine version");
    }

    @Test
    void an_account_is_not_told_on_either_way() {
        for (var way : List.of("loudunais avec clé", "loudunais sans clé")) {
            var owner = Walk.of(journeys.guest("loudunais"), "loudunais avec clé");
            owner.toTheEnd();
            var known = Walk.of(journeys.guest("loudunais"), way);
            var again = way.endsWith("avec clé")
                    ? Walk.withKey(known.guest, owner.mailbox, TestJourneys.key(TestJourneys.next()))
                    : Walk.withoutKey(known.guest, owner.mailbox, "Ceaux", "Odile");
            again.toTheLink();
            assertThat(again.guest.get(again.page("confirmation")))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Nous avons écrit à")
                    .doesNotContain("Vous avez déjà");
        }
    }
}
