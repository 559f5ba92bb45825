package fr.riverain.notification;

import fr.riverain.platform.Identifiers;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.TestJobs;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that are written, and lie in the outbox. */
public final class TestNotifications {

    private TestNotifications() {}

    public static Notifications unsent(DataSource application, TenantTransactions transactions, InstantSource clock) {
        return new Notifications(
                new Outbox(transactions, JdbcClient.create(application), clock),
                new Notes(transactions, JdbcClient.create(application), clock),
                TestCarriers.none(clock),
                new Writing(TemplateEngine.createPrecompiled(ContentType.Html)),
                new Identifiers(clock),
                TestJobs.nobodyRuns(application, transactions, clock),
                clock);
    }
}
