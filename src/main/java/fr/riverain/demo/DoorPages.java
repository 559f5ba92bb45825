package fr.riverain.demo;

import fr.riverain.demo.Scene.PaperLine;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import fr.riverain.portal.Words;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the demo's page together. */
@Component
@Profile("demo")
class DoorPages {

    private static final int SHOWN = 5;

    private final Portals portals;
    private final Stages stages;
    private final Letterbox letterbox;
    private final Bills bills;
    private final CastAgents agents;
    private final DemoClock clock;

    DoorPages(Portals portals, Stages stages, Letterbox letterbox, Bills bills, CastAgents agents, DemoClock clock) {
        this.portals = portals;
        this.stages = stages;
        this.letterbox = letterbox;
        this.bills = bills;
        this.agents = agents;
        this.clock = clock;
    }

    DoorPage page(Language language) {
        var stage = stages.at("/", language);
        var all = letterbox.all();
        var mails = all.stream().filter(mail -> !mail.isNote()).toList();
        return new DoorPage(
                stage,
                Cast.all().stream().flatMap(cast -> scene(cast, language)).toList(),
                mails.stream()
                        .limit(SHOWN)
                        .map(mail -> MailLine.of(stage, mail))
                        .toList(),
                mails.size(),
                all.stream()
                        .filter(Mail::isNote)
                        .limit(SHOWN)
                        .map(mail -> new DoorPage.NoteLine(MailLine.of(stage, mail), mail.code()))
                        .toList(),
                clock.instant());
    }

    private Stream<Scene> scene(Cast cast, Language language) {
        return portals.named(cast.portal()).stream().map(portal -> scene(portal, portal.in(language), cast));
    }

    private Scene scene(Portal portal, Words words, Cast cast) {
        return new Scene(
                portal,
                words,
                cast,
                cast.newcomers().stream()
                        .map(person -> paper(portal, words, person))
                        .toList(),
                cast.awry().stream().map(awry -> hint(portal, words, awry)).toList(),
                agents.of(portal));
    }

    private PaperLine paper(Portal portal, Words words, Cast.Person person) {
        var facts = bills.newest(portal, person).map(bill -> BillController.facts(words, bill));
        var mobile = person.mobile().map(number -> words.text("demo.mobile", number));
        return new PaperLine(
                person.name(),
                BillController.path(portal, person),
                Stream.of(facts, mobile).flatMap(Optional::stream).collect(Collectors.joining(", ")));
    }

    private String hint(Portal portal, Words words, Cast.Awry awry) {
        var key = "demo.awry.%s.%s".formatted(portal.slug(), awry.hint());
        var person = awry.person();
        if (person == null) {
            return words.marked(key).html();
        }
        var path = awry.older() ? older(portal, person) : BillController.path(portal, person);
        return words.marked(key, person.name(), path).html();
    }

    /** A paper of the same contract with another key on it. */
    private String older(Portal portal, Cast.Person person) {
        return bills.telling(portal, person).stream()
                .skip(1)
                .findFirst()
                .map(bill -> BillController.path(bill, person))
                .orElseGet(() -> BillController.path(portal, person));
    }
}
