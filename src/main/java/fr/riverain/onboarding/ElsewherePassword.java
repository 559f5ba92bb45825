package fr.riverain.onboarding;

import fr.riverain.identity.PasswordRules.Checked;
import fr.riverain.identity.Passwords;
import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The link was opened in a browser that did not begin. Whoever knows the password that was chosen began there too; whoever does not,
 * and reads the mailbox, chooses another: the one that a stranger may have chosen is worth nothing then.
 */
@Component
class ElsewherePassword {

    /** Which of the two forms was sent. */
    static final String ANEW = "autre";

    private final Passwords passwords;
    private final NewPassword chosen;
    private final Throttle throttle;

    ElsewherePassword(Passwords passwords, NewPassword chosen, Throttle throttle) {
        this.passwords = passwords;
        this.chosen = chosen;
        this.throttle = throttle;
    }

    sealed interface Result {}

    record Known() implements Result {}

    record Chosen(Evidence instead) implements Result {}

    record Refused(List<Wrong> wrongs) implements Result {

        static Refused at(String key, Object... arguments) {
            return new Refused(List.of(Wrong.at(NewPassword.FIELD, key, arguments)));
        }
    }

    Result accept(Guest guest, Link.Ready link, Form form) {
        return form.has(ANEW) ? choose(guest, link, form) : compare(guest, link, form.exactly(NewPassword.FIELD));
    }

    private Result compare(Guest guest, Link.Ready link, String typed) {
        if (typed.isEmpty()) {
            return Refused.at("onboarding.elsewhere.missing");
        }
        var verdict = throttle.count(
                guest.id(), Limit.CURRENT_PASSWORD, "attempt " + link.attempt().id());
        if (verdict instanceof Throttle.Verdict.Wait(var until)) {
            return Refused.at(
                    "onboarding.elsewhere.wait",
                    guest.portal().in(guest.language()).hour(until));
        }
        return passwords.matches(typed, Link.password(link.attempt().file()).orElse(null))
                ? new Known()
                : Refused.at("onboarding.elsewhere.wrong");
    }

    private Result choose(Guest guest, Link.Ready link, Form form) {
        var situation = situation(guest, link);
        var wrongs = chosen.wrongs(situation, form);
        if (!wrongs.isEmpty()) {
            return new Refused(wrongs);
        }
        var hash = chosen.hash(form);
        return new Chosen(
                link.attempt().file().find(Evidence.PasswordChosen.class).isPresent()
                        ? new Evidence.PasswordChosen(hash)
                        : new Evidence.LoginChosen(link.challenge().address(), Optional.of(hash)));
    }

    /** What a new password must be; nothing where the one of the beginning is asked. */
    List<Checked> shown(Guest guest, Link.Ready link, Form form) {
        return form.has(ANEW) ? chosen.shown(situation(guest, link), form) : List.of();
    }

    private static Situation situation(Guest guest, Link.Ready link) {
        var visit = Visit.of(guest, link.attempt());
        return visit.before(visit.next());
    }
}
