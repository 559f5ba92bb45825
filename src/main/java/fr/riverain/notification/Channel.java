package fr.riverain.notification;

import java.util.Locale;

/** How a note reaches a telephone. */
public enum Channel {
    SMS,
    WHATSAPP;

    /** As the outbox and the letterbox of the demo write it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
