package fr.riverain.onboarding;

import java.util.Map;
import org.springframework.stereotype.Component;

/** A page that waits: the answer comes from an agent. */
@Component
class AgentApprovalHandler implements AskHandler<Ask.AgentApproval> {

    private final Requests requests;
    private final ReplyLinks replies;

    AgentApprovalHandler(Requests requests, ReplyLinks replies) {
        this.requests = requests;
        this.replies = replies;
    }

    @Override
    public Class<Ask.AgentApproval> asks() {
        return Ask.AgentApproval.class;
    }

    @Override
    public Section show(Ask.AgentApproval ask, Situation situation, Form form) {
        var request = requests.find(situation.id(), situation.attempt());
        var applicant = Applicant.of(situation.path());
        return new Section.Review(
                Request.reference(situation.attempt()),
                request.map(Request::askedAt),
                request.flatMap(one -> one.dueOn(situation.words(), ask)),
                situation.path().email().orElse(""),
                applicant.name(),
                applicant.address().oneLine(),
                request.filter(one -> one.turn() == Request.Turn.PERSON)
                        .flatMap(_ -> situation.file().find(Evidence.Question.class))
                        .map(question -> new Section.Question(
                                question.words(), replies.path(situation.portal(), situation.attempt(), question))));
    }

    /** Nothing that this page sends is an answer. */
    @Override
    public Answer accept(Ask.AgentApproval ask, Situation situation, Form form) {
        return new Answer.Look(Map.of());
    }
}
