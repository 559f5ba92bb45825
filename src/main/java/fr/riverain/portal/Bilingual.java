package fr.riverain.portal;

/** A few words of a portal's file, in both languages: opening hours, what somebody's office is called. */
public record Bilingual(String fr, String en) {

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
