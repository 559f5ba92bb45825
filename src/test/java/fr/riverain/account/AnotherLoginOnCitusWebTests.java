package fr.riverain.account;

import fr.riverain.AheadClock;
import fr.riverain.RiverainOnCitusTest;
import org.springframework.context.annotation.Import;

@RiverainOnCitusTest
@Import(AheadClock.class)
class AnotherLoginOnCitusWebTests extends AnotherLogin {}
