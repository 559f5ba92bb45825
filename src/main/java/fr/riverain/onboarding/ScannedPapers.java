package fr.riverain.onboarding;

import static java.util.stream.Collectors.toMap;

import fr.riverain.contract.Fact;
import fr.riverain.contract.Papers;
import fr.riverain.contract.Scan;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a QR code on a paper fills in. */
@Component
class ScannedPapers {

    static final String TOKEN = "papier";

    private final Papers papers;

    ScannedPapers(Papers papers) {
        this.papers = papers;
    }

    Optional<Scan> scan(Guest guest, Form form) {
        return form.has(TOKEN)
                ? Optional.of(papers.scan(guest.portal(), guest.client(), form.get(TOKEN)))
                : Optional.empty();
    }

    /** What the journey asks for, and no more: the rest of the paper is nobody's business on the way. */
    static File file(Portal portal, Optional<Scan> scan) {
        return scan.filter(Scan.Known.class::isInstance)
                .map(Scan.Known.class::cast)
                .map(known -> new File(List.of(new Evidence.PaperScanned(known.token(), asked(portal, known)))))
                .orElse(File.EMPTY);
    }

    private static Map<Fact, String> asked(Portal portal, Scan.Known known) {
        return Visit.journey(portal)
                .asks()
                .filter(Ask.Proof.class::isInstance)
                .flatMap(ask -> ((Ask.Proof) ask).facts().stream())
                .distinct()
                .filter(known.facts()::containsKey)
                .collect(toMap(fact -> fact, known.facts()::get));
    }
}
