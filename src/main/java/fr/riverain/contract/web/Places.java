package fr.riverain.contract.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.riverain.contract.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** The contracts one may see, and the one being looked at: the selector is a list of links. */
public record Places(List<Contract> contracts, Optional<Contract> current, LocalDate today) {

    /** Beyond a dozen, one searches. */
    private static final int FEW = 12;

    static Places all(List<Contract> contracts, LocalDate today) {
        return new Places(contracts, Optional.empty(), today);
    }

    public boolean several() {
        return contracts.size() > 1;
    }

    public boolean many() {
        return contracts.size() > FEW;
    }

    public List<Contract> others() {
        return contracts.stream()
                .filter(contract -> current.filter(contract::equals).isEmpty())
                .limit(FEW)
                .toList();
    }

    /** Those whose number, place or payer contain what is asked for. */
    List<Contract> search(String asked) {
        var words = asked.toLowerCase(Locale.FRANCE).strip().split("\\s+");
        return contracts.stream()
                .filter(contract -> {
                    var text = String.join(
                                    " ",
                                    contract.ref(),
                                    contract.place().oneLine(),
                                    contract.payer(),
                                    contract.holder())
                            .toLowerCase(Locale.FRANCE);
                    return List.of(words).stream().allMatch(text::contains);
                })
                .toList();
    }

    public boolean ended(Contract contract) {
        return contract.ended(today);
    }

    public static String path(Contract contract) {
        return "/contrats/" + UriUtils.encodePathSegment(contract.ref(), UTF_8);
    }
}
