package fr.riverain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.riverain.identity.PasswordRules.State;
import fr.riverain.portal.Portal;
import fr.riverain.portal.PortalFolders;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final List<String> OWN = List.of("claire.aubagne@example.org", "Claire Aubagne", "0034817");

    private final PasswordRules rules = new PasswordRules(new GuessablePasswords());

    @Test
    @DisplayName("S1-10: marseille asks for four kinds and eight characters, in this order")
    void a_portal_says_what_it_asks() {
        assertThat(rules.rules(portal("marseille")))
                .extracting(PasswordRules.Rule::name)
                .containsExactly("lower", "upper", "digit", "special", "length", "guessable");
    }

    @Test
    @DisplayName("S1-11: each rule is told apart")
    void what_is_missing_is_named() {
        assertThat(unmet("marseille", "kiosque42")).containsExactly("upper", "special");
    }

    @Test
    @DisplayName("S2-17: aix asks for seven, which is raised to eight, and refuses + and -")
    void the_floor_of_the_platform_holds_for_every_portal() {
        assertThat(unmet("aix", "Kio7s!q")).containsExactly("length");
        assertThat(unmet("aix", "Kiosque-7")).containsExactly("without");
        assertThat(unmet("aix", "Kiosque!7")).isEmpty();
        assertThat(PasswordSettings.of(portal("aix")).warnings())
                .containsExactly("password.warning.raised", "password.warning.forbids");
    }

    @Test
    void a_long_phrase_needs_no_kinds() {
        assertThat(unmet("marseille", "trois chevaux dans le brouillard")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Motdepasse1!", "Azerty123!", "Soleil24!", "P@ssw0rd", "12345678", "aaaaaaaaaaaaaaaa"})
    void passwords_that_everybody_tries_are_refused(String password) {
        assertThat(unmet("marseille", password)).contains("guessable");
    }

    @ParameterizedTest
    @DisplayName("S3-10: nor may it be the subscriber's number, or their name, or the service's")
    @ValueSource(strings = {"0034817Ab!", "Claire.Aubagne1!", "Marseille2026!", "M@rseille-13"})
    void what_everybody_knows_of_somebody_is_refused(String password) {
        assertThat(unmet("marseille", password)).contains("guessable");
    }

    @Test
    void a_word_of_ones_own_may_be_part_of_a_password() {
        assertThat(unmet("marseille", "Claire-et-4-hippocampes")).isEmpty();
        assertThat(unmet("marseille", "Cascade.2026!")).isEmpty();
    }

    @Test
    void a_password_that_is_too_long_is_told_so_and_looked_at_no_further() {
        var checked = rules.check(portal("marseille"), "Aa1!".repeat(65), OWN);
        assertThat(checked).noneMatch(each -> each.state() == State.MET);
        assertThat(checked)
                .extracting(PasswordRules.Checked::problem)
                .filteredOn(Objects::nonNull)
                .containsExactly("password.problem.too-long");
        assertThat(PasswordRules.accepted(checked)).isFalse();
        assertThat(unmet("marseille", "Aa1!".repeat(64))).isNotEmpty().doesNotContain("length");
    }

    @Test
    void neither_a_million_figures_nor_a_million_accents_keep_anybody_busy() {
        var guessable = new GuessablePasswords();
        for (var huge : List.of("1".repeat(500_000) + "a1", "a" + "\u0301\u0323".repeat(500_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> rules.check(portal("marseille"), huge, OWN));
        }
        var figures = "a" + "1".repeat(200_000) + "a";
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> guessable.problem(figures, OWN));
    }

    private List<String> unmet(String slug, String password) {
        return rules.check(portal(slug), password, OWN).stream()
                .filter(checked -> checked.state() == State.UNMET)
                .map(checked -> checked.rule().name())
                .toList();
    }

    private static Portal portal(String slug) {
        return PortalFolders.ofTheHouse().stream()
                .filter(portal -> portal.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
