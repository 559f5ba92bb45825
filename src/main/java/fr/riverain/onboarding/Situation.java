package fr.riverain.onboarding;

import fr.riverain.platform.Client;
import fr.riverain.platform.PortalId;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Words;

/**
 * Where a question is asked.
 *
 * @param file what the attempt ever established: answers to show again
 * @param path what counts before this question: what it may lean on
 */
record Situation(Guest guest, AttemptId attempt, File file, Path path) {

    Portal portal() {
        return guest.portal();
    }

    PortalId id() {
        return guest.id();
    }

    Client client() {
        return guest.client();
    }

    Words words() {
        return guest.portal().in(guest.language());
    }

    Situation and(Evidence answered) {
        return new Situation(guest, attempt, file, path.and(answered));
    }
}
