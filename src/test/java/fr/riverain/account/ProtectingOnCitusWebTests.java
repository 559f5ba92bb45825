package fr.riverain.account;

import fr.riverain.AheadClock;
import fr.riverain.RiverainOnCitusTest;
import org.junit.jupiter.api.Nested;
import org.springframework.context.annotation.Import;

/** One start of Citus for both. */
@RiverainOnCitusTest
@Import(AheadClock.class)
class ProtectingOnCitusWebTests extends Passkeying {

    @Nested
    class Telephones extends Protecting {}
}
