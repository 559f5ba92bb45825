package fr.riverain.onboarding;

import static fr.riverain.onboarding.Journeys.choice;
import static fr.riverain.onboarding.Journeys.page;
import static fr.riverain.onboarding.Journeys.proof;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.contract.Fact;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Each rule of a journey, by the sentence that it answers with. */
class JourneyRulesTests {

    private static final Finish MANUAL = new Finish(Finish.SignIn.MANUAL, null, null, null);
    private static final Finish AUTOMATIC = new Finish(Finish.SignIn.AUTOMATIC, null, null, null);
    private static final Finish AFTERWARDS = new Finish(Finish.SignIn.MANUAL, null, null, Finish.Afterwards.AFTERWARDS);
    private static final Finish REPLACES =
            new Finish(Finish.SignIn.MANUAL, null, Finish.ExistingAccount.REPLACE_PASSWORD, null);

    private static final Step LOGIN = page("compte", new Ask.Login(true));
    private static final Step LINK = page("confirmation", new Ask.EmailLink(Duration.ofDays(2)));

    static final List<Arguments> PORTALS = List.of(
            Arguments.of(Journeys.MARSEILLE, AUTOMATIC),
            Arguments.of(Journeys.AIX, MANUAL),
            Arguments.of(Journeys.CLERMONTAIS, REPLACES),
            Arguments.of(Journeys.LOUDUNAIS, MANUAL),
            Arguments.of(Journeys.GARONNE, AFTERWARDS));

    @ParameterizedTest
    @FieldSource("PORTALS")
    void the_journeys_of_the_founding_documents_break_none(Journey journey, Finish finish) {
        assertThat(JourneyRules.broken(journey, finish)).isEmpty();
    }

    @Test
    void a_journey_has_pages_and_pages_have_questions() {
        assertThat(broken()).containsExactly("the journey has no page");
        assertThat(broken(page("vide"), LOGIN, LINK)).containsExactly("page vide asks nothing");
    }

    @Test
    void a_choice_has_something_to_choose() {
        var fork = new Step.Choice("cle", Map.of("avec", List.of(LOGIN, LINK)));
        assertThat(broken(fork)).containsExactly("the choice cle needs at least two branches");
    }

    @Test
    void two_pages_on_one_way_have_two_names() {
        assertThat(broken(LOGIN, page("compte", new Ask.Human()), LINK))
                .containsExactly("two pages on one way are called compte");
    }

    @Test
    void two_branches_may_use_the_same_names() {
        assertThat(broken(choice("cle", "avec", List.of(LOGIN, LINK), "sans", List.of(LOGIN, LINK))))
                .isEmpty();
    }

    @Test
    void the_programs_own_addresses_are_taken() {
        assertThat(broken(page("etat", new Ask.Login(true)), page("envois", new Ask.EmailLink(Duration.ofDays(2)))))
                .containsExactly(
                        "no page may be called etat: the program answers there itself",
                        "no page may be called envois: the program answers there itself");
    }

    @Test
    void a_pages_name_is_fit_for_an_address() {
        assertThat(broken(page("Votre compte", new Ask.Login(true)), LINK))
                .singleElement()
                .asString()
                .startsWith("page Votre compte: a page’s name is its address");
    }

    @Test
    void nothing_is_asked_twice_on_one_way() {
        assertThat(broken(LOGIN, page("encore", new Ask.Login(true)), LINK))
                .contains("page encore asks for login, which is asked before on the same way");
    }

    @Test
    void a_link_goes_to_an_address_asked_before() {
        assertThat(broken(LINK, LOGIN))
                .containsExactly("page confirmation sends a link, and no page before it asks for an address (login)");
    }

    @Test
    void what_is_waited_for_has_a_page_of_its_own() {
        assertThat(broken(page("compte", new Ask.Login(true), new Ask.EmailLink(Duration.ofDays(2)))))
                .contains("page compte: email-link is waited for, and needs a page of its own");
    }

    @Test
    void a_code_goes_to_a_number_asked_before() {
        assertThat(broken(AFTERWARDS, page("code", new Ask.PhoneCode(Duration.ofMinutes(10))), LOGIN))
                .containsExactly("page code sends a code, and no page before it asks for a number (phone)");
    }

    @Test
    void an_identity_is_filled_in_for_somebody_proven_before() {
        var prefilled = page("identite", new Ask.Identity(List.of(Ask.Field.LAST_NAME), true));
        assertThat(broken(prefilled, LOGIN, LINK))
                .containsExactly("page identite fills the identity in, and no page before it says whose it is (proof)");
        assertThat(broken(page("cle", proof(Fact.ACTIVATION_KEY)), prefilled, LOGIN, LINK))
                .isEmpty();
    }

    @Test
    void a_proof_has_a_secret_or_two_facts() {
        assertThat(broken(page("facture", proof(Fact.CONTRACT_NUMBER)), LOGIN, LINK))
                .containsExactly("page facture: a proof needs a secret fact (a key, a password) or two facts");
        assertThat(broken(page("facture", proof(Fact.CONTRACT_NUMBER, Fact.CONTRACT_NUMBER)), LOGIN, LINK))
                .hasSize(1);
        assertThat(broken(page("facture", proof(Fact.CONTRACT_NUMBER, Fact.LAST_NAME)), LOGIN, LINK))
                .isEmpty();
        assertThat(broken(page("facture", proof(Fact.CONTRACT_KEY)), LOGIN, LINK))
                .isEmpty();
    }

    @Test
    void the_address_that_billing_knows_counts_as_a_fact() {
        var proof = page("code", new Ask.Login(true), new Ask.Proof(List.of(Fact.SUBSCRIBER_NUMBER), true, null));
        assertThat(broken(proof, LINK)).isEmpty();
    }

    @Test
    void a_proof_for_the_logins_address_comes_after_the_login() {
        var proof = page("code", new Ask.Proof(List.of(Fact.SUBSCRIBER_NUMBER), true, null));
        assertThat(broken(proof, LOGIN, LINK))
                .containsExactly("page code compares with the login’s address, which no page asks for until there");
    }

    @Test
    void a_wrong_proof_that_is_not_told_is_stopped_by_a_link() {
        var silent = page("facture", new Ask.Proof(List.of(Fact.CONTRACT_KEY), null, false));
        assertThat(broken(LOGIN, LINK, silent))
                .containsExactly(
                        "page facture does not tell a wrong proof (disclose: false): an email-link must follow");
        assertThat(broken(silent, LOGIN, LINK)).isEmpty();
    }

    @Test
    void a_link_lives_no_longer_than_what_it_leads_to() {
        assertThat(broken(LOGIN, page("lien", new Ask.EmailLink(Duration.ofDays(15)))))
                .containsExactly("page lien: email-link is valid from one minute to fourteen days");
        assertThat(broken(LOGIN, page("lien", new Ask.EmailLink(Duration.ZERO))))
                .hasSize(1);
    }

    @Test
    void terms_name_a_document_that_exists() {
        assertThat(broken(page("compte", new Ask.Login(true), new Ask.Terms("cgv")), LINK))
                .containsExactly("page compte: unknown document; known: cgu");
    }

    @Test
    void every_way_ends_with_a_login_and_one_password() {
        assertThat(broken(page("cle", proof(Fact.ACTIVATION_KEY)))).contains("the way cle ends without a login");
        assertThat(broken(page("compte", new Ask.Login(false)), LINK))
                .containsExactly(
                        "the way compte → confirmation must ask for one password: with the login, or on a page of"
                                + " its own");
        assertThat(broken(LOGIN, LINK, page("mot-de-passe", new Ask.Password())))
                .hasSize(1);
    }

    @Test
    void only_the_branch_that_forgets_the_login_is_named() {
        assertThat(broken(choice(
                        "cle",
                        "avec",
                        List.of(page("cle2", proof(Fact.ACTIVATION_KEY))),
                        "sans",
                        List.of(LOGIN, LINK))))
                .isNotEmpty()
                .allMatch(sentence -> sentence.startsWith("the way cle → cle2"));
    }

    @Test
    void somebody_can_be_reached_in_the_end() {
        assertThat(broken(AFTERWARDS, LOGIN))
                .containsExactly("the way compte confirms neither an address (email-link) nor a number (phone-code)");
        assertThat(broken(AFTERWARDS, LOGIN, LINK))
                .containsExactly(
                        "finish, confirm-email: every way has an email-link, so nothing is left to confirm afterwards");
    }

    @Test
    void whoever_is_signed_in_at_the_end_has_pressed_a_link() {
        var phone = page("portable", new Ask.Phone(List.of(Ask.Channel.SMS), "FR"));
        var code = page("code", new Ask.PhoneCode(Duration.ofMinutes(5)));
        var finish = new Finish(Finish.SignIn.AUTOMATIC, null, null, Finish.Afterwards.AFTERWARDS);
        assertThat(broken(finish, phone, code, LOGIN))
                .containsExactly("the way portable → code → compte: sign-in: automatic needs an email-link");
    }

    @Test
    void a_password_is_replaced_only_for_somebody_proven_at_a_known_address() {
        assertThat(broken(REPLACES, LOGIN, LINK))
                .containsExactly("the way compte → confirmation: existing-account: replace-password needs a proof"
                        + " of-login-address and an email-link");
    }

    @Test
    void agents_promise_an_answer_within_working_days_and_sign_nobody_in() {
        assertThat(broken(LOGIN, LINK, page("examen", new Ask.AgentApproval(null))))
                .isEmpty();
        assertThat(broken(LOGIN, LINK, page("examen", new Ask.AgentApproval(0))))
                .containsExactly("page examen: agent-approval, within: from 1 to 30 working days");
        assertThat(broken(AUTOMATIC, LOGIN, LINK, page("examen", new Ask.AgentApproval(4))))
                .containsExactly("the way compte → confirmation → examen ends when an agent answers:"
                        + " sign-in: automatic signs nobody in then");
    }

    @Test
    void agents_write_to_an_address_that_its_reader_has_confirmed() {
        var phone = page("portable", new Ask.Phone(List.of(Ask.Channel.SMS), "FR"));
        var code = page("code", new Ask.PhoneCode(Duration.ofMinutes(5)));
        var approval = page("examen", new Ask.AgentApproval(null));
        assertThat(broken(AFTERWARDS, phone, code, LOGIN, approval))
                .containsExactly("page examen: agent-approval needs an email-link on a page before it");
        assertThat(broken(LOGIN, approval, LINK))
                .containsExactly("page examen: agent-approval needs an email-link on a page before it");
    }

    private static List<String> broken(Step... steps) {
        return broken(MANUAL, steps);
    }

    private static List<String> broken(Finish finish, Step... steps) {
        return JourneyRules.broken(new Journey(List.of(steps)), finish);
    }
}
