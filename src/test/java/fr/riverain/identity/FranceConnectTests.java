package fr.riverain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.riverain.demo.TestIssuer;
import fr.riverain.demo.TestIssuer.Manner;
import fr.riverain.identity.FranceConnect.Arrival;
import fr.riverain.identity.FranceConnect.Brought;
import fr.riverain.identity.FranceConnect.Going;
import fr.riverain.platform.Keys;
import fr.riverain.platform.RefusedAtStart;
import fr.riverain.platform.TestClock;
import fr.riverain.portal.Portal;
import fr.riverain.portal.TestPortals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What FranceConnect says, and what is believed of it. */
class FranceConnectTests {

    private static final Portal LOUDUNAIS = TestPortals.named("loudunais");

    private final TestClock clock = new TestClock();
    private final TestIssuer issuer = new TestIssuer().at(clock);
    private Keys keys;
    private FranceConnect franceConnect;

    @BeforeEach
    void a_portal_that_knows_it(@TempDir Path directory) {
        keys = new Keys(directory.resolve("keys"), clock);
        franceConnect = franceConnect(issuer.name(), Duration.ofSeconds(5));
    }

    private FranceConnect franceConnect(String name, Duration patience) {
        return new FranceConnect(
                new FranceConnectSettings(Map.of(), new FranceConnectSettings.Trial(name, TestIssuer.SECRET)),
                new Issuers(new IssuerWire(patience), clock),
                keys,
                clock);
    }

    @AfterEach
    void nobody_waits_any_longer() {
        issuer.close();
    }

    @Test
    @DisplayName("F023: the question is what FranceConnect v2 wants to hear, and no more")
    void the_question_is_what_franceconnect_wants_to_hear() {
        var address = leave().address();
        assertThat(address.toString()).startsWith(issuer.name() + "/authorize?");
        assertThat(address.getRawQuery())
                .contains(
                        "response_type=code",
                        "client_id=pays-loudunais-dechets",
                        "redirect_uri=http%3A%2F%2Floudunais.localhost%3A8080%2Ffranceconnect%2Fretour",
                        "scope=openid+given_name+given_name_array+family_name+preferred_username&",
                        "acr_values=eidas1")
                .containsPattern("&state=[0-9a-f]{64}&nonce=[0-9a-f]{64}&")
                .doesNotContain("email", "birthdate");
    }

    @Test
    void the_cookie_of_who_leaves_is_read_by_nobody_and_lives_half_an_hour() {
        var left = leave();
        assertThat(left.cookie())
                .startsWith("__Host-franceconnect-aller=")
                .contains("Path=/", "Max-Age=1800", "Secure", "HttpOnly", "SameSite=Lax");
        var back = issuer.come(left.address().toString(), "Odile", "Ceaux");
        clock.advance(Duration.ofMinutes(31));
        assertThat(arrive(left, back)).isInstanceOf(Arrival.Unexpected.class);
    }

    @Test
    void somebody_comes_back_as_who_they_are() {
        var left = leave();
        var arrival = arrive(left, issuer.come(left.address().toString(), "Odile", "Ceaux"));
        assertThat(arrival).isInstanceOfSatisfying(Arrival.Proven.class, proven -> {
            assertThat(proven.citizen().name()).isEqualTo("Odile Ceaux");
            assertThat(proven.citizen().subject()).startsWith(issuer.name() + " ");
            assertThat(proven.citizen().gender()).isEmpty();
            assertThat(proven.trip().back()).isEqualTo("/compte");
            assertThat(proven.toString()).doesNotContain("Odile");
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "OTHER_NONCE",
                "OTHER_AUDIENCE",
                "OTHER_ISSUER",
                "EXPIRED",
                "LITTLE_ASSURANCE",
                "FOREIGN_KEY",
                "SOMEBODY_ELSE"
            })
    void nothing_is_believed_that_does_not_hold(Manner manner) {
        var left = leave();
        issuer.behaves(manner);
        assertThat(arrive(left, issuer.come(left.address().toString(), "Odile", "Ceaux")))
                .isInstanceOf(Arrival.Refused.class);
        issuer.behaves(Manner.HONEST);
        var again = leave();
        assertThat(arrive(again, issuer.come(again.address().toString(), "Odile", "Ceaux")))
                .isInstanceOf(Arrival.Proven.class);
    }

    @Test
    void a_code_serves_once() {
        var left = leave();
        var back = issuer.come(left.address().toString(), "Odile", "Ceaux");
        assertThat(arrive(left, back)).isInstanceOf(Arrival.Proven.class);
        assertThat(arrive(left, back)).isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void who_changes_their_mind_is_back_where_they_were() {
        var left = leave();
        assertThat(arrive(left, issuer.giveUp(left.address().toString())))
                .isInstanceOfSatisfying(
                        Arrival.GivenUp.class,
                        given -> assertThat(given.trip().back()).isEqualTo("/compte"));
        assertThat(arrive(left, issuer.giveUp(left.address().toString()).replace("access_denied", "server_error")))
                .isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void nobody_comes_back_in_a_browser_that_did_not_leave() {
        var left = leave();
        var back = issuer.come(left.address().toString(), "Odile", "Ceaux");
        var another = leave();
        assertThat(arrive(another, back)).isInstanceOf(Arrival.Unexpected.class);
        assertThat(franceConnect.arrive(LOUDUNAIS, "", brought(back))).isInstanceOf(Arrival.Unexpected.class);
        assertThat(franceConnect.arrive(LOUDUNAIS, "AAAA", brought(back))).isInstanceOf(Arrival.Unexpected.class);
        assertThat(franceConnect.arrive(TestPortals.named("aix"), cookie(left), brought(back)))
                .isInstanceOf(Arrival.Unexpected.class);
        assertThat(arrive(left, back)).isInstanceOf(Arrival.Proven.class);
    }

    @Test
    void where_it_is_broken_or_silent_that_is_said_in_time() {
        var left = leave();
        var back = issuer.come(left.address().toString(), "Odile", "Ceaux");
        issuer.behaves(Manner.BROKEN);
        assertThat(arrive(left, back)).isInstanceOf(Arrival.Unreachable.class);
        issuer.behaves(Manner.SILENT);
        var impatient = franceConnect(issuer.name(), Duration.ofMillis(200));
        assertThat(impatient.go(LOUDUNAIS, Trip.Wish.SIGN_IN, "/")).isInstanceOf(Going.Unreachable.class);
        issuer.close();
        assertThat(franceConnect(issuer.name(), Duration.ofSeconds(5)).go(LOUDUNAIS, Trip.Wish.SIGN_IN, "/"))
                .isInstanceOf(Going.Unreachable.class);
    }

    @Test
    void an_issuer_that_calls_itself_otherwise_is_none() {
        var elsewhere = franceConnect(issuer.name().replace("127.0.0.1", "localhost"), Duration.ofSeconds(5));
        assertThat(elsewhere.go(LOUDUNAIS, Trip.Wish.SIGN_IN, "/")).isInstanceOf(Going.Unreachable.class);
    }

    @Test
    void it_is_left_with_what_it_gave() {
        var left = leave();
        var proven = (Arrival.Proven) arrive(left, issuer.come(left.address().toString(), "Odile", "Ceaux"));
        var leaving = franceConnect
                .leaving(LOUDUNAIS, new Farewell(proven.idToken(), "a-state", ""))
                .orElseThrow();
        assertThat(leaving.toString()).startsWith(issuer.name() + "/session/end?id_token_hint=");
        assertThat(issuer.leave(leaving.toString())).isEqualTo("/franceconnect/deconnexion/retour?state=a-state");
    }

    @Test
    void a_portal_without_a_secret_offers_nothing() {
        var none = new FranceConnectSettings(Map.of(), new FranceConnectSettings.Trial("", ""));
        assertThat(none.of(LOUDUNAIS)).isEmpty();
        var own = new FranceConnectSettings(Map.of("loudunais", "s3cret"), new FranceConnectSettings.Trial("", ""));
        assertThat(own.of(LOUDUNAIS)).hasValueSatisfying(registered -> {
            assertThat(registered.issuer()).isEqualTo("https://fcp-low.sbx.dev-franceconnect.fr/api/v2");
            assertThat(registered.toString()).doesNotContain("s3cret");
        });
        assertThat(own.toString()).doesNotContain("s3cret");
        assertThat(own.of(TestPortals.named("aix"))).isEmpty();
    }

    @Test
    void an_issuer_for_trying_out_is_on_this_machine() {
        assertThatThrownBy(() -> new FranceConnectSettings.Trial("https://issuer.example", "secret"))
                .isInstanceOf(RefusedAtStart.class);
    }

    @Test
    void a_portals_file_says_who_it_is_in_full() {
        var refused = new ArrayList<String>();
        var section = new FranceConnectSection();
        section.check(new FranceConnectSaid("http://issuer.example", "a b"), LOUDUNAIS, refused::add);
        assertThat(refused)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("'http://issuer.example'", "https://oidc.franceconnect.gouv.fr"),
                        second -> assertThat(second).contains("client-id"));
        section.check(
                new FranceConnectSaid("https://oidc.franceconnect.gouv.fr/api/v2/", "ab"), LOUDUNAIS, refused::add);
        assertThat(refused).hasSize(3);
    }

    private Going.To leave() {
        return (Going.To) franceConnect.go(LOUDUNAIS, Trip.Wish.SIGN_IN, "/compte");
    }

    private Arrival arrive(Going.To left, String back) {
        return franceConnect.arrive(LOUDUNAIS, cookie(left), brought(back));
    }

    private static String cookie(Going.To left) {
        return left.cookie()
                .substring(left.cookie().indexOf('=') + 1, left.cookie().indexOf(';'));
    }

    private static Brought brought(String back) {
        return new Brought(parameter(back, "code"), parameter(back, "state"), parameter(back, "error"));
    }

    private static @org.jspecify.annotations.Nullable String parameter(String address, String name) {
        return List.of(address.substring(address.indexOf('?') + 1).split("&", -1)).stream()
                .filter(field -> field.startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
