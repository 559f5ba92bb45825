package fr.riverain.platform;

import java.time.Duration;

/**
 * Work that comes back: purging, sending, reminding. A bean of this type runs for each portal on its own, at one moment on one
 * node at most. It runs outside any transaction, and may be killed at any moment: the next run must find nothing half done.
 */
public interface PortalJob {

    /** As in scheduled_tasks, and never changed again. */
    String name();

    Duration every();

    void run(PortalId portal);
}
