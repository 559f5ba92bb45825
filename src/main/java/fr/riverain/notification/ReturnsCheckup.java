package fr.riverain.notification;

import fr.riverain.platform.Checkup;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether anybody learns of mails that come back. */
@Component
@Order(5)
class ReturnsCheckup implements Checkup {

    private final ReturnSettings settings;

    ReturnsCheckup(ReturnSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        return List.of(
                settings.isRead()
                        ? Finding.good(
                                "Mail that comes back is read at %s:%d".formatted(settings.host(), settings.port()))
                        : Finding.note(
                                "Mail that comes back: no mailbox (RIVERAIN_RETURNS_HOST), so nobody learns of it"));
    }
}
