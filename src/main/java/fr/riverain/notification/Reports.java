package fr.riverain.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.platform.PortalId;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What providers report of the notes they took. Only who can sign is believed; a report may come late, twice, or about nothing. */
@Component
class Reports {

    private final NoteSettings settings;
    private final Notes notes;
    private final Portals portals;
    private final ReturnedAddresses returned;

    Reports(NoteSettings settings, Notes notes, Portals portals, ReturnedAddresses returned) {
        this.settings = settings;
        this.notes = notes;
        this.portals = portals;
        this.returned = returned;
    }

    /** The address is the one that we gave, never one that the request tells. False for a signature that is not Twilio's. */
    boolean twilio(Portal portal, UUID id, Map<String, String> fields, String signature) {
        var said = new StringBuilder(portal.url(ReportController.TWILIO + "/" + id));
        new TreeMap<>(fields).forEach((name, value) -> said.append(name).append(value));
        var token = settings.twilio().token();
        if (token.isEmpty()
                || !same(
                        signature, base64(mac("HmacSHA1", token, said.toString().getBytes(UTF_8))))) {
            return false;
        }
        switch (fields.getOrDefault("MessageStatus", "")) {
            case "delivered", "read" -> delivered(portal.id(), id);
            case "undelivered", "failed" -> undelivered(portal.id(), id, failure(fields.getOrDefault("ErrorCode", "")));
            default -> {} // on its way
        }
        return true;
    }

    private static String failure(String written) {
        var code = written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
        return "not delivered, %d %s".formatted(code, Twilio.meaning(code)).strip();
    }

    /** One address for all portals of the installation: each report brings along whose note it is. */
    boolean meta(byte[] body, String signature) {
        var secret = settings.meta().secret();
        if (secret.isEmpty() || !same(signature, "sha256=" + hex(mac("HmacSHA256", secret, body)))) {
            return false;
        }
        statuses(body).forEach(this::metaSays);
        return true;
    }

    private static Iterable<JsonNode> statuses(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body).findValues("statuses").stream()
                    .flatMap(JsonNode::valueStream)
                    .toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private void metaSays(JsonNode status) {
        var ours = status.path("biz_opaque_callback_data").asString("").split("/", -1);
        if (ours.length != 2 || !ours[0].matches("\\d{1,9}")) {
            return;
        }
        var portal = portals.find(new PortalId(Integer.parseInt(ours[0])));
        var id = uuid(ours[1]);
        if (portal.isEmpty() || id.isEmpty()) {
            return;
        }
        switch (status.path("status").asString("")) {
            case "delivered", "read" -> notes.delivered(portal.get().id(), id.get());
            case "failed" ->
                notes.undelivered(
                        portal.get().id(),
                        id.get(),
                        "not delivered, %d"
                                .formatted(status.path("errors")
                                        .path(0)
                                        .path("code")
                                        .asInt(0)));
            default -> {}
        }
    }

    /** Asked once, when somebody enters the address at Meta. */
    boolean isMeta(String verification) {
        return !settings.meta().verification().isEmpty()
                && same(verification, settings.meta().verification());
    }

    /** OVHcloud signs nothing: the address itself holds a secret. It names notes by its own number, on whichever portal. */
    boolean ovh(String secret, String reference, String state) {
        if (settings.ovh().reports().isEmpty() || !same(secret, settings.ovh().reports())) {
            return false;
        }
        portals.all().forEach(portal -> notes.called(portal.id(), reference).forEach(id -> {
            switch (state) {
                case "1" -> delivered(portal.id(), id);
                case "2", "16" -> undelivered(portal.id(), id, "not delivered, " + state);
                default -> {}
            }
        }));
        return true;
    }

    private void delivered(PortalId portal, UUID id) {
        if (notes.delivered(portal, id)) {
            returned.arrived(portal, id);
        }
    }

    /** One report counts once, however often it comes. */
    private void undelivered(PortalId portal, UUID id, String reason) {
        if (notes.undelivered(portal, id, reason)) {
            returned.note(portal, id, WrongNumbers.told(reason), reason);
        }
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean same(String said, String right) {
        return MessageDigest.isEqual(said.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    private static byte[] mac(String algorithm, String secret, byte[] said) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
