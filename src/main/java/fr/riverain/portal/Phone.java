package fr.riverain.portal;

/** A number that is answered at some hours. */
public record Phone(String number, Bilingual hours) {

    /** A number is not torn apart at the end of a line. */
    public Phone {
        number = number.replace(' ', '\u00a0');
    }

    public String link() {
        return link(number);
    }

    /** As a link wants it: 04 65 71 13 00 is tel:+33465711300. */
    public static String link(String number) {
        var digits = number.replaceAll("\\D", "");
        return "tel:" + (digits.startsWith("0") ? "+33" + digits.substring(1) : digits);
    }
}
