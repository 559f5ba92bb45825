package fr.riverain.portal;

import java.util.Locale;

/** The languages in which everything can be said. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As in the lang attribute of a page, and in the ending of a file of texts. */
    public String tag() {
        return locale.getLanguage();
    }
}
