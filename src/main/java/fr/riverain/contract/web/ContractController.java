package fr.riverain.contract.web;

import fr.riverain.account.Visitor;
import fr.riverain.contract.Contracts;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Here;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts, all and one. The contract is in the address: two tabs are two contracts. */
@RestController
class ContractController {

    private final Contracts contracts;
    private final InstantSource clock;

    ContractController(Contracts contracts, InstantSource clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    @GetMapping("/contrats")
    ContractsPage all(Here here, Visitor visitor, @RequestParam(name = "q", defaultValue = "") String asked) {
        return ContractsPage.of(here, Places.all(contracts.of(visitor), today(here)), asked);
    }

    @GetMapping("/contrats/{ref}")
    ContractPage one(Here here, Visitor visitor, @PathVariable String ref) {
        var all = contracts.of(visitor);
        var contract =
                all.stream().filter(one -> one.ref().equals(ref)).findFirst().orElseThrow(NotFound::new);
        return new ContractPage(
                here,
                contract,
                contracts.meters(visitor, contract.id()),
                new Places(all, Optional.of(contract), today(here)));
    }

    private LocalDate today(Here here) {
        return here.words().there(clock.instant()).toLocalDate();
    }
}
