package fr.riverain.onboarding;

import org.springframework.stereotype.Component;

/** A password on a page of its own: after the link, by whoever reads that mailbox. */
@Component
class PasswordHandler implements AskHandler<Ask.Password> {

    private final NewPassword password;

    PasswordHandler(NewPassword password) {
        this.password = password;
    }

    @Override
    public Class<Ask.Password> asks() {
        return Ask.Password.class;
    }

    @Override
    public Section show(Ask.Password ask, Situation situation, Form form) {
        return new Section.Password(
                situation.path().email().orElse(""),
                situation.file().find(Evidence.PasswordChosen.class).isPresent(),
                password.shown(situation, form));
    }

    @Override
    public Answer accept(Ask.Password ask, Situation situation, Form form) {
        var known = situation.file().find(Evidence.PasswordChosen.class);
        if (known.isPresent() && NewPassword.isLeftOut(form)) {
            return new Answer.Accepted(known.get());
        }
        var wrongs = password.wrongs(situation, form);
        return wrongs.isEmpty()
                ? new Answer.Accepted(new Evidence.PasswordChosen(password.hash(form)))
                : new Answer.Refused(wrongs);
    }
}
