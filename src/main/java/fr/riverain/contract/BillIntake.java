package fr.riverain.contract;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.Intake;
import fr.riverain.platform.Line;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Staging;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** factures.csv: what the bills' papers say. The bills themselves belong to another module. */
@Component
class BillIntake implements Intake<BillLine> {

    private final BillRows bills;
    private final PaperRows papers;
    private final Identifiers identifiers;
    private final FactDigests digests;
    private final FactRows facts;
    private final Today today;

    BillIntake(
            BillRows bills,
            PaperRows papers,
            Identifiers identifiers,
            FactDigests digests,
            FactRows facts,
            Today today) {
        this.bills = bills;
        this.papers = papers;
        this.identifiers = identifiers;
        this.digests = digests;
        this.facts = facts;
        this.today = today;
    }

    @Override
    public String file() {
        return "factures";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Column> columns() {
        return BillLine.COLUMNS;
    }

    @Override
    public BillLine read(Line line) {
        return BillLine.of(line);
    }

    @Override
    public Staging<BillLine> staging(PortalId portal) {
        var heads = Staging.<BillLine>of("staged_bill", "number")
                .with("id", "uuid", _ -> identifiers.next())
                .text("number", BillLine::number)
                .text("owner_ref", BillLine::contract)
                .with("issued_on", "date", BillLine::issuedOn)
                .with("due_on", "date", BillLine::dueOn)
                .with("total_cents", "bigint", BillLine::totalCents)
                .text("facts", line -> digests.json(portal, line.facts()));
        return papers.staging(portal, heads, today.at(portal));
    }

    @Override
    public Merged merge(PortalId portal) {
        var aside = Stream.of(bills.withoutContract(portal), papers.withTokenOfAnother(portal))
                .flatMap(List::stream)
                .toList();
        var touched = bills.touched(portal);
        bills.write(portal);
        papers.merge(portal, today.at(portal));
        facts.merge(portal, FactRows.Owner.CONTRACT, "staged_bill", today.at(portal));
        return touched.with(aside);
    }
}
