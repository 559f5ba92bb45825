package fr.riverain.demo;

import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** For the page's buttons, and for scripts: POST /demo/clock with advance=PT49H. */
@RestController
@Profile("demo")
class ClockController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DemoClock clock;

    ClockController(DemoClock clock) {
        this.clock = clock;
    }

    record Time(Instant now, Duration ahead) {}

    record Refused(String sentence) {}

    @GetMapping(path = "/demo/clock", produces = MediaType.APPLICATION_JSON_VALUE)
    String time() {
        return JSON.writeValueAsString(new Time(clock.instant(), clock.ahead()));
    }

    @PostMapping(path = "/demo/clock", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> advance(@RequestParam String advance) {
        return moved(advance)
                ? ResponseEntity.ok(time())
                : ResponseEntity.status(UNPROCESSABLE_CONTENT)
                        .body(JSON.writeValueAsString(
                                new Refused("advance is a duration like PT49H or P15D; the clock only goes forward, "
                                        + "and no further than %d days".formatted(DemoClock.FURTHEST.toDays()))));
    }

    @PostMapping(path = "/demo/clock", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<?> press(@RequestParam String advance) {
        return moved(advance)
                ? ResponseEntity.status(SEE_OTHER)
                        .location(URI.create("/#horloge"))
                        .build()
                : ResponseEntity.unprocessableContent().build();
    }

    private boolean moved(String step) {
        try {
            return clock.advance(Duration.parse(step));
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
