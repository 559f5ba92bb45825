package fr.riverain.onboarding;

import fr.riverain.contract.SubscriberId;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an agent answers: whose contracts it is, or why not. */
record DecisionForm(Form form) {

    static final String DECISION = "decision";
    static final String REASON = "motif";
    static final String WORDS = "mot";
    static final String SEEN = "empreinte";
    static final String SEARCHED = "q";
    private static final String DECLINED = "refus";
    private static final String ASKED = "question";
    private static final int LONGEST = 1000;

    boolean declines() {
        return form.get(DECISION).equals(DECLINED);
    }

    /** Nothing is decided: something is missing first. */
    boolean asks() {
        return form.get(DECISION).equals(ASKED);
    }

    Optional<SubscriberId> subscriber() {
        try {
            return Optional.of(new SubscriberId(UUID.fromString(form.get(DECISION))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<DecliningReason> reason() {
        return Arrays.stream(DecliningReason.values())
                .filter(reason -> reason.key().equals(form.get(REASON)))
                .findFirst();
    }

    /** Of the file that the agent saw. */
    String seen() {
        return form.get(SEEN);
    }

    String words() {
        return form.get(WORDS);
    }

    List<Problem> problems(Here here) {
        var problems = new ArrayList<Problem>();
        if (!declines() && !asks() && subscriber().isEmpty()) {
            problems.add(new Problem(DECISION, here.text("decision.missing")));
        }
        if (declines() && reason().isEmpty()) {
            problems.add(new Problem(REASON, here.text("decision.reason.missing")));
        }
        if (declines() && reason().filter(DecliningReason::needsWords).isPresent() && words().isEmpty()) {
            problems.add(new Problem(WORDS, here.text("decision.words.missing")));
        }
        if (asks() && words().isBlank()) {
            problems.add(new Problem(WORDS, here.text("decision.question.missing")));
        }
        if (words().length() >= LONGEST) {
            problems.add(new Problem(WORDS, here.text("decision.words.too-long", LONGEST)));
        }
        return problems;
    }
}
