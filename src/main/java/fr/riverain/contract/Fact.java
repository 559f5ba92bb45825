package fr.riverain.contract;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a paper can say about a contract, and somebody can type. Each constant knows how to forgive: what is stored and what is typed
 * are brought to one normal form, in which look-alikes, spaces, dots and dashes no longer matter. An empty form is no fact at all.
 */
public enum Fact {
    CONTRACT_NUMBER(false),
    CONTRACT_KEY(true),
    METER_SERIAL(false),
    SUBSCRIBER_NUMBER(false),
    ACTIVATION_KEY(true),
    INVOICE_LOGIN(false),
    INVOICE_PASSWORD(true),
    LAST_NAME(false),
    INVOICE_TOTAL(false);

    /** Four groups of four. */
    private static final int KEY_LENGTH = 16;

    private final boolean secret;

    Fact(boolean secret) {
        this.secret = secret;
    }

    /** The form that is stored. */
    public String normal(String typed) {
        return switch (this) {
            case CONTRACT_NUMBER -> Typing.contractNumber(typed);
            case CONTRACT_KEY, METER_SERIAL, SUBSCRIBER_NUMBER, INVOICE_LOGIN -> Typing.code(typed);
            case ACTIVATION_KEY ->
                ActivationKey.read(Typing.code(typed)).map(ActivationKey::signs).orElseGet(() -> Typing.code(typed));
            case INVOICE_PASSWORD -> Typing.password(typed);
            case LAST_NAME -> Typing.name(typed);
            case INVOICE_TOTAL -> Typing.amount(typed);
        };
    }

    /** Every form that the typed words may stand for, the likeliest first: « L 4512367 » is a letter and a number, or a number. */
    Set<String> readings(String typed) {
        var readings = new LinkedHashSet<String>();
        readings.add(normal(typed));
        if (this == CONTRACT_NUMBER) {
            readings.add(Typing.withoutLetter(typed));
        }
        readings.remove("");
        return readings;
    }

    /** A key that was copied with a sign too few or too many. */
    public boolean isMisshapen(String typed) {
        return this == ACTIVATION_KEY && normal(typed).length() != KEY_LENGTH;
    }

    /** A key of ours of which a sign was copied wrongly: that is known before anything is looked up. */
    public boolean isMistyped(String typed) {
        return this == ACTIVATION_KEY && ActivationKey.isMistyped(Typing.code(typed));
    }

    /** Made up for the paper and printed nowhere else: of one use for opening an account. */
    public boolean secret() {
        return secret;
    }

    /** As in portal.yaml, in the names of fields and in the keys of texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Fact> of(String slug) {
        return Arrays.stream(values()).filter(fact -> fact.slug().equals(slug)).findFirst();
    }
}
