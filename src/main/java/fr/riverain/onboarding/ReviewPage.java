package fr.riverain.onboarding;

import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Phone;
import java.util.Optional;

/**
 * « Votre demande est en cours d’examen »: what happens next, by when, and whom to call.
 *
 * @param attempt where this browser may end it; nothing where it may only look
 * @param correct where it may correct what it said
 */
public record ReviewPage(
        Here here,
        Steps steps,
        String name,
        String title,
        Section.Review review,
        Optional<String> attempt,
        String correct)
        implements View {

    static Optional<Section.Review> in(Outcome.Shown shown) {
        return shown.sections().stream()
                .filter(Section.Review.class::isInstance)
                .map(Section.Review.class::cast)
                .findFirst();
    }

    static ReviewPage of(Here here, Outcome.Shown shown, Section.Review review, boolean own) {
        var visit = shown.visit();
        var path = visit.attempt().id().path();
        return new ReviewPage(
                here,
                Steps.of(here, visit, shown.step()),
                here.text(PageTexts.label(shown.step())),
                here.text(PageTexts.title(shown.step())),
                review,
                Optional.of(path).filter(_ -> own),
                visit.progress().asking(Ask.Identity.class).map(visit::path).orElse(path));
    }

    /** Sunday, 22 November at 10:12. */
    public String received() {
        return review.askedAt().map(here::moment).orElse("");
    }

    /** By when an answer is promised, in a sentence. */
    public String lead() {
        return review.by()
                .map(day -> here.rich("onboarding.review.lead-by", here.words().weekday(day)))
                .orElseGet(() -> here.rich("onboarding.review.lead"));
    }

    public Phone phone() {
        return here.portal().identity().phone();
    }

    @Override
    public String template() {
        return "onboarding/review";
    }
}
