package fr.riverain.onboarding;

import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.identity.Holder;
import fr.riverain.identity.SessionCookie;
import fr.riverain.platform.View;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What an outcome looks like to a browser. */
@Component
class Answers {

    private final FlashCookie flashes;

    Answers(FlashCookie flashes) {
        this.flashes = flashes;
    }

    ResponseEntity<?> of(Here here, Guest guest, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shown shown ->
                ResponseEntity.ok(ReviewPage.in(shown)
                        .<View>map(review -> ReviewPage.of(here, shown, review, true))
                        .orElseGet(() -> JourneyPage.of(here, shown)));
            case Outcome.Refused refused ->
                known(guest, HttpStatus.UNPROCESSABLE_CONTENT).body(JourneyPage.of(here, refused));
            case Outcome.Elsewhere(var path, var message) -> seeOther(here, guest, path, message);
            case Outcome.Opened opened -> opened(here, guest, opened);
            case Outcome.Taken _ -> page(HttpStatus.CONFLICT, WayOnPage.of(here, WayOnPage.Kind.TAKEN));
            case Outcome.Finished _ -> page(HttpStatus.OK, WayOnPage.of(here, WayOnPage.Kind.FINISHED));
            case Outcome.LeftBehind(var finished) ->
                page(
                        HttpStatus.OK,
                        WayOnPage.of(here, finished ? WayOnPage.Kind.FINISHED_ELSEWHERE : WayOnPage.Kind.MOVED));
            case Outcome.Declined(var answer) -> page(HttpStatus.OK, DeclinedPage.of(here, answer));
            case Outcome.Cancelled _ -> page(HttpStatus.OK, WayOnPage.of(here, WayOnPage.Kind.FORGOTTEN));
            case Outcome.Expired _ -> page(HttpStatus.GONE, WayOnPage.of(here, WayOnPage.Kind.EXPIRED));
            case Outcome.Unknown _ -> page(HttpStatus.NOT_FOUND, WayOnPage.of(here, WayOnPage.Kind.UNKNOWN));
        };
    }

    /** Signed in where the portal does so: else the door is next, with a word on what was done. A scanned paper comes along. */
    private ResponseEntity<?> opened(Here here, Guest guest, Outcome.Opened opened) {
        var message =
                switch (opened.end()) {
                    case NEW ->
                        titled(here, opened.paper().isPresent() ? "onboarding.opened-paper" : "onboarding.opened");
                    case RENEWED -> titled(here, "onboarding.renewed");
                    case WITHOUT_CONTRACT ->
                        Flash.warn(
                                "onboarding.opened-without-contract",
                                here.portal().identity().phone().number());
                };
        var paper = opened.paper().map(token -> "/papier/" + token);
        var door = paper.map(path -> "/connexion?vers=" + path).orElse("/connexion");
        var answer = seeOther(guest, opened.session().isPresent() ? paper.orElse("/") : door)
                .header(SET_COOKIE, flashes.with(here.portal(), message));
        opened.session()
                .ifPresent(token -> answer.header(
                        SET_COOKIE,
                        SessionCookie.with(Holder.Kind.RESIDENT, token).toString()));
        return answer.build();
    }

    ResponseEntity<?> seeOther(Here here, Guest guest, String path, Optional<Flash> message) {
        var answer = seeOther(guest, path);
        message.ifPresent(said -> answer.header(SET_COOKIE, flashes.with(here.portal(), said)));
        return answer.build();
    }

    static ResponseEntity<?> page(HttpStatus status, View page) {
        return ResponseEntity.status(status).body(page);
    }

    /** A message under a title, where the portal has one. */
    static Flash titled(Here here, String key) {
        var title = key + ".title";
        return here.text(title).isEmpty() ? Flash.good(key) : Flash.good(key).under(title);
    }

    private static ResponseEntity.BodyBuilder seeOther(Guest guest, String path) {
        return known(guest, HttpStatus.SEE_OTHER).location(URI.create(path));
    }

    /** Every answer to a form keeps the browser known for another fourteen days. */
    private static ResponseEntity.BodyBuilder known(Guest guest, HttpStatus status) {
        return ResponseEntity.status(status).header(SET_COOKIE, guest.browser().cookie());
    }
}
