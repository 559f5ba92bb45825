package fr.riverain.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.riverain.notification.Carrier.Carriage;
import fr.riverain.platform.RefusedAtStart;
import fr.riverain.platform.TestClock;
import fr.riverain.portal.Portal;
import fr.riverain.portal.TestPortals;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What each provider is asked, and how its answers are understood. */
class CarriersTests {

    private static final Portal GARONNE = TestPortals.named("garonne");
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");
    private static final String WORDS = "482913 est votre code.\n@garonne.localhost #482913";

    private final TestClock clock = new TestClock();
    private Provider provider;

    enum Party {
        OVH(NoteSettings.Sms.OVH, null, Channel.SMS),
        TWILIO(NoteSettings.Sms.TWILIO, null, Channel.SMS),
        TWILIO_WHATSAPP(null, NoteSettings.WhatsApp.TWILIO, Channel.WHATSAPP),
        META(null, NoteSettings.WhatsApp.META, Channel.WHATSAPP);

        private final NoteSettings.@Nullable Sms sms;
        private final NoteSettings.@Nullable WhatsApp whatsapp;
        private final Channel channel;

        Party(NoteSettings.@Nullable Sms sms, NoteSettings.@Nullable WhatsApp whatsapp, Channel channel) {
            this.sms = sms;
            this.whatsapp = whatsapp;
            this.channel = channel;
        }
    }

    @BeforeEach
    void start() throws IOException {
        provider = new Provider();
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void ovh_is_asked_with_a_signature_over_the_moment() throws Exception {
        provider.answers(200, """
                {"ids":[123456],"validReceivers":["+33612345678"],"invalidReceivers":[],"totalCreditsRemoved":1}""");
        assertThat(bring(Party.OVH)).isEqualTo(new Carriage.Accepted("123456"));
        var asked = provider.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/sms/sms-ab1234-1/jobs");
        var now = String.valueOf(clock.instant().getEpochSecond());
        var signed =
                "app-secret+consumer+POST+%s/sms/sms-ab1234-1/jobs+%s+%s".formatted(provider.url(), asked.body(), now);
        assertThat(asked.header("X-Ovh-Signature"))
                .isEqualTo("$1$"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-1").digest(signed.getBytes(UTF_8))));
        assertThat(asked.header("X-Ovh-Timestamp")).isEqualTo(now);
        var body = JsonMapper.shared().readTree(asked.body());
        assertThat(body.path("message").asString()).isEqualTo(WORDS);
        assertThat(body.path("receivers").path(0).asString()).isEqualTo("+33612345678");
        assertThat(body.path("sender").asString()).isEqualTo("COEURGARONN");
        assertThat(body.path("noStopClause").asBoolean()).isTrue();
    }

    @Test
    void ovh_that_says_200_and_names_the_number_invalid_has_refused_it() {
        provider.answers(200, """
                {"ids":[],"validReceivers":[],"invalidReceivers":["+33612345678"]}""");
        assertThat(bring(Party.OVH)).isInstanceOf(Carriage.Never.class);
        provider.answers(402, "{}");
        assertThat(bring(Party.OVH)).isInstanceOf(Carriage.NotNow.class);
    }

    @Test
    void twilio_is_asked_with_an_address_for_its_reports() {
        provider.answers(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");
        assertThat(bring(Party.TWILIO)).isEqualTo(new Carriage.Accepted("SM1"));
        var asked = provider.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/2010-04-01/Accounts/AC123/Messages.json");
        assertThat(asked.header("Authorization"))
                .isEqualTo("Basic " + Base64.getEncoder().encodeToString("AC123:twilio-token".getBytes(UTF_8)));
        assertThat(asked.fields())
                .containsEntry("To", "+33612345678")
                .containsEntry("From", "COEURGARONN")
                .containsEntry("Body", WORDS)
                .containsEntry("StatusCallback", GARONNE.url("/accuses/twilio/" + ID));
    }

    @Test
    void twilio_brings_a_code_to_whatsapp_in_a_template() {
        provider.answers(201, "{\"sid\":\"SM2\"}");
        assertThat(bring(Party.TWILIO_WHATSAPP)).isEqualTo(new Carriage.Accepted("SM2"));
        assertThat(provider.asked.getFirst().fields())
                .containsEntry("To", "whatsapp:+33612345678")
                .containsEntry("From", "whatsapp:+33700000000")
                .containsEntry("ContentSid", "HX123")
                .containsEntry("ContentVariables", "{\"1\":\"482913\"}")
                .doesNotContainKey("Body");
    }

    @Test
    void meta_gets_the_code_twice_and_whose_note_it_is() {
        provider.answers(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}");
        assertThat(bring(Party.META)).isEqualTo(new Carriage.Accepted("wamid.1"));
        var asked = provider.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/1055/messages");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer meta-token");
        var body = JsonMapper.shared().readTree(asked.body());
        assertThat(body.path("to").asString()).isEqualTo("33612345678");
        assertThat(body.path("biz_opaque_callback_data").asString()).isEqualTo("5/" + ID);
        assertThat(body.path("template").path("name").asString()).isEqualTo("code");
        var components = body.path("template").path("components");
        assertThat(components.path(0).path("parameters").path(0).path("text").asString())
                .isEqualTo("482913");
        assertThat(components.path(1).path("sub_type").asString()).isEqualTo("url");
        assertThat(components.path(1).path("parameters").path(0).path("text").asString())
                .isEqualTo("482913");
    }

    @ParameterizedTest
    @EnumSource
    void a_party_that_is_busy_or_away_has_sent_nothing(Party party) {
        provider.answers(429, "{}");
        assertThat(bring(party)).isInstanceOf(Carriage.NotNow.class);
        provider.answers(503, "{}");
        assertThat(bring(party)).isInstanceOf(Carriage.NotNow.class);
        provider.answers(401, "{}");
        assertThat(bring(party)).isInstanceOf(Carriage.NotNow.class);
        var away = carriers(party, "http://127.0.0.1:1");
        assertThat(away.bring(party.channel, parcel("+33612345678"))).isInstanceOf(Carriage.NotNow.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A timeout after sending, a broken line, a 500: nobody knows, and nobody asks twice")
    void what_may_have_been_sent_is_told_apart(Party party) {
        provider.keepsSilent();
        assertThat(bring(party)).isInstanceOf(Carriage.Unknown.class);
        provider.hangsUp();
        assertThat(bring(party)).isInstanceOf(Carriage.Unknown.class);
        provider.answers(500, "oops");
        assertThat(bring(party)).isInstanceOf(Carriage.Unknown.class);
        assertThat(provider.asked).hasSize(3);
    }

    @Test
    void refusals_for_good_are_told_from_those_that_are_ours_to_put_right() {
        provider.answers(400, "{\"code\":21614,\"message\":\"+33612345678 is not a mobile\"}");
        assertThat(bring(Party.TWILIO)).isInstanceOfSatisfying(Carriage.Never.class, never -> assertThat(never.reason())
                .contains("21614")
                .doesNotContain("12345678"));
        provider.answers(400, "{\"code\":21606}");
        assertThat(bring(Party.TWILIO)).isInstanceOf(Carriage.NotNow.class);
        provider.answers(400, "{\"error\":{\"code\":131026}}");
        assertThat(bring(Party.META)).isInstanceOf(Carriage.Never.class);
        provider.answers(400, "{\"error\":{\"code\":132001}}");
        assertThat(bring(Party.META)).isInstanceOf(Carriage.NotNow.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("S5-08: a number kept for fiction is refused by every real sender, without asking")
    void fiction_does_not_leave_the_building(Party party) {
        assertThat(carriers(party, provider.url()).bring(party.channel, parcel("+33639982045")))
                .isInstanceOf(Carriage.Never.class);
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void a_provider_half_described_is_refused_at_the_start() {
        var half = new NoteSettings(
                NoteSettings.Sms.OVH,
                null,
                50,
                5,
                new NoteSettings.Ovh("", "sms-1", "app", "", "consumer", ""),
                new NoteSettings.Twilio("", "", "", "", "", ""),
                new NoteSettings.Meta("", "", "", "", "", ""));
        assertThatThrownBy(() -> new Carriers(half, new Wire(), clock, List.of()))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("RIVERAIN_NOTES_OVH_APPLICATIONSECRET");
    }

    @Test
    void nothing_secret_is_in_what_a_log_may_print() {
        var settings = TestCarriers.settings(NoteSettings.Sms.OVH, NoteSettings.WhatsApp.META);
        assertThat(settings.toString()).doesNotContain("secret", "token", "consumer");
        assertThat(parcel("+33612345678").toString()).doesNotContain("482913", "612345678");
        assertThat(new Note(Channel.SMS, "+33612345678", "Code", WORDS, "482913", clock.instant()).toString())
                .doesNotContain("482913", "612345678");
    }

    private Carriage bring(Party party) {
        return carriers(party, provider.url()).bring(party.channel, parcel("+33612345678"));
    }

    private Carriers carriers(Party party, String url) {
        return new Carriers(
                TestCarriers.settings(party.sms, party.whatsapp, url),
                new Wire(Duration.ofMillis(700)),
                clock,
                List.of());
    }

    private static Parcel parcel(String number) {
        return new Parcel(ID, GARONNE, number, "COEURGARONN", "fr", WORDS, "482913");
    }
}
