package fr.riverain.portal;

/** Numbers of public registers, which check themselves. */
final class Registers {

    private Registers() {}

    static boolean isSiret(String number) {
        return number.matches("\\d{14}") && luhn(number) && luhn(number.substring(0, 9));
    }

    /** FR, a key, and the SIREN that the key is made from. */
    static boolean isVatNumber(String number) {
        if (!number.matches("FR\\d{11}")) {
            return false;
        }
        var siren = Long.parseLong(number.substring(4));
        return Integer.parseInt(number.substring(2, 4)) == (12 + 3 * (siren % 97)) % 97;
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
