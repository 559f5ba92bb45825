package fr.riverain.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Calls a portal's job before its time. */
@Component
public class Jobs {

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private final TenantTransactions transactions;
    private final SchedulerClient scheduler;
    private final InstantSource clock;
    private final Executor shortly;

    /** Jobs that are running, here or on another node, and are called once more when they may have ended. */
    private final Set<String> calledAgain = ConcurrentHashMap.newKeySet();

    @Autowired
    Jobs(TenantTransactions transactions, SchedulerClient scheduler, InstantSource clock) {
        this(transactions, scheduler, clock, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    }

    Jobs(TenantTransactions transactions, SchedulerClient scheduler, InstantSource clock, Executor shortly) {
        this.transactions = transactions;
        this.scheduler = scheduler;
        this.clock = clock;
        this.shortly = shortly;
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
            callAgain(instance); // it may have looked for the last time before the row was there
        } catch (TaskInstanceNotFoundException _) {
            scheduler.scheduleIfNotExists(new TaskInstance<>(PortalJobs.NAME, instance), clock.instant());
        } catch (RuntimeException e) {
            log.warn("{} will run later than it could", instance, e); // what was committed stays so
        }
    }

    private void callAgain(String instance) {
        if (calledAgain.add(instance)) {
            shortly.execute(() -> {
                calledAgain.remove(instance);
                wake(instance);
            });
        }
    }
}
