package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class JobsDbTests {

    private static final PortalId MARSEILLE = new PortalId(1);
    private static final PortalId AIX = new PortalId(2);
    private static final TestDatabase DATABASE = TestDatabase.copy();

    private final DataSource application = DATABASE.application();
    private final TenantTransactions transactions = DATABASE.transactions(application);
    private final SettableClock clock = new SettableClock();
    private final List<String> runs = new ArrayList<>();
    private boolean broken;
    private Runnable meanwhile = () -> {};

    @BeforeEach
    void nothing_is_planned() {
        DATABASE.jdbc().sql("delete from scheduled_tasks").update();
    }

    @Test
    void each_job_runs_for_each_portal_again_and_again() {
        var scheduler = started(List.of(new Job("send"), new Job("purge")), List.of(MARSEILLE, AIX));
        everythingWithin(scheduler, Duration.ofMinutes(1));
        assertThat(runs).containsExactlyInAnyOrder("send 1", "send 2", "purge 1", "purge 2");
        everythingWithin(scheduler, Duration.ofMinutes(2));
        assertThat(runs).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void two_nodes_plan_each_pair_once() {
        started(List.of(new Job("send")), List.of(MARSEILLE));
        var other = started(List.of(new Job("send")), List.of(MARSEILLE));
        everythingWithin(other, Duration.ofMinutes(1));
        assertThat(runs).containsExactly("send 1");
    }

    @Test
    void a_job_that_fails_runs_again_after_a_minute() {
        var scheduler = started(List.of(new Job("send")), List.of(MARSEILLE));
        broken = true;
        everythingWithin(scheduler, Duration.ofMinutes(1));
        broken = false;
        runs.clear();
        scheduler.tick(Duration.ofMinutes(1));
        scheduler.runAnyDueExecutions();
        assertThat(runs).containsExactly("send 1");
    }

    @Test
    void a_portal_or_a_job_that_is_gone_leaves_when_its_turn_comes() {
        started(List.of(new Job("send"), new Job("purge")), List.of(MARSEILLE, AIX));
        var later = started(List.of(new Job("send")), List.of(MARSEILLE));
        everythingWithin(later, Duration.ofMinutes(1));
        assertThat(runs).containsExactly("send 1");
        assertThat(DATABASE.jdbc()
                        .sql("select task_instance from scheduled_tasks")
                        .query(String.class)
                        .list())
                .containsExactly("send/1");
    }

    @Test
    void a_job_is_called_after_the_commit_and_never_without_it() {
        var scheduler = started(List.of(new Job("send")), List.of(MARSEILLE, AIX));
        everythingWithin(scheduler, Duration.ofMinutes(1));
        runs.clear();
        var jobs = new Jobs(transactions, scheduler, clock::now);

        assertThatThrownBy(() -> transactions.in(AIX, () -> {
                    jobs.soon(AIX, "send");
                    throw new IllegalStateException("on second thoughts");
                }))
                .hasMessage("on second thoughts");
        transactions.in(MARSEILLE, () -> jobs.soon(MARSEILLE, "send"));

        scheduler.runAnyDueExecutions();
        assertThat(runs).containsExactly("send 1");
    }

    @Test
    void a_job_that_is_called_while_it_runs_is_called_once_more_afterwards() {
        var scheduler = started(List.of(new Job("send")), List.of(MARSEILLE));
        var shortly = new ArrayList<Runnable>();
        var jobs = new Jobs(transactions, scheduler, clock::now, shortly::add);
        meanwhile = () -> {
            jobs.soon(MARSEILLE, "send");
            jobs.soon(MARSEILLE, "send");
        };
        everythingWithin(scheduler, Duration.ofMinutes(1));
        meanwhile = () -> {};
        assertThat(shortly).hasSize(1);
        shortly.removeFirst().run();

        scheduler.runAnyDueExecutions();
        assertThat(runs).containsExactly("send 1", "send 1");
        assertThat(shortly).isEmpty();
    }

    @Test
    void a_job_that_was_never_planned_can_be_called() {
        var scheduler = started(List.of(), List.of(MARSEILLE));
        var other = scheduler(List.of(new Job("send")), List.of(MARSEILLE));
        new Jobs(transactions, other, clock::now).soon(MARSEILLE, "send");
        other.runAnyDueExecutions();
        assertThat(runs).containsExactly("send 1");
        assertThat(scheduler).isNotNull();
    }

    private ManualScheduler started(List<Job> jobs, List<PortalId> portals) {
        var scheduler = scheduler(jobs, portals);
        scheduler.start();
        return scheduler;
    }

    private ManualScheduler scheduler(List<Job> jobs, List<PortalId> portals) {
        var beans = new StaticListableBeanFactory();
        jobs.forEach(job -> beans.addBean(job.name, job));
        beans.addBean("tenants", (Tenants) () -> portals);
        var task = new PortalJobs(beans.getBeanProvider(PortalJob.class), beans.getBeanProvider(Tenants.class));
        return TestHelper.createManualScheduler(application)
                .clock(clock)
                .startTasks(List.of(task))
                .build();
    }

    private static void everythingWithin(ManualScheduler scheduler, Duration time) {
        scheduler.tick(time);
        scheduler.runAnyDueExecutions();
    }

    private final class Job implements PortalJob {

        private final String name;

        private Job(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(1);
        }

        @Override
        public void run(PortalId portal) {
            runs.add(name + " " + portal.value());
            meanwhile.run();
            if (broken) {
                throw new IllegalStateException("broken");
            }
        }
    }
}
