package fr.riverain.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits that an application on a telephone shows for half a minute (RFC 6238, as every such application does it). */
public final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET = 20;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    public static byte[] newSecret() {
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    public static String code(byte[] secret, Instant now) {
        return code(secret, stepAt(now), 6);
    }

    /** The half minute for which this code was made, if it is the present one or a neighbour: clocks differ, people type slowly. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        var typed = code.replaceAll("\\s", "").getBytes(US_ASCII);
        return LongStream.rangeClosed(stepAt(now) - 1, stepAt(now) + 1)
                .filter(step -> MessageDigest.isEqual(code(secret, step, 6).getBytes(US_ASCII), typed))
                .findFirst();
    }

    private static long stepAt(Instant now) {
        return now.getEpochSecond() / STEP.toSeconds();
    }

    static String code(byte[] secret, long step, int digits) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        var offset = hash[hash.length - 1] & 0xf;
        var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** As people type it where a camera is missing. */
    public static String base32(byte[] secret) {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var each : secret) {
            held = (held << 8) | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE_32.charAt((held << (5 - bits)) & 31)).toString();
    }
}
