package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import fr.riverain.contract.Finding;
import fr.riverain.contract.PaperTries;
import fr.riverain.contract.SubscriberId;
import fr.riverain.contract.Subscribers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Whose papers these are. A wrong proof is told in one sentence for all its fields, or where the file says so, not told at all. */
@Component
class ProofHandler implements AskHandler<Ask.Proof> {

    static final String USED = "onboarding.proof.used";

    private final Subscribers subscribers;
    private final PaperTries tries;

    ProofHandler(Subscribers subscribers, PaperTries tries) {
        this.subscribers = subscribers;
        this.tries = tries;
    }

    @Override
    public Class<Ask.Proof> asks() {
        return Ask.Proof.class;
    }

    @Override
    public Section show(Ask.Proof ask, Situation situation, Form form) {
        var known = known(situation);
        var proven = situation.file().find(Evidence.SubscriberProven.class).isPresent();
        var facts = ask.facts();
        var fields = IntStream.range(0, facts.size())
                .mapToObj(i -> {
                    var fact = facts.get(i);
                    var value = form.knows(fact.slug()) ? form.get(fact.slug()) : known.getOrDefault(fact, "");
                    var kept = Optional.of(proven ? "kept" : "scanned")
                            .filter(_ -> fact.secret() && known.containsKey(fact));
                    return new Section.Field(
                            fact.slug(),
                            fact.secret() ? "" : value,
                            fact.secret(),
                            kept,
                            facts.size() > 1 ? Optional.of(i + 1) : Optional.empty());
                })
                .toList();
        return new Section.Proof(fields, situation.path().operator());
    }

    @Override
    public Answer accept(Ask.Proof ask, Situation situation, Form form) {
        var typed = typed(ask, situation, form);
        var missing = ask.facts().stream()
                .filter(fact -> fact.normal(typed.getOrDefault(fact, "")).isEmpty())
                .map(fact -> Wrong.at(fact.slug(), "fact.%s.missing".formatted(fact.slug())))
                .toList();
        var wrong = missing.isEmpty() ? mistyped(typed) : missing;
        if (!wrong.isEmpty()) {
            return new Answer.Refused(wrong);
        }
        var address = ask.needsKnownAddress() ? situation.path().email() : Optional.<String>empty();
        var again = situation
                .file()
                .find(Evidence.SubscriberProven.class)
                .filter(before -> saysTheSame(before, typed, situation, address));
        return again.<Answer>map(Answer.Accepted::new).orElseGet(() -> look(ask, situation, typed, address));
    }

    /** No try at anybody's paper, and nothing told: whoever knows the form of a key knows this. */
    private static List<Wrong> mistyped(Map<Fact, String> typed) {
        return typed.entrySet().stream()
                .filter(one -> one.getKey().isMistyped(one.getValue()))
                .map(one -> one.getKey().slug())
                .map(slug -> Wrong.at(slug, "fact.%s.mistyped".formatted(slug)))
                .toList();
    }

    /** What was proven before, else what stands on the paper that was scanned. */
    private static Map<Fact, String> known(Situation situation) {
        return situation
                .file()
                .find(Evidence.SubscriberProven.class)
                .map(Evidence.SubscriberProven::typed)
                .or(() -> situation.file().find(Evidence.PaperScanned.class).map(Evidence.PaperScanned::facts))
                .orElse(Map.of());
    }

    /** A secret is not shown again, and what is left empty is as it was. */
    private static Map<Fact, String> typed(Ask.Proof ask, Situation situation, Form form) {
        var before = known(situation);
        var typed = new LinkedHashMap<Fact, String>();
        for (var fact : ask.facts()) {
            var value = form.get(fact.slug());
            typed.put(fact, value.isEmpty() && fact.secret() ? before.getOrDefault(fact, "") : value);
        }
        return typed;
    }

    /** Going back and on again asks nobody a second time, and counts for nothing. */
    private static boolean saysTheSame(
            Evidence.SubscriberProven before, Map<Fact, String> typed, Situation situation, Optional<String> address) {
        return before.operator().equals(situation.path().operator())
                && before.address().equals(address)
                && before.by().equals(typed.keySet())
                && typed.entrySet().stream().allMatch(one -> one.getKey()
                        .normal(one.getValue())
                        .equals(one.getKey().normal(before.typed().getOrDefault(one.getKey(), ""))));
    }

    private Answer look(Ask.Proof ask, Situation situation, Map<Fact, String> typed, Optional<String> address) {
        var slugs = ask.facts().stream().map(Fact::slug).toList();
        var until = tries.count(situation.id(), situation.client(), typed);
        if (until.isPresent()) {
            return Answer.Refused.of(Wrong.together(
                    slugs, "onboarding.proof.wait", situation.words().hour(until.get())));
        }
        return switch (find(situation, typed, address)) {
            case Finding.Found found -> {
                if (ask.discloses()) { // a count that went down would tell
                    tries.right(situation.id(), situation.client(), typed);
                }
                yield accepted(situation, Optional.of(found.subscriber()), typed, address, found);
            }
            case Finding.Outdated _ when ask.discloses() -> refused(slugs, "onboarding.proof.outdated");
            case Finding.Used _ when ask.discloses() -> refused(slugs, USED);
            case Finding.Unknown _
            when ask.discloses() ->
                misshapen(typed)
                        .<Answer>map(Answer.Refused::of)
                        .orElseGet(() -> refused(slugs, "onboarding.proof.wrong"));
            case Finding other -> accepted(situation, Optional.empty(), typed, address, other);
        };
    }

    /** What is found may have any form: only of what is not found is it said that it cannot be. */
    private static Optional<Wrong> misshapen(Map<Fact, String> typed) {
        return typed.entrySet().stream()
                .filter(one -> one.getKey().isMisshapen(one.getValue()))
                .map(one -> Wrong.at(
                        one.getKey().slug(),
                        "fact.%s.misshapen".formatted(one.getKey().slug()),
                        one.getKey().normal(one.getValue()).length()))
                .findFirst();
    }

    private Finding find(Situation situation, Map<Fact, String> typed, Optional<String> address) {
        var finding =
                subscribers.find(situation.portal(), situation.path().operator().orElse(null), typed);
        return finding instanceof Finding.Found found
                        && address.isPresent()
                        && !subscribers.knowsAddress(situation.id(), found.subscriber(), address.get())
                ? new Finding.Unknown()
                : finding;
    }

    private static Answer accepted(
            Situation situation,
            Optional<SubscriberId> subscriber,
            Map<Fact, String> typed,
            Optional<String> address,
            Finding finding) {
        return new Answer.Accepted(new Evidence.SubscriberProven(
                subscriber,
                situation.path().operator(),
                typed,
                address,
                finding instanceof Finding.Found found ? found.endedOn() : Optional.empty()));
    }

    private static Answer refused(List<String> fields, String key) {
        return new Answer.Refused(new ArrayList<>(List.of(Wrong.together(fields, key))));
    }
}
