package fr.riverain.contract;

import static java.util.stream.Collectors.joining;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.Intake;
import fr.riverain.platform.Line;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Staging;
import fr.riverain.portal.Operator;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import fr.riverain.portal.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** contrats.csv: who lives where, and who pays. */
@Component
class ContractIntake implements Intake<ContractLine> {

    private final ContractRows rows;
    private final Identifiers identifiers;
    private final FactDigests digests;
    private final FactRows facts;
    private final TermRows terms;
    private final Portals portals;
    private final Today today;

    ContractIntake(
            ContractRows rows,
            Identifiers identifiers,
            FactDigests digests,
            FactRows facts,
            TermRows terms,
            Portals portals,
            Today today) {
        this.rows = rows;
        this.identifiers = identifiers;
        this.digests = digests;
        this.facts = facts;
        this.terms = terms;
        this.portals = portals;
        this.today = today;
    }

    @Override
    public String file() {
        return "contrats";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Column> columns() {
        return ContractLine.COLUMNS;
    }

    @Override
    public ContractLine read(Line line) {
        return ContractLine.of(line);
    }

    @Override
    public Staging<ContractLine> staging(PortalId id) {
        var portal = portals.find(id).orElseThrow();
        return Staging.<ContractLine>of("staged_contract", "owner_ref")
                .with("id", "uuid", _ -> identifiers.next())
                .text("owner_ref", ContractLine::ref)
                .text("subscriber_ref", ContractLine::subscriber)
                .text("payer_ref", ContractLine::payer)
                .text("operator", line -> operator(portal, line))
                .text("services", line -> services(portal, line.services()))
                .with("place_id", "uuid", _ -> identifiers.next())
                .text("place_key", line -> line.address().key(line.insee()))
                .text("street", line -> line.address().street())
                .text("extra", line -> line.address().extra())
                .text("postcode", line -> line.address().postcode())
                .text("town", line -> line.address().town())
                .text("insee", ContractLine::insee)
                .with("started_on", "date", ContractLine::startedOn)
                .with("ended_on", "date", ContractLine::endedOn)
                .text("tariff", ContractLine::tariff)
                .text("terms", ContractLine::terms)
                .text("facts", line -> digests.json(id, line.facts()));
    }

    /** As the file says it, by code or by name; else who serves the commune. */
    private static @Nullable String operator(Portal portal, ContractLine line) {
        var said = line.operator();
        return portal.operators().stream()
                .filter(operator -> said == null ? serves(operator, portal, line.insee()) : isCalled(operator, said))
                .map(Operator::code)
                .findFirst()
                .orElse(said);
    }

    private static boolean serves(Operator operator, Portal portal, @Nullable String insee) {
        return portal.operators().size() == 1
                || (insee != null && operator.communes().contains(insee));
    }

    private static boolean isCalled(Operator operator, String said) {
        return said.equalsIgnoreCase(operator.code()) || Typing.name(said).equals(Typing.name(operator.name()));
    }

    private static String services(Portal portal, Set<Service> said) {
        return (said.isEmpty() ? portal.services() : said)
                .stream().map(Service::name).sorted().collect(joining(","));
    }

    @Override
    public Merged merge(PortalId id) {
        var portal = portals.find(id).orElseThrow();
        var aside = new ArrayList<Aside>();
        aside.addAll(rows.withoutSubscriber(id));
        aside.addAll(rows.withUnknownOperator(
                portal.operators().stream().map(Operator::code).toList()));
        rows.writePlaces(id);
        var touched = rows.touched(id);
        rows.write(id);
        terms.replace(id, "touched_contract_term");
        facts.merge(id, FactRows.Owner.CONTRACT, "staged_contract", today.at(portal));
        return touched.with(aside);
    }
}
