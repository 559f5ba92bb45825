package fr.riverain.contract;

import static fr.riverain.contract.FactRows.isReplaced;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.riverain.platform.PortalId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whose paper it is from what is printed on it: every fact must be said of the same contract. */
@Component
class Proofs {

    private final JdbcClient jdbc;
    private final FactDigests digests;
    private final Today today;

    Proofs(JdbcClient jdbc, FactDigests digests, Today today) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.today = today;
    }

    /**
     * One fact that one contract, or one subscriber, answers to.
     *
     * @param subscriber whose fact it is, where it is not a contract's
     */
    private record Hit(
            Fact fact,
            @Nullable LocalDate validTo,
            boolean used,
            @Nullable SubscriberId subscriber,
            @Nullable ContractId contract,
            @Nullable SubscriberId payer,
            @Nullable String operator,
            @Nullable LocalDate endedOn) {

        boolean holds(LocalDate today) {
            return validTo == null || validTo.isAfter(today);
        }
    }

    sealed interface Proof {
        record Of(SubscriberId subscriber, List<ContractId> contracts, Optional<LocalDate> endedOn, boolean used)
                implements Proof {}

        record Outdated() implements Proof {}

        record None() implements Proof {}
    }

    Proof find(PortalId portal, @Nullable String operator, Map<Fact, String> typed) {
        return find(portal, operator, typed, today.at(portal));
    }

    private Proof find(PortalId portal, @Nullable String operator, Map<Fact, String> typed, LocalDate today) {
        var said = typed.entrySet().stream()
                .map(one -> digests.found(portal, one.getKey(), one.getValue()))
                .toList();
        if (said.isEmpty() || said.stream().anyMatch(List::isEmpty)) {
            return new Proof.None();
        }
        var candidates = hits(portal, said.stream().flatMap(Collection::stream).toList()).stream()
                .filter(hit -> operator == null
                        || hit.operator() == null
                        || hit.operator().equals(operator))
                .collect(groupingBy(Proofs::paper))
                .values()
                .stream()
                .filter(paper -> facts(paper.stream()).containsAll(typed.keySet()))
                .toList();
        var current = candidates.stream()
                .filter(paper ->
                        facts(paper.stream().filter(hit -> hit.holds(today))).containsAll(typed.keySet()))
                .toList();
        return current.isEmpty() ? old(candidates, today) : of(current, today);
    }

    /** A contract's paper, or a subscriber's who has none yet. */
    private static UUID paper(Hit hit) {
        return hit.contract() == null
                ? Objects.requireNonNull(hit.subscriber()).value()
                : hit.contract().value();
    }

    private static Set<Fact> facts(Stream<Hit> hits) {
        return hits.map(Hit::fact).collect(toSet());
    }

    /** Only a key or a password that was replaced is told apart: whoever says it has held the paper. */
    private static Proof old(List<List<Hit>> candidates, LocalDate today) {
        return candidates.stream().anyMatch(paper -> paper.stream()
                        .filter(hit -> !hit.holds(today))
                        .allMatch(hit -> hit.fact().secret() && isReplaced(hit.fact())))
                ? new Proof.Outdated()
                : new Proof.None();
    }

    private static Proof of(List<List<Hit>> papers, LocalDate today) {
        var owners = papers.stream().map(Proofs::owner).distinct().toList();
        if (owners.size() > 1) {
            return new Proof.None(); // several people's: this says too little
        }
        var hits = papers.stream().flatMap(Collection::stream).toList();
        var ends = hits.stream().map(Hit::endedOn).toList();
        var ended = ends.stream().allMatch(end -> end != null && end.isBefore(today));
        return new Proof.Of(
                owners.getFirst(),
                hits.stream()
                        .map(Hit::contract)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                ended ? ends.stream().filter(Objects::nonNull).max(LocalDate::compareTo) : Optional.empty(),
                hits.stream().anyMatch(hit -> hit.fact().secret() && hit.used()));
    }

    /** Who is named on it, else who pays. */
    private static SubscriberId owner(List<Hit> paper) {
        return paper.stream()
                .map(Hit::subscriber)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(paper.getFirst().payer()));
    }

    private List<Hit> hits(PortalId portal, List<byte[]> digests) {
        return jdbc.sql("""
                select fact, least(valid_to, closes_on) as valid_to, used_at, null::uuid as of_subscriber,
                    contract.id, payer_id, operator, ended_on
                from contract_fact
                join contract on contract.portal_id = :portal and contract.id = contract_id
                where contract_fact.portal_id = :portal and digest in (:digests)
                union all
                select fact, least(valid_to, closes_on) as valid_to, used_at, subscriber_fact.subscriber_id,
                    contract.id, payer_id, operator, ended_on
                from subscriber_fact
                left join contract on contract.portal_id = :portal
                    and (payer_id = subscriber_fact.subscriber_id or contract.subscriber_id = subscriber_fact.subscriber_id)
                where subscriber_fact.portal_id = :portal and digest in (:digests)
                """)
                .param("portal", portal.value())
                .param("digests", digests)
                .query((row, _) -> hit(row))
                .list();
    }

    private static Hit hit(ResultSet row) throws SQLException {
        var subscriber = row.getObject("of_subscriber", UUID.class);
        var contract = row.getObject("id", UUID.class);
        var payer = row.getObject("payer_id", UUID.class);
        return new Hit(
                Fact.of(row.getString("fact")).orElseThrow(),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("used_at") != null,
                subscriber == null ? null : new SubscriberId(subscriber),
                contract == null ? null : new ContractId(contract),
                payer == null ? null : new SubscriberId(payer),
                row.getString("operator"),
                row.getObject("ended_on", LocalDate.class));
    }
}
