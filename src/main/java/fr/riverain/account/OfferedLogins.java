package fr.riverain.account;

import fr.riverain.notification.Channel;
import fr.riverain.notification.Notifications;
import fr.riverain.portal.Here;
import org.springframework.stereotype.Component;

/** What an account may sign in with on this portal: an address always, a mobile where the door takes one. */
@Component
class OfferedLogins {

    private final Door door;
    private final Notifications notifications;

    OfferedLogins(Door door, Notifications notifications) {
        this.door = door;
        this.notifications = notifications;
    }

    /** A mobile that would serve nothing is not asked for; one that is there can be put right, if a code can reach it. */
    boolean offers(Here here, Visitor visitor, Login.Kind kind) {
        return switch (kind) {
            case EMAIL -> true;
            case PHONE -> (door.takesMobiles(here) || visitor.phone() != null) && notifications.reach(Channel.SMS);
        };
    }

    /** Whether the numbers that stand in films and examples count. */
    boolean fiction() {
        return notifications.play();
    }
}
