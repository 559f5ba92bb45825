package fr.riverain.contract.web;

import fr.riverain.contract.Contract;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import java.util.List;

/** All contracts of an account; beyond a dozen with a way to search. */
public record ContractsPage(Here here, Places places, String asked, List<Contract> shown) implements View {

    static ContractsPage of(Here here, Places places, String asked) {
        return new ContractsPage(here, places, asked, asked.isBlank() ? places.contracts() : places.search(asked));
    }

    public String title() {
        return here.text("contracts.title", places.contracts().size());
    }

    @Override
    public String template() {
        return "contract/contracts";
    }
}
