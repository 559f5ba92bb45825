package fr.riverain.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.RiverainTest;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What providers report, signed or not, in time or late, once or twice. */
@RiverainTest
@TestPropertySource(
        properties = {
            "riverain.notes.twilio.token=twilio-token",
            "riverain.notes.meta.secret=meta-secret",
            "riverain.notes.meta.verification=bonjour",
            "riverain.notes.ovh.reports=Rb6wYk3x"
        })
class ReportsWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Notes notes;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TenantTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InstantSource clock;

    private Portal garonne;
    private UUID id;

    @BeforeEach
    void a_note_was_sent(@Autowired Portals portals) {
        garonne = portals.named("garonne").orElseThrow();
        id = UUID.randomUUID();
        notes.add(
                garonne.id(),
                id,
                "COEURGARONN",
                Language.FR.tag(),
                new Note(
                        Channel.SMS,
                        "+33612345678",
                        "Code",
                        "482913",
                        "482913",
                        clock.instant().plus(Duration.ofMinutes(5))));
        notes.take(garonne.id(), 50).forEach(note -> notes.accepted(garonne.id(), note, "ref-" + note.id()));
    }

    @Test
    @DisplayName("Twilio: a signature over the address and the sorted fields")
    void twilio_reports() {
        var fields = Map.of("MessageSid", "SM1", "MessageStatus", "undelivered", "ErrorCode", "30003");
        assertThat(twilio(fields, "d3Jvbmc=")).hasStatus(403);
        assertThat(twilio(fields, "")).hasStatus(403);
        assertThat(row()).containsEntry("failed_at", null).containsEntry("reason", null);
        assertThat(twilio(fields, signature(fields))).hasStatus(204);
        assertThat(twilio(fields, signature(fields))).hasStatus(204);
        assertThat(outbox.failures(garonne.id()).stream()
                        .filter(failure -> failure.id().equals(id)))
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason()).contains("30003", "out of reach"));
    }

    @Test
    void a_number_that_is_nobodys_is_told_of_at_once_and_forgotten_when_a_note_arrives(
            @Autowired ReturnedAddresses returned) {
        returned.forget(garonne.id(), "+33612345678");
        var off = Map.of("MessageStatus", "undelivered", "ErrorCode", "30003");
        assertThat(twilio(off, signature(off))).hasStatus(204);
        assertThat(returned.among(garonne.id(), List.of("+33612345678"))).isEmpty();
        returned.note(garonne.id(), id, WrongNumbers.told("not delivered, 30005 nobody has this number"), "30005");
        assertThat(returned.among(garonne.id(), List.of("+33612345678")))
                .singleElement()
                .satisfies(one -> assertThat(one.mail()).isFalse());
        var delivered = Map.of("MessageStatus", "delivered");
        assertThat(twilio(delivered, signature(delivered))).hasStatus(204);
        assertThat(returned.among(garonne.id(), List.of("+33612345678"))).isEmpty();
    }

    @Test
    void a_signature_for_another_note_or_another_portal_is_none() {
        var fields = Map.of("MessageStatus", "delivered");
        var signed = signature(fields);
        var other = mvc.post()
                .uri("http://garonne.localhost/accuses/twilio/" + UUID.randomUUID())
                .param("MessageStatus", "delivered")
                .header("X-Twilio-Signature", signed)
                .exchange();
        assertThat(other).hasStatus(403);
        var elsewhere = mvc.post()
                .uri("http://aix.localhost/accuses/twilio/" + id)
                .param("MessageStatus", "delivered")
                .header("X-Twilio-Signature", signed)
                .exchange();
        assertThat(elsewhere).hasStatus(403);
    }

    @Test
    void what_was_delivered_stays_so_when_a_failure_comes_late() {
        var delivered = Map.of("MessageStatus", "delivered");
        var failed = Map.of("MessageStatus", "failed", "ErrorCode", "30003");
        assertThat(twilio(delivered, signature(delivered))).hasStatus(204);
        assertThat(twilio(failed, signature(failed))).hasStatus(204);
        assertThat(row()).containsEntry("failed_at", null);
        assertThat(row().get("delivered_at")).isNotNull();
    }

    @Test
    @DisplayName("Meta: a signature over the whole body, at one address for all portals")
    void meta_reports() {
        var body = """
                {"object":"whatsapp_business_account","entry":[{"changes":[{"value":{"statuses":[
                {"id":"wamid.1","status":"failed","errors":[{"code":131026}],"biz_opaque_callback_data":"5/%s"},
                {"id":"wamid.2","status":"delivered","biz_opaque_callback_data":"5/%s"},
                {"id":"wamid.3","status":"failed","biz_opaque_callback_data":"nonsense"}]}}]}]}""".formatted(id, UUID.randomUUID());
        assertThat(meta(body, "sha256=00")).hasStatus(403);
        assertThat(meta(body.replace("failed", "delivered"), "sha256=" + hex("HmacSHA256", "meta-secret", body)))
                .hasStatus(403);
        assertThat(row()).containsEntry("failed_at", null).containsEntry("delivered_at", null);
        assertThat(meta(body, "sha256=" + hex("HmacSHA256", "meta-secret", body)))
                .hasStatus(204);
        assertThat(row().get("reason")).isEqualTo("not delivered, 131026");
        assertThat(meta("not json", "sha256=" + hex("HmacSHA256", "meta-secret", "not json")))
                .hasStatus(204);
    }

    @Test
    void a_body_without_an_end_is_not_read_to_it() {
        assertThat(meta(" ".repeat(4 << 20), "sha256=00")).hasStatus(413);
    }

    @Test
    void meta_calls_first_to_see_whether_it_is_us() {
        assertThat(mvc.get()
                        .uri(
                                "http://aix.localhost/accuses/meta?hub.mode=subscribe&hub.verify_token=bonjour&hub.challenge=1158")
                        .exchange())
                .hasStatusOk()
                .hasBodyTextEqualTo("1158");
        assertThat(mvc.get()
                        .uri("http://aix.localhost/accuses/meta?hub.verify_token=bonsoir&hub.challenge=1158")
                        .exchange())
                .hasStatus(403);
    }

    @Test
    @DisplayName("OVHcloud signs nothing: the address holds a secret")
    void ovh_reports() {
        assertThat(mvc.get()
                        .uri("http://aix.localhost/accuses/ovh/wrong?id=ref-" + id + "&dlr=2")
                        .exchange())
                .hasStatus(403);
        assertThat(row()).containsEntry("failed_at", null);
        assertThat(mvc.get()
                        .uri("http://aix.localhost/accuses/ovh/Rb6wYk3x?id=ref-" + id + "&dlr=2")
                        .exchange())
                .hasStatus(204);
        assertThat(row().get("failed_at")).isNotNull();
    }

    private MvcTestResult twilio(Map<String, String> fields, String signature) {
        var request = mvc.post()
                .uri("http://garonne.localhost/accuses/twilio/" + id)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Twilio-Signature", signature);
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult meta(String body, String signature) {
        return mvc.post()
                .uri("http://marseille.localhost/accuses/meta")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("X-Hub-Signature-256", signature)
                .exchange();
    }

    private String signature(Map<String, String> fields) {
        var said = new StringBuilder(garonne.url("/accuses/twilio/" + id));
        new TreeMap<>(fields).forEach((name, value) -> said.append(name).append(value));
        return Base64.getEncoder().encodeToString(mac("HmacSHA1", "twilio-token", said.toString()));
    }

    private static String hex(String algorithm, String secret, String said) {
        return HexFormat.of().formatHex(mac(algorithm, secret, said));
    }

    private static byte[] mac(String algorithm, String secret, String said) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(said.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> row() {
        return transactions.in(new PortalId(5), () -> jdbc.sql("select * from outbox where portal_id = 5 and id = :id")
                .param("id", id)
                .query()
                .singleRow());
    }
}
