package fr.riverain.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** What a link or a cookie carries, and the digest of it that is all we keep. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Tokens() {}

    /** 256 bits of chance, as an address may contain them. */
    public static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it is written as one of ours. */
    public static boolean isOne(String said) {
        return WRITTEN.matcher(said).matches();
    }

    /** Six digits, for a telephone: few enough to be copied, and to be guessed unless tries are counted. */
    public static String code() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** So many signs of this alphabet, each as likely as any other. */
    public static String signs(String alphabet, int count) {
        return RANDOM.ints(count, 0, alphabet.length())
                .mapToObj(at -> alphabet.substring(at, at + 1))
                .collect(joining());
    }

    /** Fast on purpose: nobody guesses 256 bits, so there is nothing to slow down. */
    public static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
