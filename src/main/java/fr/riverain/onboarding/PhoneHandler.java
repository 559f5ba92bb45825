package fr.riverain.onboarding;

import fr.riverain.account.MobileNumber;
import fr.riverain.notification.Notifications;
import java.util.List;
import org.springframework.stereotype.Component;

/** A mobile, and how its code is to come. Whether it opens an account already is told on that mobile, and nowhere else. */
@Component
class PhoneHandler implements AskHandler<Ask.Phone> {

    static final String NUMBER = "portable";
    static final String BY = "par";

    private final Notifications notifications;

    PhoneHandler(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public Class<Ask.Phone> asks() {
        return Ask.Phone.class;
    }

    @Override
    public Section show(Ask.Phone ask, Situation situation, Form form) {
        var known = situation.file().find(Evidence.PhoneGiven.class);
        var ways = ways(ask);
        var wanted = form.knows(BY)
                ? form.get(BY)
                : known.map(given -> given.channel().slug()).orElse("");
        return new Section.Phone(
                form.knows(NUMBER)
                        ? form.get(NUMBER)
                        : known.map(given -> new MobileNumber(given.number()).national())
                                .orElse(""),
                ways,
                ways.stream()
                        .filter(way -> way.slug().equals(wanted))
                        .findFirst()
                        .orElse(ways.getFirst()));
    }

    /** Those that this installation has; the others are not offered. */
    private List<Ask.Channel> ways(Ask.Phone ask) {
        return ask.channels().stream()
                .filter(channel -> notifications.reach(channel.way()))
                .toList();
    }

    @Override
    public Answer accept(Ask.Phone ask, Situation situation, Form form) {
        var by = ways(ask).stream()
                .filter(way -> way.slug().equals(form.get(BY)))
                .findFirst();
        return switch (MobileNumber.read(form.get(NUMBER), notifications.play())) {
            case MobileNumber.Reading.Mobile(var number) ->
                by.<Answer>map(way -> new Answer.Accepted(new Evidence.PhoneGiven(number.international(), way)))
                        .orElseGet(() -> Answer.Refused.of(Wrong.at(BY, "onboarding.phone.by-missing")));
            case MobileNumber.Reading.Foreign _ -> Answer.Refused.of(Wrong.at(NUMBER, "onboarding.phone.foreign"));
            case MobileNumber.Reading.Landline _ -> Answer.Refused.of(Wrong.at(NUMBER, "onboarding.phone.landline"));
            case MobileNumber.Reading.Nothing _ ->
                Answer.Refused.of(
                        Wrong.at(NUMBER, form.has(NUMBER) ? "onboarding.phone.invalid" : "onboarding.phone.missing"));
        };
    }
}
