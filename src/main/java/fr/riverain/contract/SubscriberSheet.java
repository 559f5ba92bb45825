package fr.riverain.contract;

import fr.riverain.account.AccountId;
import fr.riverain.account.KnownAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A subscriber, as agents see them.
 *
 * @param meters the serial numbers of those in place
 * @param holders the accounts that see these contracts, closed ones too
 */
public record SubscriberSheet(
        Subscriber subscriber, List<Contract> contracts, Map<ContractId, List<String>> meters, List<Holder> holders) {

    public record Holder(KnownAccount account, Holding holding) {}

    /** Where agents see it. Not by the number of billing: that may contain a slash, and belongs into no log. */
    public static String path(SubscriberId subscriber) {
        return "/gestion/abonnes/" + subscriber.value();
    }

    public Optional<Holder> holder(AccountId account) {
        return holders.stream()
                .filter(holder -> holder.account().id().equals(account))
                .findFirst();
    }

    public List<String> meters(Contract contract) {
        return meters.getOrDefault(contract.id(), List.of());
    }
}
