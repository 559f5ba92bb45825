package fr.riverain.onboarding;

import fr.riverain.account.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The address to sign in with, and mostly a password. Whether somebody has that address already is never told here. */
@Component
class LoginHandler implements AskHandler<Ask.Login> {

    static final String EMAIL = "email";

    private final NewPassword password;

    LoginHandler(NewPassword password) {
        this.password = password;
    }

    @Override
    public Class<Ask.Login> asks() {
        return Ask.Login.class;
    }

    @Override
    public Section show(Ask.Login ask, Situation situation, Form form) {
        var known = situation.file().find(Evidence.LoginChosen.class);
        return new Section.Login(
                form.knows(EMAIL)
                        ? form.get(EMAIL)
                        : known.map(Evidence.LoginChosen::email).orElse(""),
                ask.password(),
                known.flatMap(Evidence.LoginChosen::password).isPresent(),
                ask.password() ? password.shown(situation, form) : List.of());
    }

    @Override
    public Answer accept(Ask.Login ask, Situation situation, Form form) {
        var wrongs = new ArrayList<Wrong>();
        var email = EmailAddress.of(form.get(EMAIL));
        if (email.isEmpty()) {
            wrongs.add(Wrong.at(EMAIL, form.has(EMAIL) ? "onboarding.email.invalid" : "onboarding.email.missing"));
        }
        var known = situation.file().find(Evidence.LoginChosen.class);
        var keeps = known.flatMap(Evidence.LoginChosen::password).isPresent() && NewPassword.isLeftOut(form);
        if (ask.password() && !keeps) {
            wrongs.addAll(password.wrongs(situation, form));
        }
        if (!wrongs.isEmpty()) {
            return new Answer.Refused(wrongs);
        }
        var address = asBefore(email.orElseThrow(), known);
        if (!ask.password()) {
            return new Answer.Accepted(new Evidence.LoginChosen(address, Optional.empty()));
        }
        var hash = keeps ? known.flatMap(Evidence.LoginChosen::password) : Optional.of(password.hash(form));
        return new Answer.Accepted(new Evidence.LoginChosen(address, hash));
    }

    /** One mailbox written in two ways need not be confirmed twice. */
    private static String asBefore(EmailAddress typed, Optional<Evidence.LoginChosen> known) {
        return known.map(Evidence.LoginChosen::email)
                .filter(before -> EmailAddress.of(before).map(EmailAddress::key).equals(Optional.of(typed.key())))
                .orElse(typed.shown());
    }
}
