package fr.riverain.portal;

import fr.riverain.platform.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may read about a portal: what it is for, who runs it, by which rules. */
@RestController
class PublicPagesController {

    private static final List<String> HELP =
            List.of("paper", "mail", "expired", "password", "mailbox", "several", "other", "fraud", "access");

    @GetMapping("/a-quoi-sert")
    PurposePage purpose(Here here) {
        return new PurposePage(here);
    }

    @GetMapping("/aide")
    HelpPage help(Here here) {
        return new HelpPage(here, HELP);
    }

    /** Some services hand out procedures; the others have no such pages. */
    @GetMapping("/aide/procedures/{number:[1-9]}")
    ProcedurePage procedure(Here here, @PathVariable int number) {
        return Optional.of(new ProcedurePage(here, number))
                .filter(ProcedurePage::exists)
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/france-services")
    NearPage near(Here here) {
        return new NearPage(here);
    }

    @GetMapping("/plan-du-site")
    MapPage map(Here here) {
        return new MapPage(here);
    }

    @GetMapping("/mentions-legales")
    LegalPage legal(Here here) {
        return new LegalPage(here);
    }

    @GetMapping("/cgu")
    TermsPage terms(Here here) {
        return new TermsPage(here);
    }

    @GetMapping("/donnees-personnelles")
    PrivacyPage privacy(Here here) {
        return new PrivacyPage(here);
    }

    @GetMapping("/accessibilite")
    AccessibilityPage accessibility(Here here) {
        return new AccessibilityPage(here);
    }

    /** Some services tell about themselves; the others have no such page. */
    @GetMapping("/le-service")
    AboutPage about(Here here) {
        return Optional.of(new AboutPage(here)).filter(AboutPage::exists).orElseThrow(NotFound::new);
    }
}
