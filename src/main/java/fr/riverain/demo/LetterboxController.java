package fr.riverain.demo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("demo")
class LetterboxController {

    private final Letterbox letterbox;

    LetterboxController(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    record Said(
            String channel, String to, String subject, String text, String html, Set<String> links, Instant sentAt) {

        static Said of(Mail mail) {
            return new Said(
                    "mail",
                    String.join(", ", mail.to()),
                    mail.subject(),
                    mail.text(),
                    mail.html(),
                    mail.links(),
                    mail.sentAt());
        }
    }

    /** For scripts: what arrived, newest first. */
    @GetMapping("/demo/messages.json")
    List<Said> messages(@RequestParam(required = false) @Nullable String to) {
        var mails = to == null ? letterbox.all() : letterbox.of(to);
        return mails.stream().map(Said::of).toList();
    }
}
