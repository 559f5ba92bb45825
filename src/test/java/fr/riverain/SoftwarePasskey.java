package fr.riverain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A device of a test that keeps one passkey: it signs what a page asks, as a browser would hand it over, or not quite. */
public final class SoftwarePasskey {

    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int ATTESTED = 64;

    private final String origin;
    private final String host;
    private final KeyPair key;
    private final byte[] id = new byte[32];
    private boolean counts = true;
    private int count;

    public SoftwarePasskey(String origin, String host) {
        this.origin = origin;
        this.host = host;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SoftwarePasskey(String origin, String host, SoftwarePasskey same) {
        this.origin = origin;
        this.host = host;
        this.key = same.key;
        this.count = same.count;
        this.counts = same.counts;
        System.arraycopy(same.id, 0, id, 0, id.length);
    }

    /** The same key, asked by another page. */
    public SoftwarePasskey at(String otherOrigin, String otherHost) {
        return new SoftwarePasskey(otherOrigin, otherHost, this);
    }

    /** As most telephones, which keep a passkey in several places. */
    public SoftwarePasskey thatDoesNotCount() {
        counts = false;
        return this;
    }

    /** A copy, which counts apart. */
    public SoftwarePasskey copied() {
        return at(origin, host);
    }

    /** What a page asks to be signed. */
    public static String challenge(String page) {
        var found = Pattern.compile("data-challenge=\"([\\w-]+)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("no challenge on the page");
        }
        return found.group(1);
    }

    public String made(String challenge) {
        var data = join(
                authenticatorData(PRESENT | VERIFIED | ATTESTED),
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                publicKey());
        var attestation = join(
                HexFormat.of().parseHex("a3"),
                text("fmt"),
                text("none"),
                text("attStmt"),
                HexFormat.of().parseHex("a0"),
                text("authData"),
                new byte[] {0x59, (byte) (data.length >> 8), (byte) data.length},
                data);
        return json("\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\""
                .formatted(written(clientData("webauthn.create", challenge)), written(attestation)));
    }

    public String shown(String challenge) {
        return shown(challenge, PRESENT | VERIFIED);
    }

    /** A stick that was touched, by whomever. */
    public String shownUnverified(String challenge) {
        return shown(challenge, PRESENT);
    }

    private String shown(String challenge, int flags) {
        var client = clientData("webauthn.get", challenge);
        var data = authenticatorData(flags);
        return json("\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":null"
                .formatted(written(client), written(data), written(sign(join(data, sha256(client))))));
    }

    private byte[] authenticatorData(int flags) {
        count += counts ? 1 : 0;
        return join(
                sha256(host.getBytes(UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(count).array());
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(UTF_8);
    }

    /** An ES256 key, as COSE writes it. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) key.getPublic()).getW();
        return join(
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(point.getAffineX().toByteArray()),
                HexFormat.of().parseHex("225820"),
                coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        var coordinate = new byte[32];
        var length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, coordinate, 32 - length, length);
        return coordinate;
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String json(String response) {
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"response\":{%s},\"clientExtensionResults\":{}}"
                .formatted(written(id), written(id), response);
    }

    private static byte[] text(String text) {
        return join(new byte[] {(byte) (0x60 + text.length())}, text.getBytes(UTF_8));
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
