package fr.riverain.contract.web;

import fr.riverain.contract.Contract;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;
import java.util.Optional;

/** One contract: who, where, what, since when. */
public record ContractPage(Here here, Contract contract, List<String> meters, Places places) implements View {

    public String services() {
        return ContractWords.services(here, contract);
    }

    /** Told where the portal has several. */
    public Optional<String> operator() {
        return ContractWords.operator(here, contract);
    }

    @Override
    public String template() {
        return "contract/contract";
    }
}
