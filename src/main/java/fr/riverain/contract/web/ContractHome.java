package fr.riverain.contract.web;

import fr.riverain.account.ReturnedMessages;
import fr.riverain.account.SignedInHome;
import fr.riverain.account.Visitor;
import fr.riverain.contract.Contracts;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The signed-in home: greets, shows the contracts, and how to link one. */
@Component
class ContractHome implements SignedInHome {

    private final Contracts contracts;
    private final ReturnedMessages returning;
    private final InstantSource clock;

    ContractHome(Contracts contracts, ReturnedMessages returning, InstantSource clock) {
        this.contracts = contracts;
        this.returning = returning;
        this.clock = clock;
    }

    @Override
    public View show(Here here, Visitor visitor) {
        return new HomePage(
                here,
                visitor,
                returning.of(here, visitor),
                Places.all(
                        contracts.of(visitor),
                        here.words().there(clock.instant()).toLocalDate()));
    }
}
