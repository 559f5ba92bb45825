package fr.riverain.platform;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler.ReviveDeadExecution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureReschedule;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All portals' jobs, as db-scheduler sees them: one task, with an instance named "job/portal" for each pair. The jobs are looked up
 * when they run: one of them may need the very scheduler that this task is part of.
 */
@Component
class PortalJobs extends AbstractTask<Void> implements OnStartup {

    static final String NAME = "portal-job";

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final Duration FIRST_RUNS_WITHIN = Duration.ofMinutes(10);

    private final ObjectProvider<PortalJob> jobs;
    private final ObjectProvider<Tenants> tenants;

    PortalJobs(ObjectProvider<PortalJob> jobs, ObjectProvider<Tenants> tenants) {
        super(NAME, Void.class, new OnFailureReschedule<>(FixedDelay.of(AFTER_A_FAILURE)), new ReviveDeadExecution<>());
        this.jobs = jobs;
        this.tenants = tenants;
    }

    static String instance(String job, PortalId portal) {
        return job + "/" + portal.value();
    }

    /** New pairs are added; those whose job or portal is gone leave when their turn comes. */
    @Override
    public void onStartup(SchedulerClient scheduler, Clock clock) {
        portals().forEach(portal -> begin(portal, scheduler, clock.now()));
    }

    void begin(PortalId portal, SchedulerClient scheduler, Instant now) {
        jobs.forEach(job -> {
            var instance = instance(job.name(), portal);
            scheduler.scheduleIfNotExists(new TaskInstance<>(NAME, instance), now.plus(spread(job, instance)));
        });
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        var said = instance.getId().split("/", 2);
        var portal = new PortalId(Integer.parseInt(said[1]));
        return find(said[0])
                .filter(_ -> portals().contains(portal))
                .<CompletionHandler<Void>>map(job -> {
                    job.run(portal);
                    return new OnCompleteReschedule<>(FixedDelay.of(job.every()));
                })
                .orElseGet(OnCompleteRemove::new);
    }

    private Optional<PortalJob> find(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    private List<PortalId> portals() {
        return tenants.stream().flatMap(known -> known.ids().stream()).toList();
    }

    /** Not everything at once, but the same pair always at the same distance. */
    private static Duration spread(PortalJob job, String instance) {
        var within = job.every().compareTo(FIRST_RUNS_WITHIN) < 0 ? job.every() : FIRST_RUNS_WITHIN;
        return Duration.ofSeconds(Math.floorMod(instance.hashCode(), Math.max(1, within.toSeconds())));
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id) {
        return new SchedulableTaskInstance<>(new TaskInstance<>(NAME, id), now -> now);
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String id, Void data) {
        return schedulableInstance(id);
    }
}
