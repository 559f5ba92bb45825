package fr.riverain.contract;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.Intake;
import fr.riverain.platform.Line;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.Staging;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** abonnes.csv: who is known to billing. */
@Component
class SubscriberIntake implements Intake<SubscriberLine> {

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final FactDigests digests;
    private final FactRows facts;
    private final TermRows terms;
    private final Today today;

    SubscriberIntake(
            JdbcClient jdbc,
            Identifiers identifiers,
            FactDigests digests,
            FactRows facts,
            TermRows terms,
            Today today) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.digests = digests;
        this.facts = facts;
        this.terms = terms;
        this.today = today;
    }

    @Override
    public String file() {
        return "abonnes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Column> columns() {
        return SubscriberLine.COLUMNS;
    }

    @Override
    public SubscriberLine read(Line line) {
        return SubscriberLine.of(line);
    }

    @Override
    public Staging<SubscriberLine> staging(PortalId portal) {
        return Staging.<SubscriberLine>of("staged_subscriber", "owner_ref")
                .with("id", "uuid", _ -> identifiers.next())
                .text("owner_ref", SubscriberLine::ref)
                .text("kind", line -> line.kind().name())
                .text("title", SubscriberLine::title)
                .text("last_name", SubscriberLine::lastName)
                .text("first_name", SubscriberLine::firstName)
                .text("company", SubscriberLine::company)
                .text("siret", SubscriberLine::siret)
                .text("email", SubscriberLine::email)
                .text("email_key", SubscriberLine::emailKey)
                .text("phone", SubscriberLine::phone)
                .text("street", line -> line.address().street())
                .text("extra", line -> line.address().extra())
                .text("postcode", line -> line.address().postcode())
                .text("town", line -> line.address().town())
                .text("terms", SubscriberLine::terms)
                .text("facts", line -> digests.json(portal, line.facts()));
    }

    @Override
    public Merged merge(PortalId portal) {
        var touched = touched(portal);
        write(portal);
        terms.replace(portal, "touched_subscriber");
        facts.merge(portal, FactRows.Owner.SUBSCRIBER, "staged_subscriber", today.at(portal));
        return touched.with(List.of());
    }

    /** What is new or no longer the same. */
    private Touched touched(PortalId portal) {
        jdbc.sql("drop table if exists touched_subscriber").update();
        jdbc.sql("""
                create temp table touched_subscriber on commit drop as
                select staged.*, coalesce(known.id, staged.id) as source_id, coalesce(known.id, staged.id) as subscriber_id,
                    known.id is null as is_new
                from staged_subscriber staged
                left join subscriber known on known.portal_id = :portal and known.ref = staged.owner_ref
                where known.id is null
                    or (known.kind, known.title, known.last_name, known.first_name, known.company, known.siret,
                        known.email, known.phone, known.street, known.extra, known.postcode, known.town, known.terms)
                    is distinct from
                        (staged.kind, staged.title, staged.last_name, staged.first_name, staged.company, staged.siret,
                        staged.email, staged.phone, staged.street, staged.extra, staged.postcode, staged.town, staged.terms)
                """).param("portal", portal.value()).update();
        return Touched.in(jdbc, "touched_subscriber");
    }

    private void write(PortalId portal) {
        jdbc.sql("""
                insert into subscriber (portal_id, id, ref, kind, title, last_name, first_name, company, siret,
                    email, email_key, phone, street, extra, postcode, town, terms)
                select :portal, id, owner_ref, kind, title, last_name, first_name, company, siret,
                    email, email_key, phone, street, extra, postcode, town, terms
                from touched_subscriber
                on conflict (portal_id, ref) do update set kind = excluded.kind, title = excluded.title,
                    last_name = excluded.last_name, first_name = excluded.first_name, company = excluded.company,
                    siret = excluded.siret, email = excluded.email, email_key = excluded.email_key,
                    phone = excluded.phone, street = excluded.street, extra = excluded.extra,
                    postcode = excluded.postcode, town = excluded.town, terms = excluded.terms
                """).param("portal", portal.value()).update();
    }
}
