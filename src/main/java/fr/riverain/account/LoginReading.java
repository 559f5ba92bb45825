package fr.riverain.account;

/** What somebody typed to sign in with from now on. */
sealed interface LoginReading {

    record Read(Login login) implements LoginReading {}

    /** With the key of the sentence that says why. */
    record Wrong(String key) implements LoginReading {}

    static LoginReading of(Login.Kind kind, String typed, boolean fiction) {
        return switch (kind) {
            case EMAIL ->
                EmailAddress.of(typed)
                        .<LoginReading>map(address -> new Read(new Login.Email(address)))
                        .orElseGet(() -> new Wrong("forgotten.wrong"));
            case PHONE ->
                switch (MobileNumber.read(typed, fiction)) {
                    case MobileNumber.Reading.Mobile(var number) -> new Read(new Login.Mobile(number));
                    case MobileNumber.Reading.Landline _ -> new Wrong("account.login.landline");
                    case MobileNumber.Reading.Foreign _ -> new Wrong("account.login.foreign");
                    case MobileNumber.Reading.Nothing _ -> new Wrong("account.login.no-mobile");
                };
        };
    }
}
