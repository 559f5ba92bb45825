package fr.riverain.backoffice;

import fr.riverain.notification.Failure;
import fr.riverain.notification.Notifications;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Messages that have not arrived, and will not without somebody's help. */
@Component
class FailedMessages implements WorkCard {

    private final Notifications notifications;

    FailedMessages(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public Optional<Work> work(Agent agent) {
        var lasting = notifications.failures(agent.portal()).stream()
                .filter(Failure::lasting)
                .count();
        return Optional.of(Work.of("agent.messages.queue", "/gestion/messages", (int) lasting));
    }
}
