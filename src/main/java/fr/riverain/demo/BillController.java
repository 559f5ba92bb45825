package fr.riverain.demo;

import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import fr.riverain.portal.Words;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The paper in somebody's hands, on the screen and as a file to print. */
@RestController
@Profile("demo")
class BillController {

    private final Portals portals;
    private final Bills bills;
    private final Stages stages;
    private final Press press;

    BillController(Portals portals, Bills bills, Stages stages, Press press) {
        this.portals = portals;
        this.bills = bills;
        this.stages = stages;
        this.press = press;
    }

    static String path(Portal portal, Cast.Person person) {
        return "/demo/papiers/%s/%s".formatted(portal.slug(), person.slug());
    }

    static String path(Bill bill, Cast.Person person) {
        return path(bill.portal(), person) + "/" + bill.number();
    }

    /** contrat 11301.11377.01, clé K7RM4QXT. */
    static String facts(Words words, Bill bill) {
        return bill.box().stream()
                .map(printed -> words.text("demo.fact." + printed.fact().slug(), printed.value()))
                .collect(Collectors.joining(", "));
    }

    @GetMapping("/demo/papiers")
    PapersPage all(Language language) {
        return new PapersPage(
                stages.at("/demo/papiers", language),
                Cast.all().stream()
                        .flatMap(cast ->
                                portals.named(cast.portal()).stream().map(portal -> pile(portal, cast, language)))
                        .toList());
    }

    private PapersPage.Pile pile(Portal portal, Cast cast, Language language) {
        return new PapersPage.Pile(
                portal,
                cast.withPapers()
                        .flatMap(person -> bills.telling(portal, person).stream()
                                .map(bill -> PapersPage.Paper.of(portal.in(language), person, bill)))
                        .toList());
    }

    @GetMapping("/demo/papiers/{portal}/{person}")
    ResponseEntity<BillPage> newest(Language language, @PathVariable String portal, @PathVariable String person) {
        return ResponseEntity.of(page(language, portal, person, _ -> true));
    }

    @GetMapping("/demo/papiers/{portal}/{person}/{number}")
    ResponseEntity<BillPage> one(
            Language language, @PathVariable String portal, @PathVariable String person, @PathVariable String number) {
        return ResponseEntity.of(
                page(language, portal, person, bill -> bill.number().equals(number)));
    }

    @GetMapping("/demo/papiers/{portal}/{person}.pdf")
    ResponseEntity<byte[]> printNewest(Language language, @PathVariable String portal, @PathVariable String person) {
        return printed(page(language, portal, person, _ -> true));
    }

    @GetMapping("/demo/papiers/{portal}/{person}/{number}.pdf")
    ResponseEntity<byte[]> print(
            Language language, @PathVariable String portal, @PathVariable String person, @PathVariable String number) {
        return printed(page(language, portal, person, bill -> bill.number().equals(number)));
    }

    private ResponseEntity<byte[]> printed(Optional<BillPage> page) {
        return page.map(found -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                "Content-Disposition",
                                "inline; filename=\"%s.pdf\""
                                        .formatted(found.bill().number()))
                        .body(press.print(found)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<BillPage> page(Language language, String slug, String person, Predicate<Bill> asked) {
        return portals.named(slug).stream()
                .flatMap(portal -> Cast.of(slug).stream()
                        .flatMap(Cast::withPapers)
                        .filter(somebody -> somebody.slug().equals(person))
                        .flatMap(somebody -> pages(language, portal, somebody)))
                .filter(page -> asked.test(page.bill()))
                .findFirst();
    }

    private Stream<BillPage> pages(Language language, Portal portal, Cast.Person person) {
        return bills.of(portal, person).stream().map(bill -> new BillPage(portal.in(language), person, bill, null));
    }
}
