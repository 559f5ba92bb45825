package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.HtmlChecker;
import fr.riverain.account.Accounts;
import fr.riverain.contract.Subscribers;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F023: FranceConnect as a question of a journey, which nobody has to answer. */
@OnboardingTest
class FranceConnectAskWebTests {

    private static final Pattern SEEN = Pattern.compile("name=\"empreinte\" value=\"([0-9a-f]+)\"");

    @Autowired
    private TestJourneys journeys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Subscribers subscribers;

    private Walk walk;

    @BeforeEach
    void odile_has_no_key() {
        walk = Walk.byFranceConnect(journeys.guest("loudunais"), TestJourneys.mailbox());
        walk.begin();
    }

    @Test
    void it_is_offered_beside_the_form() throws UnsupportedEncodingException {
        var page = walk.guest.get(walk.page("votre-demande"));
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "S’identifier avec",
                        "/franceconnect?pour=identite&amp;vers=",
                        "name=\"nom\"",
                        "name=\"prenom\"");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
    }

    @Test
    @DisplayName("F023: who comes back is shown who they are, and is not asked it")
    void who_comes_back_is_not_asked_who_they_are() throws UnsupportedEncodingException {
        assertThat(walk.goesToFranceConnect()).isEqualTo(walk.page("votre-demande"));
        var page = walk.guest.get(walk.page("votre-demande"));
        assertThat(page)
                .bodyText()
                .contains("<dd>Ceaux-" + walk.mailbox + "</dd>", "<dd>Odile</dd>", "Continuer sans FranceConnect")
                .containsPattern("id=\"civilite-mme\"[^>]* checked")
                .doesNotContain("name=\"nom\"", "name=\"prenom\"");
        assertThat(HtmlChecker.check(page.getResponse().getContentAsString())).isEmpty();
    }

    @Test
    void what_a_form_says_besides_does_not_count_and_an_agent_sees_who_vouches() throws UnsupportedEncodingException {
        walk.goesToFranceConnect();
        goesTo(walk.answer("votre-demande")); // it says Nothing Nobody
        goesTo(walk.guest.post(walk.link(), Map.of()));
        var maelle = journeys.guest("loudunais");
        maelle.enterAs(journeys.agent("loudunais", "Maëlle Richelieu"));
        assertThat(maelle.get(decision()))
                .bodyText()
                .contains("Odile Ceaux-" + walk.mailbox, "Vérifiée par FranceConnect")
                .doesNotContain("Nobody");
        goesTo(maelle.post(decision(), Map.of("empreinte", seen(maelle), "decision", subscriber(), "mot", "")));

        var another = journeys.guest("loudunais"); // the account opens by it, in any browser
        assertThat(another.toFranceConnect("/franceconnect", "Odile", "Ceaux-" + walk.mailbox))
                .isEqualTo("/");
        assertThat(another.isSignedIn()).isTrue();
        assertThat(another.get("/compte")).bodyText().contains(walk.mailbox, "Lié depuis le");
        assertThat(accounts.byEmail(journeys.portal("loudunais").id(), walk.mailbox))
                .isPresent();
    }

    @Test
    void whoever_thinks_better_of_it_fills_the_form_in() {
        walk.goesToFranceConnect();
        assertThat(walk.guest.get(walk.page("votre-demande") + "?franceconnect=sans"))
                .bodyText()
                .contains("name=\"nom\"", "name=\"franceconnect\" value=\"sans\"")
                .doesNotContain("Ceaux-");
        var typed = new HashMap<>(walk.answers("votre-demande"));
        typed.put("franceconnect", "sans");
        goesTo(walk.answer("votre-demande", typed));
        assertThat(walk.guest.get(walk.page("votre-demande"))).bodyText().contains("value=\"Nobody\"");
    }

    @Test
    void the_names_are_asked_again_where_another_person_comes_back() {
        walk.goesToFranceConnect();
        goesTo(walk.answer("votre-demande"));
        assertThat(walk.current()).isEqualTo("confirmation");
        journeys.clock.advance(java.time.Duration.ofSeconds(1));
        walk.guest.toFranceConnect(
                "/franceconnect?pour=identite&vers=" + walk.page("votre-demande"), "Odette", "Autre-" + walk.mailbox);
        assertThat(walk.guest.get(walk.page("votre-demande"))).bodyText().contains("<dd>Odette</dd>");
    }

    @Test
    void on_the_way_with_a_key_billing_says_who_somebody_is() {
        var guest = journeys.guest("loudunais");
        guest.toFranceConnect("/franceconnect?pour=identite&vers=/inscription", "Odile", "Ceaux-" + walk.mailbox);
        var withKey = Walk.withKey(guest, TestJourneys.mailbox(), TestJourneys.key(TestJourneys.next()));
        withKey.begin();
        goesTo(withKey.answer("votre-cle"));
        assertThat(guest.get(withKey.page("vos-informations")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ceaux-", "FranceConnect");
    }

    @Test
    void a_strangers_franceconnect_does_not_open_the_account_of_whoever_reads_the_mailbox() {
        walk.goesToFranceConnect();
        goesTo(walk.answer("votre-demande"));
        var owner = journeys.guest("loudunais"); // of the mailbox, who knows no password
        goesTo(owner.post(
                walk.link(),
                Map.of("autre", "oui", "mot-de-passe", "Restanque.8153?", "confirmation", "Restanque.8153?")));
        var maelle = journeys.guest("loudunais");
        maelle.enterAs(journeys.agent("loudunais", "Maëlle Richelieu"));
        assertThat(maelle.get(decision()))
                .hasStatusOk()
                .bodyText()
                .contains(walk.mailbox)
                .doesNotContain("Vérifiée par FranceConnect");
    }

    @Test
    void whoever_goes_on_on_another_device_with_the_password_is_still_who_they_are() {
        walk.goesToFranceConnect();
        goesTo(walk.answer("votre-demande"));
        goesTo(journeys.guest("loudunais").post(walk.link(), Map.of("mot-de-passe", Walk.PASSWORD)));
        var maelle = journeys.guest("loudunais");
        maelle.enterAs(journeys.agent("loudunais", "Maëlle Richelieu"));
        assertThat(maelle.get(decision())).bodyText().contains("Vérifiée par FranceConnect");
    }

    private String decision() {
        return "/gestion/inscriptions/%s/decision".formatted(walk.attempt().substring("/inscription/".length()));
    }

    private String seen(TestGuest agent) throws UnsupportedEncodingException {
        var found = SEEN.matcher(agent.get(decision()).getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private String subscriber() {
        return subscribers
                .byRef(journeys.portal("loudunais").id(), "L-20931")
                .orElseThrow()
                .value()
                .toString();
    }
}
