package fr.riverain.onboarding;

import static fr.riverain.onboarding.Journeys.AIX;
import static fr.riverain.onboarding.Journeys.CLAIRE;
import static fr.riverain.onboarding.Journeys.CLERMONTAIS;
import static fr.riverain.onboarding.Journeys.GARONNE;
import static fr.riverain.onboarding.Journeys.JEAN;
import static fr.riverain.onboarding.Journeys.LOUDUNAIS;
import static fr.riverain.onboarding.Journeys.MARSEILLE;
import static fr.riverain.onboarding.Journeys.ODILE;
import static fr.riverain.onboarding.Journeys.at;
import static fr.riverain.onboarding.Journeys.file;
import static fr.riverain.onboarding.Journeys.identity;
import static fr.riverain.onboarding.Journeys.login;
import static fr.riverain.onboarding.Journeys.proven;
import static fr.riverain.onboarding.Journeys.provenFor;
import static fr.riverain.onboarding.Journeys.typed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.contract.Fact;
import fr.riverain.identity.Citizen;
import fr.riverain.onboarding.Evidence.CommuneChosen;
import fr.riverain.onboarding.Evidence.EmailConfirmed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the rules promise to whoever walks back and forth on a journey. */
class ProgressTests {

    private static final File CLAIRE_IS_DONE = file(
            new CommuneChosen("13074", "sem"),
            login("a@example.org"),
            proven(CLAIRE, "sem", Fact.CONTRACT_NUMBER, Fact.METER_SERIAL),
            new EmailConfirmed("a@example.org"));

    private static final File JEAN_WAITS =
            file(new Evidence.LoginChosen("jean@example.org", Optional.empty()), provenFor(JEAN, "jean@example.org"));

    private static final File WITH_KEY =
            file(new Evidence.BranchTaken("cle", "avec-cle"), proven(ODILE, "ccpl", Fact.ACTIVATION_KEY));

    private static final File WITHOUT_KEY = WITH_KEY.with(List.of(
            new Evidence.BranchTaken("cle", "sans-cle"),
            identity(Optional.empty()),
            login("c@example.org"),
            new Evidence.TermsAccepted("cgu", Instant.EPOCH),
            new Evidence.HumanShown()));

    @Test
    void everybody_begins_at_the_first_page() {
        assertThat(at(MARSEILLE, File.EMPTY)).isEqualTo("votre-commune");
        assertThat(at(AIX, File.EMPTY)).isEqualTo("votre-compte");
        assertThat(at(CLERMONTAIS, File.EMPTY)).isEqualTo("votre-code");
        assertThat(at(LOUDUNAIS, File.EMPTY)).isEqualTo("cle");
        assertThat(at(GARONNE, File.EMPTY)).isEqualTo("votre-portable");
    }

    @Test
    void nobody_skips_ahead() {
        assertThat(Progress.of(MARSEILLE, File.EMPTY).reachable("confirmation")).isEmpty();
        assertThat(Progress.of(MARSEILLE, file(new EmailConfirmed("a@example.org")))
                        .reachable("votre-compte"))
                .isEmpty();
    }

    @Test
    void what_is_behind_stays_reachable() {
        var progress = Progress.of(MARSEILLE, CLAIRE_IS_DONE);
        assertThat(progress.reachable("votre-commune")).isPresent();
        assertThat(progress.reachable("votre-compte")).isPresent();
        assertThat(progress.reachable("ailleurs")).isEmpty();
    }

    @Test
    void when_all_is_answered_all_is_done() {
        assertThat(at(MARSEILLE, CLAIRE_IS_DONE)).isEqualTo("done");
    }

    @Test
    void the_same_answer_twice_changes_nothing() {
        assertThat(at(MARSEILLE, CLAIRE_IS_DONE.with(login("a@example.org")))).isEqualTo("done");
    }

    @Test
    void a_new_address_must_be_confirmed_and_the_contract_stays_proven() {
        assertThat(at(MARSEILLE, CLAIRE_IS_DONE.with(login("b@example.org")))).isEqualTo("confirmation");
    }

    @Test
    void the_link_to_an_old_address_confirms_nothing_new() {
        var corrected = CLAIRE_IS_DONE.with(login("b@example.org"));
        assertThat(at(MARSEILLE, corrected.with(new EmailConfirmed("a@example.org"))))
                .isEqualTo("confirmation");
    }

    @Test
    void an_address_that_comes_back_is_still_confirmed() {
        var thereAndBack = CLAIRE_IS_DONE.with(login("b@example.org")).with(login("a@example.org"));
        assertThat(at(MARSEILLE, thereAndBack)).isEqualTo("done");
    }

    @Test
    void another_commune_of_the_same_operator_asks_nothing_again() {
        assertThat(at(MARSEILLE, CLAIRE_IS_DONE.with(new CommuneChosen("13048", "sem"))))
                .isEqualTo("done");
    }

    @Test
    void another_operator_asks_for_the_contract_again() {
        assertThat(at(MARSEILLE, CLAIRE_IS_DONE.with(new CommuneChosen("13042", "semm"))))
                .isEqualTo("votre-compte");
    }

    @Test
    void papers_that_the_portal_no_longer_accepts_lapse() {
        assertThat(at(MARSEILLE, CLAIRE_IS_DONE.with(proven(CLAIRE, "sem", Fact.LAST_NAME))))
                .isEqualTo("votre-compte");
    }

    @Test
    void a_scanned_paper_answers_nothing() {
        assertThat(at(
                        MARSEILLE,
                        file(
                                new CommuneChosen("13074", "sem"),
                                login("a@example.org"),
                                new Evidence.PaperScanned("token", typed(Fact.CONTRACT_NUMBER, Fact.METER_SERIAL)))))
                .isEqualTo("votre-compte");
    }

    @Test
    void a_number_is_proven_for_one_address_and_for_no_other() {
        assertThat(at(CLERMONTAIS, JEAN_WAITS)).isEqualTo("confirmation");
        assertThat(at(CLERMONTAIS, JEAN_WAITS.with(new Evidence.LoginChosen("eve@example.org", Optional.empty()))))
                .isEqualTo("votre-code");
    }

    @Test
    void a_password_chosen_with_the_address_does_not_answer_a_page_without_one() {
        assertThat(at(CLERMONTAIS, JEAN_WAITS.with(login("jean@example.org")))).isEqualTo("votre-code");
    }

    @Test
    void a_wrong_proof_that_must_not_be_told_looks_right_and_leads_nowhere() {
        var decoy = JEAN_WAITS.with(new Evidence.SubscriberProven(
                Optional.empty(),
                Optional.empty(),
                typed(Fact.SUBSCRIBER_NUMBER),
                Optional.of("jean@example.org"),
                Optional.empty()));
        var progress = Progress.of(CLERMONTAIS, decoy);
        assertThat(at(CLERMONTAIS, decoy)).isEqualTo("confirmation");
        assertThat(progress.path().leadsNowhere()).isTrue();
        assertThat(Progress.of(CLERMONTAIS, JEAN_WAITS).path().leadsNowhere()).isFalse();
    }

    @Test
    void after_the_link_the_password_is_chosen() {
        var confirmed = JEAN_WAITS.with(new EmailConfirmed("jean@example.org"));
        assertThat(at(CLERMONTAIS, confirmed)).isEqualTo("mot-de-passe");
        assertThat(at(CLERMONTAIS, confirmed.with(new Evidence.PasswordChosen("hash"))))
                .isEqualTo("done");
    }

    @Test
    void with_the_key_the_form_comes_next() {
        assertThat(at(LOUDUNAIS, WITH_KEY)).isEqualTo("vos-informations");
    }

    @Test
    void changing_ones_mind_changes_the_path() {
        var changed = WITH_KEY.with(new Evidence.BranchTaken("cle", "sans-cle"));
        assertThat(at(LOUDUNAIS, changed)).isEqualTo("votre-demande");
        assertThat(Progress.of(LOUDUNAIS, changed).reachable("votre-cle")).isEmpty();
    }

    @Test
    void a_branch_that_the_file_no_longer_has_is_asked_again() {
        assertThat(at(LOUDUNAIS, file(new Evidence.BranchTaken("cle", "par-courrier"))))
                .isEqualTo("cle");
    }

    @Test
    void proof_from_the_branch_not_taken_neither_counts_nor_stands_in_the_way() {
        assertThat(at(LOUDUNAIS, WITHOUT_KEY)).isEqualTo("confirmation");
        assertThat(Progress.of(LOUDUNAIS, WITHOUT_KEY).path().subscriber()).isEmpty();
    }

    @Test
    void an_agents_approval_ends_the_wait_and_lapses_when_the_file_it_saw_changes() {
        var waiting = WITHOUT_KEY.with(new EmailConfirmed("c@example.org"));
        var approved = waiting.with(new Evidence.Approved(
                UUID.randomUUID(), ODILE, Progress.of(LOUDUNAIS, waiting).path().seenByAgent()));
        assertThat(at(LOUDUNAIS, waiting)).isEqualTo("examen");
        assertThat(at(LOUDUNAIS, approved)).isEqualTo("done");
        var changed = approved.with(login("d@example.org")).with(new EmailConfirmed("d@example.org"));
        assertThat(at(LOUDUNAIS, changed)).isEqualTo("examen");
    }

    @Test
    void identity_given_for_one_subscriber_is_asked_again_for_another() {
        var forAnother = WITH_KEY.with(List.of(
                identity(Optional.of(CLAIRE)),
                login("c@example.org"),
                new Evidence.TermsAccepted("cgu", Instant.EPOCH),
                new Evidence.HumanShown()));
        assertThat(at(LOUDUNAIS, forAnother)).isEqualTo("vos-informations");
        assertThat(at(LOUDUNAIS, forAnother.with(identity(Optional.of(ODILE))))).isEqualTo("confirmation");
    }

    @Test
    void nobody_has_to_take_what_is_offered() {
        var without = WITHOUT_KEY.with(new Evidence.FranceConnectOffered(Optional.empty(), Instant.EPOCH));
        assertThat(at(LOUDUNAIS, WITHOUT_KEY)).isEqualTo("confirmation");
        assertThat(at(LOUDUNAIS, without)).isEqualTo("confirmation");
    }

    @Test
    void names_that_franceconnect_vouched_for_are_asked_again_for_another_person() {
        var said = WITHOUT_KEY.find(Evidence.IdentityGiven.class).orElseThrow();
        var named = new java.util.EnumMap<>(said.fields());
        named.put(Ask.Field.LAST_NAME, "Ceaux");
        named.put(Ask.Field.FIRST_NAME, "Odile");
        var odile =
                WITHOUT_KEY.with(List.of(new Evidence.IdentityGiven(named, said.subscriber()), vouchedFor("Odile")));
        assertThat(at(LOUDUNAIS, odile)).isEqualTo("confirmation");
        assertThat(at(LOUDUNAIS, odile.with(vouchedFor("Odette")))).isEqualTo("votre-demande");
        var alone = odile.with(new Evidence.FranceConnectOffered(Optional.empty(), Instant.EPOCH));
        assertThat(Progress.of(LOUDUNAIS, alone).path().seenByAgent())
                .isNotEqualTo(Progress.of(LOUDUNAIS, odile).path().seenByAgent());
    }

    private static Evidence vouchedFor(String firstName) {
        return new Evidence.FranceConnectOffered(
                Optional.of(new Citizen("sub " + firstName, "Ceaux", "", firstName, "female", Instant.EPOCH)),
                Instant.EPOCH);
    }

    @Test
    void new_terms_are_asked_again() {
        var accepted = WITHOUT_KEY.with(new Evidence.TermsAccepted("cgu 2026-01", Instant.EPOCH));
        assertThat(at(LOUDUNAIS.dated("2026-01"), accepted)).isEqualTo("confirmation");
        assertThat(at(LOUDUNAIS.dated("2027-03"), accepted)).isEqualTo("votre-demande");
    }

    @Test
    void a_confirmed_phone_opens_the_next_page_and_another_number_asks_for_a_new_code() {
        var phone = file(
                new Evidence.PhoneGiven("+33639982045", Ask.Channel.SMS), new Evidence.PhoneConfirmed("+33639982045"));
        assertThat(at(GARONNE, phone)).isEqualTo("votre-facture");
        assertThat(at(GARONNE, phone.with(new Evidence.PhoneGiven("+33639982077", Ask.Channel.SMS))))
                .isEqualTo("code");
    }

    @Test
    void the_other_channel_to_the_same_number_asks_for_no_new_code() {
        var phone = file(
                new Evidence.PhoneGiven("+33639982045", Ask.Channel.SMS), new Evidence.PhoneConfirmed("+33639982045"));
        assertThat(at(GARONNE, phone.with(new Evidence.PhoneGiven("+33639982045", Ask.Channel.WHATSAPP))))
                .isEqualTo("votre-facture");
    }
}
