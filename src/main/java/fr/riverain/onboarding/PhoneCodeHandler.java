package fr.riverain.onboarding;

import fr.riverain.account.MobileNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The code that came. What was confirmed once is not asked again, as long as the number stays. */
@Component
class PhoneCodeHandler implements AskHandler<Ask.PhoneCode> {

    static final String CODE = "code";

    private final Codes codes;
    private final CodeTries tries;

    PhoneCodeHandler(Codes codes, CodeTries tries) {
        this.codes = codes;
        this.tries = tries;
    }

    @Override
    public Class<Ask.PhoneCode> asks() {
        return Ask.PhoneCode.class;
    }

    @Override
    public Section show(Ask.PhoneCode ask, Situation situation, Form form) {
        var given = situation.path().find(Evidence.PhoneGiven.class).orElseThrow();
        var sent = codes.latest(situation.id(), situation.attempt(), given.number());
        var words = situation.words();
        return new Section.Code(
                new MobileNumber(given.number()).masked(),
                given.channel(),
                confirmed(situation).isPresent(),
                words.lasting(ask.valid()),
                codes.live(sent).map(code -> words.hour(code.expiresAt())).orElse(""),
                sent.map(Codes::againFrom).filter(codes::ahead).map(words::hour).orElse(""),
                codes.ways(situation.portal()));
    }

    private static Optional<Evidence.PhoneConfirmed> confirmed(Situation situation) {
        return situation
                .file()
                .find(Evidence.PhoneConfirmed.class)
                .filter(known -> situation.path().phone().equals(Optional.of(known.number())));
    }

    @Override
    public Answer accept(Ask.PhoneCode ask, Situation situation, Form form) {
        return confirmed(situation)
                .<Answer>map(Answer.Accepted::new)
                .orElseGet(() -> compare(situation, form.get(CODE).replaceAll("\\D", "")));
    }

    private Answer compare(Situation situation, String typed) {
        if (typed.length() != 6) {
            return Answer.Refused.of(Wrong.at(CODE, "onboarding.code.six"));
        }
        var number = situation.path().phone().orElseThrow();
        return switch (tries.tried(situation, number, typed)) {
            case CodeTries.Result.Right _ -> new Answer.Accepted(new Evidence.PhoneConfirmed(number));
            case CodeTries.Result.Wrong _ -> Answer.Refused.of(Wrong.at(CODE, "onboarding.code.wrong"));
            case CodeTries.Result.Over _ -> Answer.Refused.of(Wrong.at(CODE, "onboarding.code.over"));
            case CodeTries.Result.Wait(var until) ->
                Answer.Refused.of(
                        Wrong.at(CODE, "onboarding.code.wait", situation.words().hour(until)));
        };
    }
}
