package fr.riverain.onboarding;

import fr.riverain.platform.Client;
import fr.riverain.portal.Here;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every page of every journey is served and guarded here. */
@RestController
@RequestMapping("/inscription")
class OnboardingController {

    private final Beginning beginning;
    private final Onboarding onboarding;
    private final ScannedPapers papers;
    private final ErrorReports reports;
    private final Answers answers;

    OnboardingController(
            Beginning beginning, Onboarding onboarding, ScannedPapers papers, ErrorReports reports, Answers answers) {
        this.beginning = beginning;
        this.onboarding = onboarding;
        this.papers = papers;
        this.reports = reports;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> look(
            Here here, Client client, Browser browser, @RequestParam MultiValueMap<String, String> parameters) {
        if (!beginning.isOpen(here.portal())) {
            return Answers.page(HttpStatus.OK, WayOnPage.of(here, WayOnPage.Kind.NOT_OPEN));
        }
        var guest = Guest.of(here, client, browser);
        var form = Form.of(parameters);
        var scan = papers.scan(guest, form);
        var shown = beginning.look(guest, ScannedPapers.file(here.portal(), scan), form);
        return Answers.page(HttpStatus.OK, JourneyPage.first(here, shown, beginning.unfinished(guest), scan));
    }

    @PostMapping
    ResponseEntity<?> begin(
            Here here, Client client, Browser browser, @RequestParam MultiValueMap<String, String> fields) {
        if (!beginning.isOpen(here.portal())) {
            return Answers.page(HttpStatus.NOT_FOUND, WayOnPage.of(here, WayOnPage.Kind.NOT_OPEN));
        }
        var guest = Guest.of(here, client, browser);
        var form = Form.of(fields);
        var file = ScannedPapers.file(here.portal(), papers.scan(guest, form));
        return answers.of(here, guest, beginning.begin(guest, file, form.without(ScannedPapers.TOKEN)));
    }

    @GetMapping("/{attempt}")
    ResponseEntity<?> resume(Here here, Client client, Browser browser, @PathVariable AttemptId attempt) {
        var guest = Guest.of(here, client, browser);
        return answers.of(here, guest, onboarding.resume(guest, attempt));
    }

    @GetMapping("/{attempt}/{page}")
    ResponseEntity<?> open(
            Here here,
            Client client,
            Browser browser,
            @PathVariable AttemptId attempt,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> parameters) {
        var guest = Guest.of(here, client, browser);
        return answers.of(here, guest, onboarding.open(guest, attempt, page, Form.of(parameters)));
    }

    @PostMapping("/{attempt}/{page}")
    ResponseEntity<?> submit(
            Here here,
            Client client,
            Browser browser,
            @PathVariable AttemptId attempt,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> fields) {
        var guest = Guest.of(here, client, browser);
        return answers.of(here, guest, onboarding.submit(guest, attempt, page, Form.of(fields)));
    }

    /** « Signaler une erreur » in what billing knows: the page is come back to. */
    @PostMapping("/{attempt}/{page}/signalement")
    ResponseEntity<?> report(
            Here here,
            Client client,
            Browser browser,
            @PathVariable AttemptId attempt,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> fields) {
        var guest = Guest.of(here, client, browser);
        return answers.of(here, guest, reports.send(guest, attempt, page, Form.of(fields)));
    }

    /** Where the browser stands after a report was refused: whoever changes the language there goes back to the page. */
    @GetMapping("/{attempt}/{page}/signalement")
    ResponseEntity<?> reported(
            Here here, Client client, Browser browser, @PathVariable AttemptId attempt, @PathVariable String page) {
        var guest = Guest.of(here, client, browser);
        return answers.seeOther(here, guest, attempt.path() + "/" + page, Optional.empty());
    }

    @DeleteMapping("/{attempt}")
    ResponseEntity<?> cancel(Here here, Client client, Browser browser, @PathVariable AttemptId attempt) {
        var guest = Guest.of(here, client, browser);
        return answers.of(here, guest, onboarding.cancel(guest, attempt));
    }

    @PostMapping("/{attempt}/{page}/envois")
    ResponseEntity<?> resend(
            Here here,
            Client client,
            Browser browser,
            @PathVariable AttemptId attempt,
            @PathVariable String page,
            @RequestParam MultiValueMap<String, String> fields) {
        var guest = Guest.of(here, client, browser);
        return answers.of(here, guest, onboarding.resend(guest, attempt, page, Form.of(fields)));
    }

    /** Polled by the page that waits: nothing as long as it has to, else where to look. */
    @GetMapping("/{attempt}/etat")
    ResponseEntity<?> state(Here here, Client client, Browser browser, @PathVariable AttemptId attempt) {
        return onboarding.waits(Guest.of(here, client, browser), attempt)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.noContent()
                        .header("HX-Redirect", attempt.path())
                        .build();
    }
}
