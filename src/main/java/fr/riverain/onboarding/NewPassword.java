package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import fr.riverain.contract.Subscribers;
import fr.riverain.identity.PasswordRules;
import fr.riverain.identity.PasswordRules.Checked;
import fr.riverain.identity.Passwords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A password typed twice, wherever a journey asks for one. */
@Component
class NewPassword {

    static final String FIELD = "mot-de-passe";
    static final String AGAIN = "confirmation";

    private final PasswordRules rules;
    private final Passwords passwords;
    private final Subscribers subscribers;

    NewPassword(PasswordRules rules, Passwords passwords, Subscribers subscribers) {
        this.rules = rules;
        this.passwords = passwords;
        this.subscribers = subscribers;
    }

    List<Checked> shown(Situation situation, Form form) {
        return isLeftOut(form)
                ? rules.untried(situation.portal())
                : rules.check(situation.portal(), form.exactly(FIELD), ownWords(situation, form));
    }

    static boolean isLeftOut(Form form) {
        return form.exactly(FIELD).isEmpty() && form.exactly(AGAIN).isEmpty();
    }

    List<Wrong> wrongs(Situation situation, Form form) {
        var typed = form.exactly(FIELD);
        if (typed.isEmpty()) {
            return List.of(Wrong.at(FIELD, "onboarding.password.missing"));
        }
        var wrongs = new ArrayList<Wrong>();
        problem(situation, form).ifPresent(wrongs::add);
        if (!typed.equals(form.exactly(AGAIN))) {
            wrongs.add(Wrong.at(AGAIN, "onboarding.password.different"));
        }
        return wrongs;
    }

    private Optional<Wrong> problem(Situation situation, Form form) {
        return rules.check(situation.portal(), form.exactly(FIELD), ownWords(situation, form)).stream()
                .flatMap(
                        checked -> Optional.ofNullable(checked.problem())
                                .map(key -> Wrong.at(FIELD, key, checked.rule().argument()))
                                .stream())
                .findFirst();
    }

    /** Takes its time: never in a transaction. */
    String hash(Form form) {
        return passwords.hash(form.exactly(FIELD));
    }

    /** What is on the paper, or in the address, is no secret. */
    private Set<String> ownWords(Situation situation, Form form) {
        var words = new HashSet<String>();
        words.add(form.get(LoginHandler.EMAIL));
        situation.path().email().ifPresent(words::add);
        situation.file().find(Evidence.SubscriberProven.class).ifPresent(proven -> {
            words.addAll(proven.typed().values());
            proven.subscriber()
                    .ifPresent(subscriber -> words.addAll(subscribers.printedWords(situation.id(), subscriber)));
        });
        Arrays.stream(Fact.values()).map(fact -> form.get(fact.slug())).forEach(words::add);
        words.remove("");
        return words;
    }
}
