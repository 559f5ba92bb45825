package fr.riverain.onboarding;

import fr.riverain.identity.Citizen;
import fr.riverain.identity.CitizenCookies;
import fr.riverain.identity.FranceConnect;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers FranceConnect, and takes whom a browser brings back from there for who they are. Whoever wants goes on without it. */
@Component
class FranceConnectHandler implements AskHandler<Ask.FranceConnect> {

    static final String FIELD = "franceconnect";
    private static final String WITHOUT = "sans";

    private final FranceConnect franceConnect;
    private final CitizenCookies cookies;
    private final InstantSource clock;

    FranceConnectHandler(FranceConnect franceConnect, CitizenCookies cookies, InstantSource clock) {
        this.franceConnect = franceConnect;
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public Class<Ask.FranceConnect> asks() {
        return Ask.FranceConnect.class;
    }

    @Override
    public Section show(Ask.FranceConnect ask, Situation situation, Form form) {
        return new Section.FranceConnect(
                franceConnect.offered(situation.portal()),
                citizen(situation, form)
                        .map(citizen -> new Section.Known(
                                Optional.empty(),
                                Optional.of(citizen.lastName()),
                                Optional.of(citizen.firstName()),
                                Optional.empty())),
                without(form));
    }

    @Override
    public Answer accept(Ask.FranceConnect ask, Situation situation, Form form) {
        return new Answer.Accepted(new Evidence.FranceConnectOffered(citizen(situation, form), clock.instant()));
    }

    @Override
    public Optional<Evidence> shown(Ask.FranceConnect ask, Situation situation, Form form) {
        return citizen(situation, form)
                .map(citizen -> new Evidence.FranceConnectOffered(Optional.of(citizen), clock.instant()));
    }

    /** Who has come back since the question was last answered; else what was answered. */
    private Optional<Citizen> citizen(Situation situation, Form form) {
        if (without(form)) {
            return Optional.empty();
        }
        var before = situation.file().find(Evidence.FranceConnectOffered.class);
        return cookies.citizen(situation.portal(), situation.guest().browser().brought())
                .filter(citizen -> before.isEmpty()
                        || citizen.provenAt().isAfter(before.get().at()))
                .or(() -> before.flatMap(Evidence.FranceConnectOffered::citizen));
    }

    private static boolean without(Form form) {
        return form.get(FIELD).equals(WITHOUT);
    }
}
