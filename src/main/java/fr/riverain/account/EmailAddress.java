package fr.riverain.account;

import fr.riverain.notification.Mailbox;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that somebody typed.
 *
 * @param shown as they wrote it, without the spaces around it
 * @param key as it is compared: one mailbox, one account
 */
public record EmailAddress(String shown, String key) {

    private static final Pattern PLAUSIBLE = Pattern.compile(
            "[^\\s\\p{Z}\\p{C}@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s\\p{Z}\\p{C}@]+\\.[^\\s\\p{Z}\\p{C}@.]{2,}");

    /** Empty for what cannot be one. Whether somebody reads it, only a mail can tell. */
    public static Optional<EmailAddress> of(String typed) {
        var bare = typed.strip();
        if (bare.length() > Mailbox.LONGEST) {
            return Optional.empty(); // and never normalized, which takes long where accents are many
        }
        var shown = Normalizer.normalize(bare, Normalizer.Form.NFC);
        if (!PLAUSIBLE.matcher(shown).matches() || !Mailbox.takes(shown)) {
            return Optional.empty();
        }
        return domain(shown).map(domain -> new EmailAddress(shown, local(shown) + "@" + domain));
    }

    private static String local(String shown) {
        return shown.substring(0, shown.lastIndexOf('@')).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> domain(String shown) {
        try {
            var domain = shown.substring(shown.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
