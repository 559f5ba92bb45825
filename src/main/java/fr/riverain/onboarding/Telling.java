package fr.riverain.onboarding;

import fr.riverain.account.AccountId;
import fr.riverain.backoffice.AgentDeeds;
import fr.riverain.contract.CaringForSubscribers;
import fr.riverain.contract.Subscriber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who hears of an agent's answer: the trail, and the person. In the transaction of the answer. */
@Component
class Telling {

    private final AgentDeeds deeds;
    private final RequestLetters letters;
    private final ReplyLinks replies;

    Telling(AgentDeeds deeds, RequestLetters letters, ReplyLinks replies) {
        this.deeds = deeds;
        this.letters = letters;
        this.replies = replies;
    }

    void seen(Decisions.Deciding deciding, AttemptId id) {
        record(deciding, id, "request.seen", Map.of());
    }

    void approved(Decisions.Deciding deciding, Visit visit, AccountId account, Subscriber subscriber, String words) {
        var whose = Map.of("subscriber", subscriber.ref());
        record(deciding, visit.attempt().id(), "request.approved", whose);
        deeds.record(deciding.agent(), deciding.client(), "account.opened-by-agent", "account", account.value(), whose);
        deeds.record(
                deciding.agent(),
                deciding.client(),
                "contract.approved",
                CaringForSubscribers.ABOUT,
                subscriber.id().value(),
                Map.of("account", visit.progress().path().email().orElse("")));
        letters.approved(visit, subscriber, words);
    }

    void declined(Decisions.Deciding deciding, Visit visit, Evidence.Declined answer) {
        record(
                deciding,
                visit.attempt().id(),
                "request.declined",
                Map.of("reason", answer.reason().name()));
        letters.declined(visit, answer);
    }

    void asked(Decisions.Deciding deciding, Visit visit, Evidence.Question question) {
        record(deciding, visit.attempt().id(), "request.asked", Map.of());
        letters.question(
                visit,
                question,
                replies.path(visit.guest().portal(), visit.attempt().id(), question));
    }

    private void record(Decisions.Deciding deciding, AttemptId id, String what, Map<String, String> details) {
        deeds.record(deciding.agent(), deciding.client(), what, Decisions.ABOUT, id.value(), details);
    }
}
