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

    /** Whether something may leave with an answer. */
    sealed interface Leave {
        record Nothing() implements Leave {}

        record Counted() implements Leave {}

        record Wait(Wrong wrong) implements Leave {}
    }

    /** Before answers are kept after which something would leave: counts it, where no transaction can take the count back. */
    Leave before(Visit after) {
        var mail = links.before(after);
        return mail instanceof Leave.Nothing ? codes.before(after) : mail;
    }

    /** Part of the transaction that keeps the answers. What nobody has counted waits for its button, whoever made it due meanwhile. */
    Optional<Flash> sendIfDue(Visit visit, boolean counted) {
        codes.endConfirmed(visit);
        if (!counted) {
            return Optional.empty();
        }
        codes.sendIfDue(visit);
        return links.sendIfDue(visit);
    }

    /** Asked for by pressing a button; nothing where nothing is waited for. */
    Optional<Flash> again(Visit visit, Step current, Form form) {
        if (Codes.code(current).isPresent()) {
            return codes.again(visit, form);
        }
        return Links.link(current).map(_ -> links.again(visit));
    }

    /** The account could not be opened with this address, which has one: its reader is told. */
    void addressHeld(Visit visit) {
        links.addressHeld(visit);
    }
}
