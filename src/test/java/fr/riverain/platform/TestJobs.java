package fr.riverain.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.InstantSource;
import javax.sql.DataSource;

/** Jobs that are called, and of which none runs. */
public final class TestJobs {

    private TestJobs() {}

    public static Jobs nobodyRuns(DataSource application, TenantTransactions transactions, InstantSource clock) {
        return new Jobs(
                transactions, SchedulerClient.Builder.create(application).build(), clock);
    }
}
