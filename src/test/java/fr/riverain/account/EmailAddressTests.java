package fr.riverain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void one_mailbox_is_one_key_however_it_is_written() {
        assertThat(EmailAddress.of("  Claire.Aubagne@Exemple.FR "))
                .contains(new EmailAddress("Claire.Aubagne@Exemple.FR", "claire.aubagne@exemple.fr"));
        assertThat(EmailAddress.of("he\u0301le\u0300ne@exemple.fr")).isEqualTo(EmailAddress.of("hélène@exemple.fr"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claire",
                "claire@exemple",
                "claire aubagne@exemple.fr",
                "claire\u0000@exemple.fr",
                "claire\u0007@exemple.fr",
                "claire\u0085@exemple.fr",
                "claire\u202e@exemple.fr",
                "claire\u00a0aubagne@exemple.fr",
                "claire@exem\u0000ple.fr",
            })
    void what_no_mailbox_is_called_is_refused(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"claire..aubagne@exemple.fr", ".claire@exemple.fr", "claire.@exemple.fr", "claire@exemple..fr"})
    void what_no_mail_can_be_sent_to_is_refused_where_it_is_typed(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void the_longest_address_is_accepted_and_one_longer_is_not() {
        var longest = "c".repeat(64) + "@" + "exemple.".repeat(23) + "fr.fr";
        assertThat(longest).hasSize(254);
        assertThat(EmailAddress.of(longest)).isPresent();
        assertThat(EmailAddress.of("c" + longest)).isEmpty();
    }

    @Test
    void a_million_accents_are_refused_before_anybody_sorts_them() {
        var huge = "a" + "\u0301\u0323".repeat(500_000) + "@exemple.fr";
        assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(EmailAddress.of(huge)).isEmpty());
    }
}
