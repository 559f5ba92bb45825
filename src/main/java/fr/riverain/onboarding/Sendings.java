package fr.riverain.onboarding;

import fr.riverain.portal.Flash;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What leaves when a page is answered: a link to a mailbox, or a code to a telephone. */
@Component
class Sendings {

    private final Links links;
    private final Codes codes;

    Sendings(Links links, Codes codes) {
        this.links = links;
        this.codes = codes;
    }

    /** Before answers are kept after which something would leave. */
    Optional<Wrong> waitBefore(Visit after) {
        return links.waitBefore(after).or(() -> codes.waitBefore(after));
    }

    /** Part of the transaction that keeps the answers. */
    Optional<Flash> sendIfDue(Visit visit) {
        codes.sendIfDue(visit);
        return links.sendIfDue(visit);
    }

    /** Asked for by pressing a button; nothing where nothing is waited for. */
    Optional<Flash> again(Visit visit, Step current, Form form) {
        if (Codes.code(current).isPresent()) {
            return Optional.of(codes.again(visit, form));
        }
        return Links.link(current).map(_ -> links.again(visit));
    }

    /** The account could not be opened with this address, which has one: its reader is told. */
    void addressHeld(Visit visit) {
        links.addressHeld(visit);
    }
}
