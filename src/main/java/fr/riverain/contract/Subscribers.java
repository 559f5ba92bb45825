package fr.riverain.contract;

import static fr.riverain.contract.Linking.SecondAccount.ALLOWED;

import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.KnownAccount;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is known to billing, whose paper it is, and which accounts see their contracts. */
@Component
public class Subscribers {

    private final TenantTransactions transactions;
    private final Proofs proofs;
    private final SubscriberRows rows;
    private final Grants grants;
    private final GrantLetters letters;
    private final Accounts accounts;

    Subscribers(
            TenantTransactions transactions,
            Proofs proofs,
            SubscriberRows rows,
            Grants grants,
            GrantLetters letters,
            Accounts accounts) {
        this.transactions = transactions;
        this.proofs = proofs;
        this.rows = rows;
        this.grants = grants;
        this.letters = letters;
        this.accounts = accounts;
    }

    /**
     * Whose paper says all this. Count the try before: a throttle is not in here.
     *
     * @param operator who must run the contract, where a commune was asked for
     */
    public Finding find(Portal portal, @Nullable String operator, Map<Fact, String> typed) {
        return transactions.in(portal.id(), () -> switch (proofs.find(portal.id(), operator, typed)) {
            case Proofs.Proof.None _ -> new Finding.Unknown();
            case Proofs.Proof.Outdated _ -> new Finding.Outdated();
            case Proofs.Proof.Of of when isTaken(portal, of) -> new Finding.Used(of.subscriber());
            case Proofs.Proof.Of of -> new Finding.Found(of.subscriber(), of.contracts(), of.endedOn());
        });
    }

    private boolean isTaken(Portal portal, Proofs.Proof.Of of) {
        return !allowsSecond(portal)
                && (of.used()
                        || accounts.known(portal.id(), grants.holders(portal.id(), of.subscriber())).stream()
                                .anyMatch(KnownAccount::open));
    }

    private static boolean allowsSecond(Portal portal) {
        return portal.section(Linking.class)
                .map(linking -> linking.secondAccount() == ALLOWED)
                .orElse(false);
    }

    /** Whether billing writes to this address about this subscriber. */
    public boolean knowsAddress(PortalId portal, SubscriberId subscriber, String email) {
        return EmailAddress.of(email)
                .map(address -> transactions.in(portal, () -> rows.knowsAddress(portal, subscriber, address.key())))
                .orElse(false);
    }

    public boolean shows(PortalId portal, AccountId account, SubscriberId subscriber) {
        return transactions.in(portal, () -> grants.holders(portal, subscriber).contains(account));
    }

    /** The accounts that see their contracts, closed ones too. */
    Set<AccountId> holders(PortalId portal, SubscriberId subscriber) {
        return transactions.in(portal, () -> grants.holders(portal, subscriber));
    }

    public sealed interface Granting {
        /** Now, or for long. */
        record Granted() implements Granting {}

        /** Another account came first, and this portal allows no second one. */
        record Refused() implements Granting {}
    }

    /**
     * All contracts of the subscriber, those to come included. Joins the caller's transaction; of two accounts that come at once
     * with a paper that opens one only, one gets in. Whoever sees these contracts already is told, by the same transaction.
     */
    public Granting grant(Portal portal, AccountId account, SubscriberId subscriber, Grant grant) {
        return transactions.in(portal.id(), () -> {
            grants.lock(portal.id(), subscriber);
            var others = new HashSet<>(grants.holders(portal.id(), subscriber));
            if (others.remove(account)) {
                return new Granting.Granted();
            }
            if (!others.isEmpty() && !grant.how().byAgent() && !allowsSecond(portal)) {
                return new Granting.Refused();
            }
            grants.add(portal.id(), account, subscriber, grant.how());
            grants.use(
                    portal.id(),
                    subscriber,
                    grant.by().stream().filter(Fact::secret).toList());
            letters.granted(portal, get(portal.id(), subscriber).orElseThrow(), account, grant.how(), others);
            return new Granting.Granted();
        });
    }

    /** From then on the account sees these contracts no more, and its owner is told. False if it did not see them. */
    boolean end(Portal portal, AccountId account, SubscriberId subscriber) {
        return transactions.in(portal.id(), () -> {
            var ended = grants.remove(portal.id(), account, subscriber);
            if (ended) {
                letters.ended(portal, get(portal.id(), subscriber).orElseThrow(), account);
            }
            return ended;
        });
    }

    /** As billing names them. */
    public Optional<SubscriberId> byRef(PortalId portal, String ref) {
        return transactions.in(portal, () -> rows.byRef(portal, ref));
    }

    public Optional<Subscriber> get(PortalId portal, SubscriberId subscriber) {
        return transactions.in(portal, () -> rows.get(portal, subscriber));
    }

    /** What is printed on their papers and must not be a password: numbers of subscriber, contracts and meters, and the name. */
    public Set<String> printedWords(PortalId portal, SubscriberId subscriber) {
        return transactions.in(portal, () -> rows.printedWords(portal, Set.of(subscriber)));
    }

    /** By anything printed on a bill but keys; at most so many. */
    public List<Subscriber> search(PortalId portal, String typed, int most) {
        return transactions.in(portal, () -> rows.search(portal, typed, most));
    }
}
