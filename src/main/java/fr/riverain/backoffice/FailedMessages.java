package fr.riverain.backoffice;

import fr.riverain.notification.Failure;
import fr.riverain.notification.Notifications;
import fr.riverain.notification.ReturnedAddresses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Messages that have not arrived, and will not without somebody's help. */
@Component
class FailedMessages implements WorkCard {

    private final Notifications notifications;
    private final ReturnedAddresses returned;

    FailedMessages(Notifications notifications, ReturnedAddresses returned) {
        this.notifications = notifications;
        this.returned = returned;
    }

    @Override
    public Optional<Work> work(Agent agent) {
        var lasting = notifications.failures(agent.portal()).stream()
                .filter(Failure::lasting)
                .count();
        var addresses = returned.all(agent.portal()).size();
        return Optional.of(
                addresses == 0
                        ? Work.of("agent.messages.queue", "/gestion/messages", (int) lasting)
                        : new Work(
                                "agent.messages.queue",
                                "/gestion/messages",
                                (int) lasting,
                                "agent.messages.addresses",
                                addresses,
                                Urgency.WARN));
    }
}
