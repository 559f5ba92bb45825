package fr.riverain.platform;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The jobs of a portal that comes while the program runs; the others' began with the start. */
@Component
class NewTenants {

    private final PortalJobs jobs;
    private final SchedulerClient scheduler;
    private final InstantSource clock;

    NewTenants(PortalJobs jobs, SchedulerClient scheduler, InstantSource clock) {
        this.jobs = jobs;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void begin(NewTenant tenant) {
        jobs.begin(tenant.portal(), scheduler, clock.instant());
    }
}
