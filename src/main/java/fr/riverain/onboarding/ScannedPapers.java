package fr.riverain.onboarding;

import fr.riverain.portal.Portal;
import org.springframework.stereotype.Component;

/** What a QR code on a paper fills in. */
@Component
class ScannedPapers {

    static final String TOKEN = "papier";

    File file(Portal portal, Form form) {
        return File.EMPTY;
    }
}
