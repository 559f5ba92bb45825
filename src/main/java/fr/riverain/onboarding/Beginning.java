package fr.riverain.onboarding;

import fr.riverain.platform.Limit;
import fr.riverain.platform.Throttle;
import fr.riverain.portal.Flash;
import fr.riverain.portal.Portal;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first page. Looking at it begins nothing; its first answer begins an attempt. */
@Component
class Beginning {

    private final Attempts attempts;
    private final Questions questions;
    private final Onboarding onboarding;
    private final Codes codes;
    private final Throttle throttle;
    private final InstantSource clock;

    Beginning(
            Attempts attempts,
            Questions questions,
            Onboarding onboarding,
            Codes codes,
            Throttle throttle,
            InstantSource clock) {
        this.attempts = attempts;
        this.questions = questions;
        this.onboarding = onboarding;
        this.codes = codes;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Whether this version has all questions of the portal's journey. */
    boolean isOpen(Portal portal) {
        return portal.section(OnboardingSaid.class).isPresent()
                && questions.know(Visit.journey(portal))
                && reached(portal);
    }

    /** A code that nobody can send would be waited for in vain. */
    private boolean reached(Portal portal) {
        return Visit.journey(portal).asks().noneMatch(Ask.Phone.class::isInstance)
                || !codes.ways(portal).isEmpty();
    }

    Outcome.Shown look(Guest guest, File file, Form parameters) {
        var visit = Visit.of(guest, Attempt.notBegun(guest, file, clock.instant()));
        var step = visit.next();
        return new Outcome.Shown(visit, step, questions.show(visit, step, parameters));
    }

    /** Where this browser left off. */
    Optional<AttemptId> unfinished(Guest guest) {
        return guest.browser().fresh()
                ? Optional.empty()
                : attempts.unfinished(guest.id(), guest.browser())
                        .filter(attempt -> attempt.declined().isEmpty())
                        .map(Attempt::id);
    }

    Outcome begin(Guest guest, File file, Form form) {
        var client = guest.client();
        if (throttle.count(guest.id(), Limit.JOURNEY_ADDRESS, client.block())
                instanceof Throttle.Verdict.Wait(var until)) {
            var hour = guest.portal().in(guest.language()).hour(until);
            return new Outcome.Elsewhere("/inscription", Optional.of(Flash.warn("onboarding.begin.wait", hour)));
        }
        var id = attempts.begin(guest.id(), guest.browser(), client.browser(), guest.language(), file);
        var first = Visit.journey(guest.portal()).steps().getFirst();
        return form.fields().isEmpty()
                ? Outcome.Elsewhere.to(id.path())
                : onboarding.submit(guest, id, first.slug(), form);
    }
}
