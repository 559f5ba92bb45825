package fr.riverain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.platform.Client;
import fr.riverain.portal.Language;
import fr.riverain.portal.TestPortals;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TermsHandlerTests {

    private static final Instant BEFORE = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-17T08:00:00Z");
    private static final Form TICKED = new Form(Map.of("cgu", "1.0"));

    private final TermsHandler handler = new TermsHandler(() -> NOW);

    @Test
    @DisplayName("S4-22: consent names its version, and the moment")
    void consent_is_dated() {
        assertThat(handler.accept(new Ask.Terms("cgu 1.0"), having(), TICKED))
                .isEqualTo(new Answer.Accepted(new Evidence.TermsAccepted("cgu 1.0", NOW)));
        assertThat(handler.accept(new Ask.Terms("cgu 1.0"), having(), Form.EMPTY))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void whoever_comes_back_has_agreed_when_they_did() {
        var before = new Evidence.TermsAccepted("cgu 1.0", BEFORE);
        assertThat(handler.accept(new Ask.Terms("cgu 1.0"), having(before), TICKED))
                .isEqualTo(new Answer.Accepted(before));
    }

    @Test
    void nobody_agrees_to_a_version_that_came_after_their_page() {
        assertThat(handler.accept(new Ask.Terms("cgu 1.1"), having(), TICKED))
                .isEqualTo(Answer.Refused.of(Wrong.at("cgu", "onboarding.terms.newer")));
        var shown = (Section.Terms) handler.show(new Ask.Terms("cgu 1.1"), having(), TICKED);
        assertThat(shown.accepted()).isFalse();
    }

    @Test
    void a_newer_version_is_asked_again_and_says_so() {
        var shown = (Section.Terms) handler.show(
                new Ask.Terms("cgu 1.1"), having(new Evidence.TermsAccepted("cgu 1.0", BEFORE)), Form.EMPTY);
        assertThat(shown.newer()).isTrue();
        assertThat(shown.accepted()).isFalse();
    }

    private static Situation having(Evidence... evidence) {
        var client = new Client("127.0.0.1", "127.0.0.0/24", "Test");
        var guest = new Guest(TestPortals.named("loudunais"), Language.FR, client, Browser.of(null));
        return new Situation(guest, AttemptId.NONE, Journeys.file(evidence), Path.START);
    }
}
