package fr.riverain.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.riverain.account.Visitor;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Service;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account may see: everything its subscribers pay or live at. Another's contract and none are the same. */
@Component
public class Contracts {

    private static final String ALL = """
            select contract.id, contract.ref, place.street, place.extra, place.postcode, place.town, place.insee,
                holder.last_name, holder.first_name, holder.company,
                payer.last_name as payer_last_name, payer.first_name as payer_first_name, payer.company as payer_company,
                contract.services, contract.operator, contract.tariff, contract.started_on, contract.ended_on
            from contract
            join place on place.portal_id = :portal and place.id = contract.place_id
            join subscriber holder on holder.portal_id = :portal and holder.id = contract.subscriber_id
            join subscriber payer on payer.portal_id = :portal and payer.id = contract.payer_id
            where contract.portal_id = :portal
            """;

    private static final String SEEN = ALL + """
                and contract.id in (
                    select paid.id
                    from contract_grant
                    join contract paid on paid.portal_id = :portal and paid.payer_id = contract_grant.subscriber_id
                    where contract_grant.portal_id = :portal and account_id = :holder
                    union all
                    select lived.id
                    from contract_grant
                    join contract lived on lived.portal_id = :portal and lived.subscriber_id = contract_grant.subscriber_id
                    where contract_grant.portal_id = :portal and account_id = :holder)
            """;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;

    Contracts(TenantTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Those that run first, then what has ended. */
    public List<Contract> of(Visitor visitor) {
        return transactions.in(
                visitor.portal(), () -> jdbc.sql(SEEN + " order by contract.ended_on desc nulls first, contract.ref")
                        .param("portal", visitor.portal().value())
                        .param("holder", visitor.account().value())
                        .query((row, _) -> contract(row))
                        .list());
    }

    /** The serial numbers of the meters in place. */
    public List<String> meters(Visitor visitor, ContractId contract) {
        return transactions.in(visitor.portal(), () -> jdbc.sql("""
                select serial
                from meter
                where portal_id = :portal and contract_id = :contract and removed_on is null
                order by serial
                """)
                .param("portal", visitor.portal().value())
                .param("contract", contract.value())
                .query(String.class)
                .list());
    }

    /** What a subscriber pays or lives at: for agents. */
    List<Contract> of(PortalId portal, SubscriberId subscriber) {
        return transactions.in(portal, () -> jdbc.sql(ALL + """
                    and (contract.payer_id = :subscriber or contract.subscriber_id = :subscriber)
                order by contract.ended_on desc nulls first, contract.ref
                """)
                .param("portal", portal.value())
                .param("subscriber", subscriber.value())
                .query((row, _) -> contract(row))
                .list());
    }

    /** The serial numbers of the meters in place, at all that a subscriber pays or lives at. */
    Map<ContractId, List<String>> meters(PortalId portal, SubscriberId subscriber) {
        return transactions.in(portal, () -> jdbc
                .sql("""
                select contract_id, serial
                from contract
                join meter on meter.portal_id = :portal and meter.contract_id = contract.id
                where contract.portal_id = :portal and removed_on is null
                    and (contract.payer_id = :subscriber or contract.subscriber_id = :subscriber)
                order by serial
                """)
                .param("portal", portal.value())
                .param("subscriber", subscriber.value())
                .query((row, _) ->
                        Map.entry(new ContractId(row.getObject("contract_id", UUID.class)), row.getString("serial")))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    private static Contract contract(ResultSet row) throws SQLException {
        return new Contract(
                new ContractId(row.getObject("id", UUID.class)),
                row.getString("ref"),
                new Address(
                        row.getString("street"),
                        row.getString("extra"),
                        row.getString("postcode"),
                        row.getString("town")),
                row.getString("insee"),
                name(row.getString("company"), row.getString("first_name"), row.getString("last_name")),
                name(
                        row.getString("payer_company"),
                        row.getString("payer_first_name"),
                        row.getString("payer_last_name")),
                services(row.getArray("services")),
                row.getString("operator"),
                row.getString("tariff"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static String name(@Nullable String company, @Nullable String first, @Nullable String last) {
        return company != null
                ? company
                : Stream.of(Optional.ofNullable(first), Optional.ofNullable(last))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
    }

    private static List<Service> services(Array services) throws SQLException {
        return Arrays.stream((String[]) services.getArray())
                .map(Service::valueOf)
                .toList();
    }
}
