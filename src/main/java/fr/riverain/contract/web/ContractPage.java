package fr.riverain.contract.web;

import fr.riverain.contract.Contract;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** One contract: who, where, what, since when. */
public record ContractPage(Here here, Contract contract, List<String> meters, Places places) implements View {

    public String services() {
        return contract.services().stream()
                .sorted()
                .map(service -> here.text("service." + service.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /** Told where the portal has several. */
    public Optional<String> operator() {
        return here.portal().operators().size() < 2
                ? Optional.empty()
                : here.portal().operators().stream()
                        .filter(operator -> operator.code().equals(contract.operator()))
                        .map(Operator::name)
                        .findFirst();
    }

    @Override
    public String template() {
        return "contract/contract";
    }
}
