package fr.riverain.contract;

import fr.riverain.portal.Service;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract as somebody sees it who may.
 *
 * @param ref the number on the bill, and in the address of its pages
 * @param insee the place's commune
 */
public record Contract(
        ContractId id,
        String ref,
        Address place,
        @Nullable String insee,
        String holder,
        String payer,
        List<Service> services,
        @Nullable String operator,
        @Nullable String tariff,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {

    public boolean ended(LocalDate today) {
        return endedOn != null && endedOn.isBefore(today);
    }
}
