package fr.riverain.contract;

import fr.riverain.account.Accounts;
import fr.riverain.identity.Sessions;
import fr.riverain.notification.TestNotifications;
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.Intake;
import fr.riverain.platform.Keys;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.TestDatabase;
import fr.riverain.portal.TestPortals;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This module's parts on a database of their own, put together as Spring does it. */
public final class TestContracts {

    /** Monday 16 November 2026, in the morning. */
    public static final Instant MORNING = Instant.parse("2026-11-16T08:00:00Z");

    public final InstantSource clock = () -> MORNING;
    public final DataSource application;
    public final JdbcClient jdbc;
    public final TenantTransactions transactions;
    public final Identifiers identifiers = new Identifiers(clock);
    final Keys keys;
    final FactDigests digests;
    final Today today = new Today(TestPortals.all(), clock);

    public TestContracts(TestDatabase database, Keys keys) {
        this.keys = keys;
        this.application = database.application();
        this.jdbc = JdbcClient.create(application);
        this.transactions = database.transactions(application);
        this.digests = new FactDigests(keys);
    }

    public Subscribers subscribers() {
        return new Subscribers(
                transactions,
                new Proofs(jdbc, digests, today),
                new SubscriberRows(jdbc),
                new Grants(jdbc, clock),
                new GrantLetters(TestNotifications.unsent(application, transactions, clock), accounts(), clock),
                accounts());
    }

    Accounts accounts() {
        return new Accounts(
                transactions, jdbc, identifiers, new Sessions(transactions, jdbc, identifiers, clock), clock);
    }

    PaperRows papers() {
        return new PaperRows(jdbc, new SealedFacts(keys), new StrayLines(jdbc));
    }

    public List<Intake<?>> intakes() {
        var facts = new FactRows(jdbc);
        var terms = new TermRows(jdbc);
        var strays = new StrayLines(jdbc);
        return List.of(
                new SubscriberIntake(jdbc, identifiers, digests, facts, terms, today),
                new ContractIntake(
                        new ContractRows(jdbc, strays), identifiers, digests, facts, terms, TestPortals.all(), today),
                new MeterIntake(jdbc, identifiers, digests, facts, terms, strays, today),
                new BillIntake(new BillRows(jdbc, strays), papers(), identifiers, digests, facts, today));
    }
}
