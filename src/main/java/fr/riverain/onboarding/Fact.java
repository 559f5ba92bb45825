package fr.riverain.onboarding;

/** To be replaced by the one of contract as soon as it is there. */
enum Fact {
    CONTRACT_NUMBER,
    CONTRACT_KEY,
    METER_SERIAL,
    SUBSCRIBER_NUMBER,
    ACTIVATION_KEY,
    INVOICE_LOGIN,
    INVOICE_PASSWORD,
    LAST_NAME,
    INVOICE_TOTAL;

    boolean secret() {
        return switch (this) {
            case CONTRACT_KEY, ACTIVATION_KEY, INVOICE_PASSWORD -> true;
            case CONTRACT_NUMBER, METER_SERIAL, SUBSCRIBER_NUMBER, INVOICE_LOGIN, LAST_NAME, INVOICE_TOTAL -> false;
        };
    }
}
