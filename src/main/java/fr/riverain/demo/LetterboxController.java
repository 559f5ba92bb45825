package fr.riverain.demo;

import fr.riverain.portal.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Profile("demo")
class LetterboxController {

    /** A mail is somebody else's HTML: it may look as it likes, and do nothing but be clicked. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; "
                    + "sandbox allow-top-navigation-by-user-activation allow-popups";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Letterbox letterbox;
    private final Stages stages;

    LetterboxController(Letterbox letterbox, Stages stages) {
        this.letterbox = letterbox;
        this.stages = stages;
    }

    record Said(
            String channel, String to, String subject, String text, String html, Set<String> links, Instant sentAt) {

        static Said of(Mail mail) {
            return new Said(
                    mail.channel(),
                    String.join(", ", mail.to()),
                    mail.subject(),
                    mail.text(),
                    mail.html(),
                    mail.links(),
                    mail.sentAt());
        }
    }

    /** For scripts: what arrived, newest first. */
    @GetMapping(path = "/demo/messages.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String messages(@RequestParam(required = false) @Nullable String to) {
        return JSON.writeValueAsString(mails(to).stream().map(Said::of).toList());
    }

    @GetMapping("/demo/messagerie")
    LetterboxPage show(
            Language language, HttpServletRequest request, @RequestParam(required = false) @Nullable String a) {
        var stage = stages.at(request.getRequestURI(), language);
        var people = letterbox.all().stream()
                .flatMap(mail -> mail.to().stream())
                .distinct()
                .sorted()
                .toList();
        return new LetterboxPage(
                stage,
                a,
                people,
                mails(a).stream().map(mail -> MailLine.of(stage, mail)).toList());
    }

    @GetMapping("/demo/messagerie/{id}")
    ResponseEntity<MailPage> open(Language language, HttpServletRequest request, @PathVariable String id) {
        var stage = stages.at(request.getRequestURI(), language);
        return ResponseEntity.of(letterbox.find(id).map(mail -> MailPage.of(stage, mail)));
    }

    /** The HTML part alone, for the frame that shows it; its links open in the whole window. */
    @GetMapping("/demo/messagerie/{id}/contenu")
    ResponseEntity<String> content(@PathVariable String id) {
        return letterbox
                .find(id)
                .map(mail -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Frame-Options", "SAMEORIGIN")
                        .body(mail.html().replaceFirst("(?i)<head>", "$0<base target=\"_top\">")))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private List<Mail> mails(@Nullable String to) {
        return to == null ? letterbox.all() : letterbox.of(to);
    }
}
