package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.account.Accounts;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Deed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may go on after a link, and what becomes of links that are old, used, mistyped or nobody's. */
@OnboardingTest
class ConfirmationWebTests {

    @Autowired
    private TestJourneys journeys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais"})
    @DisplayName("Mail scanners open every link: nothing happens")
    void opening_a_link_changes_nothing(String portal) {
        var walk = Walk.on(journeys.guest(portal)).toTheLink();
        var scanner = journeys.guest(portal);
        for (var i = 0; i < 3; i++) {
            assertThat(scanner.get(walk.link())).hasStatusOk().bodyText().doesNotContain("data-submits-itself");
        }
        assertThat(walk.current()).isEqualTo("confirmation");
        assertThat(walk.guest.get(walk.link())).bodyText().contains("data-submits-itself");
        walk.guest.post(walk.link(), Map.of());
        assertThat(walk.guest.get(walk.attempt()).getResponse().getStatus()).isIn(200, 303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix"})
    void a_stranger_who_began_with_somebodys_address_never_gets_in(String portal) {
        var stranger = Walk.on(journeys.guest(portal)).toTheLink();
        var owner = journeys.guest(portal);
        var link = stranger.link();

        assertThat(owner.post(link, Map.of())).hasStatus(422);
        assertThat(owner.post(link, Map.of("mot-de-passe", "Autrechose.99!"))).hasStatus(422);
        var chosen = "Restanque.8153?";
        goesTo(owner.post(link, Map.of("autre", "oui", "mot-de-passe", chosen, "confirmation", chosen)));

        assertThat(stranger.guest.isSignedIn()).isFalse();
        assertThat(stranger.guest.get(stranger.attempt()))
                .hasStatusOk()
                .bodyText()
                .contains("Votre adresse est confirmée", "href=\"/connexion\"");
        stranger.guest.post("/session", Map.of("email", stranger.mailbox, "mot-de-passe", Walk.PASSWORD));
        assertThat(stranger.guest.isSignedIn()).isFalse();
    }

    @Test
    void at_clermontais_the_stranger_does_not_choose_the_password() {
        var stranger = Walk.on(journeys.guest("clermontais")).toTheLink();
        var owner = journeys.guest("clermontais");
        assertThat(goesTo(owner.post(stranger.link(), Map.of()))).isEqualTo(stranger.attempt());

        assertThat(stranger.guest.get(stranger.page("mot-de-passe")))
                .hasStatusOk()
                .bodyText()
                .contains("Continuez sur l’appareil où vous avez ouvert le message");
        assertThat(stranger.answer("mot-de-passe"))
                .bodyText()
                .contains("Continuez sur l’appareil où vous avez ouvert le message");
        var chosen = "Restanque.8153?";
        var end = owner.post(stranger.page("mot-de-passe"), Map.of("mot-de-passe", chosen, "confirmation", chosen));
        assertThat(goesTo(end)).isEqualTo("/connexion");
    }

    @Test
    void who_knows_the_password_goes_on_elsewhere() {
        var walk = Walk.on(journeys.guest("marseille")).toTheLink();
        var phone = journeys.guest("marseille");
        assertThat(phone.get(walk.link())).bodyText().contains("avec le mot de passe choisi au début");
        assertThat(goesTo(phone.post(walk.link(), Map.of("mot-de-passe", Walk.PASSWORD))))
                .isEqualTo("/");
        assertThat(phone.isSignedIn()).isTrue();
        assertThat(walk.guest.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais"})
    void the_page_that_waits_hears_of_it(String portal) {
        var walk = Walk.on(journeys.guest(portal)).toTheLink();
        assertThat(walk.guest.get(walk.attempt() + "/etat")).hasStatus(204).doesNotContainHeader("HX-Redirect");
        walk.guest.post(walk.link(), Map.of());
        assertThat(walk.guest.get(walk.attempt() + "/etat")).hasStatus(204).hasHeader("HX-Redirect", walk.attempt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais"})
    void a_link_pressed_twice_is_already_confirmed_and_leads_on(String portal) {
        var walk = Walk.on(journeys.guest(portal));
        walk.toTheEnd();
        assertThat(walk.guest.get(walk.link())).hasStatusOk().bodyText().contains("déjà confirmée", "/connexion");
        assertThat(walk.guest.post(walk.link(), Map.of()))
                .hasStatusOk()
                .bodyText()
                .contains("déjà confirmée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais"})
    @DisplayName("S1-20, S3-08: an expired link sends another, with everything kept")
    void an_expired_link_is_replaced_at_the_same_address(String portal) {
        var walk = Walk.on(journeys.guest(portal)).toTheLink();
        var old = walk.link();
        journeys.clock.advance(portal.equals("clermontais") ? Duration.ofMinutes(10) : Duration.ofDays(2));
        var elsewhere = journeys.guest(portal);
        assertThat(elsewhere.get(old))
                .hasStatus(410)
                .bodyText()
                .contains("Recevoir un nouveau lien", "•••@example.org");
        assertThat(elsewhere.post(old, Map.of())).hasStatus(410);
        goesTo(elsewhere.post(old + "/envois", Map.of()));
        assertThat(walk.guest.link(walk.mailbox, 2)).isNotEqualTo(old);
        assertThat(walk.guest.get(walk.guest.link(walk.mailbox, 2))).hasStatusOk();
    }

    @Test
    void a_link_to_an_address_that_was_corrected_confirms_nothing() {
        var walk = Walk.on(journeys.guest("aix")).toTheLink();
        var corrected = TestJourneys.mailbox();
        goesTo(walk.guest.post(walk.page("votre-compte"), Map.of("email", corrected)));
        assertThat(walk.guest.get(walk.page("confirmation"))).bodyText().contains(corrected);
        assertThat(walk.guest.get(walk.link())).hasStatus(410).bodyText().contains("Une autre adresse");
        assertThat(walk.guest.link(corrected, 1)).isNotEmpty();
    }

    @Test
    void a_link_that_is_nobodys_says_what_to_do() {
        assertThat(journeys.guest("aix").get("/confirmation/" + "x".repeat(43)))
                .hasStatus(404)
                .bodyText()
                .contains("href=\"/inscription\"", "href=\"/connexion\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marseille", "aix", "clermontais"})
    void it_was_not_me_erases_all(String portal) {
        var walk = Walk.on(journeys.guest(portal)).toTheLink();
        var link = walk.link();
        assertThat(journeys.guest(portal).delete(link)).hasStatusOk().bodyText().contains("La demande est effacée");
        assertThat(walk.guest.get(walk.attempt())).hasStatus(404);
        assertThat(walk.guest.get(link)).hasStatus(404);
    }

    @Test
    @DisplayName("An address that has an account gets the same page, and its holder another message")
    void whether_an_address_has_an_account_is_told_to_its_reader_only() {
        var first = Walk.on(journeys.guest("aix"));
        first.toTheEnd();
        var again = Walk.aix(journeys.guest("aix"), first.mailbox).toTheLink();
        assertThat(again.guest.get(again.page("confirmation")))
                .bodyText()
                .contains("Consultez votre messagerie", first.mailbox);
        assertThat(again.guest.lastMail(first.mailbox, 2))
                .contains("déjà un compte")
                .doesNotContain("/confirmation/");
    }

    @Test
    @DisplayName("S3-04: the same way renews a password")
    void whoever_has_an_account_at_clermontais_renews_their_password() {
        var first = Walk.on(journeys.guest("clermontais"));
        first.toTheEnd();
        var number = first.answers("votre-code").get("subscriber-number");
        var again = Walk.clermontais(journeys.guest("clermontais"), first.mailbox, String.valueOf(number))
                .toTheLink();
        goesTo(again.guest.post(again.guest.link(first.mailbox, 2), Map.of()));
        assertThat(goesTo(again.answer("mot-de-passe"))).isEqualTo("/connexion");
        assertThat(again.guest.lastMail(first.mailbox, 3)).contains("a été changé");
    }

    @Test
    void the_trail_tells_who_opened_an_account_and_who_renewed_its_password() {
        var first = Walk.on(journeys.guest("clermontais"));
        first.toTheEnd();
        assertThat(trail(first.mailbox)).containsExactly("account.opened");
        var number = first.answers("votre-code").get("subscriber-number");
        var again = Walk.clermontais(journeys.guest("clermontais"), first.mailbox, String.valueOf(number))
                .toTheLink();
        goesTo(again.guest.post(again.guest.link(first.mailbox, 2), Map.of()));
        again.answer("mot-de-passe");
        assertThat(trail(first.mailbox)).containsExactly("account.password-renewed", "account.opened");
    }

    private List<String> trail(String mailbox) {
        var portal = journeys.portal("clermontais").id();
        var account = accounts.byEmail(portal, mailbox).orElseThrow();
        return audit.about(portal, "account", account.value()).stream()
                .map(Deed::what)
                .toList();
    }

    @Test
    @DisplayName("S3-05, S3-06: a wrong number, or an address that billing does not know: same page, no message")
    void what_must_not_be_told_looks_the_same() {
        var mailbox = TestJourneys.mailbox();
        var decoy = Walk.clermontais(journeys.guest("clermontais"), mailbox, "0034817")
                .toTheLink();
        assertThat(decoy.guest.get(decoy.page("confirmation")))
                .bodyText()
                .contains("Consultez votre messagerie", mailbox);
        assertThat(goesTo(decoy.guest.post(decoy.page("confirmation") + "/envois", Map.of())))
                .isEqualTo(decoy.page("confirmation"));
        var maurice = Walk.clermontais(journeys.guest("clermontais"), TestJourneys.mailbox(), "0035560")
                .toTheLink();
        assertThat(maurice.guest.get(maurice.page("confirmation")))
                .bodyText()
                .contains("Consultez votre messagerie", "/contact");
        var honest = Walk.on(journeys.guest("clermontais")).toTheLink();
        assertThat(honest.link()).isNotEmpty(); // sent later, and here: so nothing is on its way to the others
        assertThat(decoy.guest.mails(mailbox)).isEmpty();
        assertThat(maurice.guest.mails(maurice.mailbox)).isEmpty();
    }

    @Test
    @DisplayName("Anne and Pierre Brignac share a mailbox: Pierre’s contract is offered to Anne’s account")
    void two_subscribers_with_one_mailbox_share_an_account() {
        var mailbox = "famille.brignac@example.org";
        var anne = Walk.clermontais(journeys.guest("clermontais"), mailbox, "0036001");
        anne.toTheEnd();
        var pierre = Walk.clermontais(journeys.guest("clermontais"), mailbox, "0036002")
                .toTheLink();
        assertThat(pierre.guest.lastMail(mailbox, 2)).contains("Ajoutez un contrat");
        var link = pierre.guest.link(mailbox, 2);
        assertThat(pierre.guest.get(link)).hasStatusOk().bodyText().contains("/connexion?vers=" + link, "0036002");

        goesTo(pierre.guest.post("/session", Map.of("email", mailbox, "mot-de-passe", Walk.PASSWORD)));
        assertThat(pierre.guest.isSignedIn()).isTrue();
        assertThat(pierre.guest.get(link)).bodyText().contains("Ajouter ce contrat à mon compte");
        assertThat(goesTo(pierre.guest.post(link + "/ajout", Map.of()))).isEqualTo("/");
        assertThat(pierre.guest.get("/contrats")).bodyText().contains("3 rue A", "4 rue A");
    }
}
