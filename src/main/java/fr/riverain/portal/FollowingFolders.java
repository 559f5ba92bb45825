package fr.riverain.portal;

import fr.riverain.platform.NewTenant;
import fr.riverain.platform.RefusedAtStart;
import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A change of a portal's folder is taken without a restart, once nobody has touched it for a look or two. What cannot be understood is
 * refused, said to whoever administers the portal, and the last good one goes on. Each node follows the folders that it sees.
 */
@Component
class FollowingFolders {

    private static final Logger log = LoggerFactory.getLogger(FollowingFolders.class);

    private static final int SECONDS_BETWEEN_LOOKS = 3;

    private final Portals portals;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("portals").daemon().factory());

    private FolderStamps taken;
    private FolderStamps seen;

    FollowingFolders(Portals portals, ApplicationEventPublisher events) {
        this.portals = portals;
        this.events = events;
        this.taken = FolderStamps.of(portals.directory()).orElseThrow();
        this.seen = taken;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = looks.scheduleWithFixedDelay(
                this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looks.shutdownNow();
    }

    void look() {
        try {
            now().filter(found -> !found.equals(taken)).ifPresent(this::settled);
        } catch (RefusedAtStart e) {
            log.error("{} All portals stay as they were.", e.getMessage());
        } catch (RuntimeException e) {
            log.error("The portals' folders have changed and could not be read; all stay as they were", e);
            taken = seen;
        }
    }

    /** Half of a copy is no change yet. */
    private void settled(FolderStamps found) {
        if (!found.equals(seen)) {
            seen = found;
            return;
        }
        var reread = Rereading.of(portals, taken, found);
        if (now().filter(found::equals).isPresent()) {
            take(found, reread);
        }
    }

    private void take(FolderStamps found, Rereading reread) {
        var before = portals.all();
        var news = reread.refused().stream()
                .filter(refused -> !portals.refusal(refused.portal()).equals(Optional.of(refused.sentences())))
                .toList();
        portals.stand(reread.all(), reread.refusals());
        taken = found;
        reread.changed().forEach(portal -> log.info("{} is now as its folder says", portal));
        reread.refusals().forEach((slug, sentences) -> log.error("{} is refused: {}", slug, sentences));
        reread.all().stream()
                .filter(portal -> !before.contains(portal))
                .forEach(portal -> events.publishEvent(new NewTenant(portal.id())));
        news.forEach(events::publishEvent);
    }

    private Optional<FolderStamps> now() {
        return FolderStamps.of(portals.directory());
    }
}
