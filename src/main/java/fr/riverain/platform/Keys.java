package fr.riverain.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.platform.KeyFile.VersionedKey;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Digests, seals and signatures under the keys of the key file. What is made bears the version of its key first, so that a new
 * key makes nothing unreadable. Each purpose has a key of its own, derived: what is made for one says nothing to another.
 */
@Component
public class Keys {

    /** Time for every node to have read a new key before the first one writes with it. */
    static final Duration UNTIL_WRITTEN_WITH = Duration.ofMinutes(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final String HMAC = "HmacSHA256";
    private static final int NONCE = 12;
    private static final int TAG = 128;

    private final KeyFile file;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<Derivation, SecretKey> derived = new ConcurrentHashMap<>();
    private volatile Ring ring;

    @ConfigurationProperties("riverain")
    record Settings(@DefaultValue("var/keys/riverain.keys") String keys) {}

    @Autowired
    Keys(Settings settings, InstantSource clock) {
        this(Path.of(settings.keys()), clock);
    }

    public Keys(Path file, InstantSource clock) {
        this.file = new KeyFile(file);
        this.clock = clock;
        var keys = this.file.readOrMake(clock.instant());
        this.ring = new Ring(keys, this.file.changed(), clock.instant());
    }

    public enum Purpose {
        FACT,
        PAPER,
        SECOND_FACTOR,
        PASSKEY,
        ATTEMPT,
        FLASH,
        PROOF_OF_WORK,
        THROTTLE,
        CODE,
        FRANCECONNECT
    }

    private record Derivation(VersionedKey key, String what) {}

    private record Ring(List<VersionedKey> keys, FileTime changed, Instant lookedAt) {}

    /** What a value is recognized by, without being readable: under the newest key, for writing. */
    public byte[] digest(Purpose purpose, PortalId portal, String value) {
        return digest(newest(), purpose, portal, value);
    }

    /** Under every key, for look-ups: what was written years ago is still found. */
    public List<byte[]> digests(Purpose purpose, PortalId portal, String value) {
        return keys().stream().map(key -> digest(key, purpose, portal, value)).toList();
    }

    /** Encrypts, so that nobody else can read it, or put something else in its place. */
    public byte[] seal(Purpose purpose, byte[] clear) {
        var key = newest();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, purpose, nonce, clear);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put((byte) key.version())
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** What was sealed for this purpose; anything else is a bug or a forgery, and thrown. */
    public byte[] open(Purpose purpose, byte[] sealed) {
        if (sealed.length <= 1 + NONCE) {
            throw new IllegalArgumentException("too short to have been sealed");
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        var rest = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        var key = key(sealed[0]).orElseThrow(() -> new IllegalArgumentException("sealed under no key of ours"));
        return crypt(Cipher.DECRYPT_MODE, key, purpose, nonce, rest);
    }

    /** The value, readable, with a signature behind it: fit for a cookie or an address. */
    public String sign(Purpose purpose, String value) {
        var written = Base64.getUrlEncoder().withoutPadding();
        return written.encodeToString(value.getBytes(UTF_8)) + "."
                + written.encodeToString(signature(newest(), purpose, value));
    }

    public Optional<String> verify(Purpose purpose, String signed) {
        var parts = signed.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            var value = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
            var signature = Base64.getUrlDecoder().decode(parts[1]);
            return Optional.of(signature)
                    .filter(said -> said.length > 0)
                    .flatMap(said -> key(said[0]))
                    .filter(key -> MessageDigest.isEqual(signature, signature(key, purpose, value)))
                    .map(_ -> value);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] digest(VersionedKey key, Purpose purpose, PortalId portal, String value) {
        return versioned(key, hmac(derived(key, purpose + "/" + portal.value()), value.getBytes(UTF_8)));
    }

    private byte[] signature(VersionedKey key, Purpose purpose, String value) {
        return versioned(key, hmac(derived(key, purpose + "/signature"), value.getBytes(UTF_8)));
    }

    private static byte[] versioned(VersionedKey key, byte[] made) {
        return ByteBuffer.allocate(1 + made.length)
                .put((byte) key.version())
                .put(made)
                .array();
    }

    private SecretKey derived(VersionedKey key, String what) {
        return derived.computeIfAbsent(
                new Derivation(key, what), _ -> new SecretKeySpec(hmac(key.secret(), what.getBytes(UTF_8)), HMAC));
    }

    private static byte[] hmac(SecretKey secret, byte[] value) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, VersionedKey key, Purpose purpose, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(derived(key, purpose + "/seal").getEncoded(), "AES"),
                    new GCMParameterSpec(TAG, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed for " + purpose, e);
        }
    }

    private VersionedKey newest() {
        var keys = keys();
        var now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> !key.since().isAfter(now))
                .findFirst()
                .orElse(keys.getFirst());
    }

    private Optional<VersionedKey> key(byte version) {
        return keys().stream()
                .filter(key -> key.version() == Byte.toUnsignedInt(version))
                .findFirst();
    }

    /** Another node, or somebody at the command line, may have added a key. */
    private List<VersionedKey> keys() {
        var known = ring;
        var now = clock.instant();
        if (now.isBefore(known.lookedAt().plus(BETWEEN_LOOKS))) {
            return known.keys();
        }
        var changed = file.changed();
        var keys = changed.equals(known.changed()) ? known.keys() : file.read();
        ring = new Ring(keys, changed, now);
        return keys;
    }

    /** Adds a key: soon, everything new is made with it. */
    public void rotate() {
        file.add(clock.instant().plus(UNTIL_WRITTEN_WITH));
        ring = new Ring(file.read(), file.changed(), clock.instant());
    }
}
