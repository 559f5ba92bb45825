package fr.riverain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void one_keyboard_writes_an_accent_as_one_sign_and_another_as_two() {
        var hash = passwords.hash("Fenêtre.2026!");
        assertThat(passwords.matches("Fene\u0302tre.2026!", hash)).isTrue();
        assertThat(passwords.matches("Fenetre.2026!", hash)).isFalse();
        assertThat(passwords.matches("Fenêtre.2026!", null)).isFalse();
    }

    @Test
    void a_password_that_nobody_can_have_is_refused_before_it_costs_anything() {
        var huge = "a" + "\u0301\u0323".repeat(500_000);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertThat(passwords.matches(huge, null))
                .isFalse());
        assertThatIllegalArgumentException().isThrownBy(() -> passwords.hash("a".repeat(1_025)));
    }
}
