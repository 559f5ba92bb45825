package fr.riverain.onboarding;

import org.springframework.stereotype.Component;

/** A journey may ask always for what is otherwise asked only when somebody hammers; and then with a box to tick. */
@Component
class HumanHandler implements AskHandler<Ask.Human> {

    static final String BOX = "robot";

    private final Robots robots;

    HumanHandler(Robots robots) {
        this.robots = robots;
    }

    @Override
    public Class<Ask.Human> asks() {
        return Ask.Human.class;
    }

    @Override
    public Section show(Ask.Human ask, Situation situation, Form form) {
        return situation.file().find(Evidence.HumanShown.class).isPresent()
                ? Section.Human.done()
                : new Section.Human(robots.task(situation, form), true, form.has(BOX));
    }

    @Override
    public Answer accept(Ask.Human ask, Situation situation, Form form) {
        var known = situation.file().find(Evidence.HumanShown.class);
        if (known.isPresent()) {
            return new Answer.Accepted(known.get());
        }
        if (!form.has(BOX)) {
            return Answer.Refused.of(Wrong.at(BOX, "onboarding.human.unticked"));
        }
        var wrongs = robots.wrongs(situation, form);
        return wrongs.isEmpty() ? new Answer.Accepted(new Evidence.HumanShown()) : new Answer.Refused(wrongs);
    }
}
