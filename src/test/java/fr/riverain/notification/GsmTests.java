package fr.riverain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.portal.Language;
import fr.riverain.portal.TestPortals;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GsmTests {

    /** What each note is filled with. */
    private static final Map<String, Object[]> NOTES = Map.of(
            "onboarding.note.code", new Object[] {"482913", "10 minutes", "garonne.localhost"},
            "onboarding.note.holder", new Object[] {"garonne.localhost"},
            "note.reset", new Object[] {"482913", "10 minutes", "garonne.localhost"},
            "note.password-changed", new Object[] {"05\u00a036\u00a049\u00a031\u00a037"},
            "note.dormant", new Object[] {"18\u00a0novembre\u00a02026", "garonne.localhost"},
            "mail.second-account.note", new Object[] {"05\u00a036\u00a049\u00a031\u00a037"},
            "mail.grant-ended.note", new Object[] {"05\u00a036\u00a049\u00a031\u00a037"},
            "mail.grant-linked.note", new Object[] {"05\u00a036\u00a049\u00a031\u00a037"});

    @ParameterizedTest
    @MethodSource("words")
    @DisplayName("Every note is one SMS: 160 characters of its alphabet")
    void every_note_is_one_message(String words) {
        assertThat(Gsm.knows(words)).as(words).isTrue();
        assertThat(Gsm.length(words)).as(words).isLessThanOrEqualTo(Gsm.ONE_MESSAGE);
    }

    static Stream<Arguments> words() {
        return TestPortals.all().all().stream()
                .flatMap(portal -> Stream.of(Language.values()).flatMap(language -> NOTES.entrySet().stream()
                        .map(note -> Gsm.plain(portal.text(language, note.getKey(), note.getValue())))))
                .distinct()
                .map(Arguments::of);
    }

    @Test
    void typography_gives_way_and_accents_stay() {
        assertThat(Gsm.plain("Ce n’est pas «\u00a0réservé\u00a0»\u202f!")).isEqualTo("Ce n'est pas \"réservé\" !");
        assertThat(Gsm.knows("être")).isFalse();
        assertThat(Gsm.length("5 €")).isEqualTo(4);
    }
}
