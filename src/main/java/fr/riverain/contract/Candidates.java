package fr.riverain.contract;

import static java.util.stream.Collectors.toMap;

import fr.riverain.account.Accounts;
import fr.riverain.account.KnownAccount;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who somebody may be, among those whom billing knows: those who share what few people share, or are spelt alike. */
@Component
public class Candidates {

    private static final int LOOKED_AT = 60;
    private static final int BEGINNING = 3;
    private static final String BEHIND = "\uffff";

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final SubscriberRows rows;
    private final Grants grants;
    private final Accounts accounts;

    Candidates(
            TenantTransactions transactions, JdbcClient jdbc, SubscriberRows rows, Grants grants, Accounts accounts) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.rows = rows;
        this.grants = grants;
        this.accounts = accounts;
    }

    /** The likeliest first; nobody with whom nothing is in common. */
    public List<Candidate> find(PortalId portal, Sought sought, int most) {
        return transactions.in(portal, () -> {
            var likely = subscribers(portal, sought).stream()
                    .filter(one -> Resemblance.of(sought, one).isEnough())
                    .sorted(Comparator.comparingInt((Subscriber one) ->
                                    -Resemblance.of(sought, one).weight())
                            .thenComparing(Subscriber::ref))
                    .limit(most)
                    .toList();
            return candidates(portal, sought, likely);
        });
    }

    /** Whom an agent thinks of, beside what somebody says. */
    public List<Candidate> search(PortalId portal, Sought sought, String typed, int most) {
        return transactions.in(portal, () -> candidates(portal, sought, rows.search(portal, typed, most)));
    }

    /** One of them, if the portal has this subscriber. */
    public Optional<Candidate> get(PortalId portal, Sought sought, SubscriberId subscriber) {
        return transactions.in(
                portal, () -> candidates(
                                portal,
                                sought,
                                rows.get(portal, subscriber).stream().toList())
                        .stream()
                        .findFirst());
    }

    private List<Candidate> candidates(PortalId portal, Sought sought, List<Subscriber> found) {
        var holders = holders(portal, found.stream().map(Subscriber::id).toList());
        return found.stream()
                .map(one -> new Candidate(
                        one,
                        Resemblance.of(sought, one),
                        holders.stream()
                                .filter(holder -> holder.subscriber().equals(one.id()))
                                .map(Holder::account)
                                .toList()))
                .toList();
    }

    private record Holder(SubscriberId subscriber, KnownAccount account) {}

    private List<Holder> holders(PortalId portal, Collection<SubscriberId> subscribers) {
        var holdings = grants.of(portal, subscribers);
        var known = accounts
                .known(portal, holdings.stream().map(Holding::account).toList())
                .stream()
                .filter(KnownAccount::open)
                .collect(toMap(KnownAccount::id, account -> account));
        return holdings.stream()
                .flatMap(holding -> Stream.ofNullable(known.get(holding.account()))
                        .map(account -> new Holder(holding.subscriber(), account)))
                .toList();
    }

    /** By the index of terms only: those that match most terms, and those whose name begins alike. */
    private List<Subscriber> subscribers(PortalId portal, Sought sought) {
        var found = new LinkedHashSet<SubscriberId>();
        found.addAll(withTerms(portal, terms(sought)));
        beginnings(sought).forEach(beginning -> found.addAll(beginningWith(portal, beginning)));
        return rows.all(portal, found);
    }

    /** What few people share: not their town, nor a first name. */
    private static Set<String> terms(Sought sought) {
        var street = sought.address().street();
        var terms = new Terms()
                .codes(sought.email())
                .words(sought.company(), sought.lastName(), street)
                .joined();
        var all = new LinkedHashSet<>(List.of(terms.split(" ")));
        sought.phones().stream().map(Resemblance::national).forEach(all::add);
        all.removeIf(
                term -> term.isEmpty() || (term.length() <= 3 && term.chars().allMatch(Character::isDigit)));
        return all;
    }

    private static List<String> beginnings(Sought sought) {
        return Stream.of(sought.lastName(), sought.company())
                .flatMap(name -> Terms.words(name).stream().limit(1))
                .filter(word -> word.length() > BEGINNING)
                .map(word -> word.substring(0, BEGINNING))
                .distinct()
                .toList();
    }

    private List<SubscriberId> withTerms(PortalId portal, Set<String> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select subscriber_id
                from subscriber_term
                where portal_id = :portal and term in (:terms)
                group by subscriber_id
                order by count(distinct term) desc, subscriber_id
                limit :most
                """)
                .param("portal", portal.value())
                .param("terms", terms)
                .param("most", LOOKED_AT)
                .query((row, _) -> new SubscriberId(row.getObject("subscriber_id", UUID.class)))
                .list();
    }

    private List<SubscriberId> beginningWith(PortalId portal, String beginning) {
        return jdbc.sql("""
                select distinct subscriber_id
                from (
                    select subscriber_id
                    from subscriber_term
                    where portal_id = :portal and term >= :from and term < :until
                    limit :most) alike
                """)
                .param("portal", portal.value())
                .param("from", beginning)
                .param("until", beginning + BEHIND)
                .param("most", 10 * LOOKED_AT)
                .query((row, _) -> new SubscriberId(row.getObject("subscriber_id", UUID.class)))
                .list();
    }
}
