package fr.riverain.contract.web;

import static java.util.stream.Collectors.joining;

import fr.riverain.contract.Contract;
import fr.riverain.portal.Here;
import fr.riverain.portal.Operator;
import java.util.Locale;
import java.util.Optional;

/** What a contract is about, in words. */
final class ContractWords {

    private ContractWords() {}

    static String services(Here here, Contract contract) {
        return contract.services().stream()
                .sorted()
                .map(service -> here.text("service." + service.name().toLowerCase(Locale.ROOT)))
                .collect(joining(", "));
    }

    /** Told where the portal has several. */
    static Optional<String> operator(Here here, Contract contract) {
        return here.portal().operators().size() < 2
                ? Optional.empty()
                : here.portal().operators().stream()
                        .filter(operator -> operator.code().equals(contract.operator()))
                        .map(Operator::name)
                        .findFirst();
    }
}
