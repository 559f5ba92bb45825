package fr.riverain.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Calls a portal's job before its time. */
@Component
public class Jobs {

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private final TenantTransactions transactions;
    private final SchedulerClient scheduler;
    private final InstantSource clock;

    Jobs(TenantTransactions transactions, SchedulerClient scheduler, InstantSource clock) {
        this.transactions = transactions;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Wakes the job after the open transaction's commit. That is only a hurry: what there is to do stands in a row, and the job comes
     * by on its own, should this node be killed before it could call it.
     */
    public void soon(PortalId portal, String job) {
        transactions.afterCommit(() -> wake(PortalJobs.instance(job, portal)));
    }

    private void wake(String instance) {
        try {
            scheduler.reschedule(TaskInstanceId.of(PortalJobs.NAME, instance), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException _) {
            // what it does not see any more waits for its next turn
        } catch (TaskInstanceNotFoundException _) {
            scheduler.scheduleIfNotExists(new TaskInstance<>(PortalJobs.NAME, instance), clock.instant());
        } catch (RuntimeException e) {
            log.warn("{} will run later than it could", instance, e); // what was committed stays so
        }
    }
}
