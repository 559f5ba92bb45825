package fr.riverain.backoffice;

import fr.riverain.notification.Mailbox;
import fr.riverain.platform.Command;
import fr.riverain.portal.Portals;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./riverain agent add PORTAL MAIL}: the one-time link of a portal's first administrator, or of one who lost their telephone. */
@Component("agent add")
class AddAgent implements Command {

    private final Portals portals;
    private final Staff staff;

    AddAgent(Portals portals, Staff staff) {
        this.portals = portals;
        this.staff = staff;
    }

    @Override
    public int run(List<String> arguments) {
        PrintStream out = System.out;
        if (arguments.size() != 2 || !Mailbox.takes(arguments.get(1))) {
            out.println("Usage: ./riverain agent add PORTAL MAIL");
            return 2;
        }
        var portal = portals.named(arguments.getFirst());
        if (portal.isEmpty()) {
            out.printf(
                    "No portal is called %s; there are %s.%n",
                    arguments.getFirst(),
                    String.join(
                            ", ",
                            portals.all().stream().map(each -> each.slug()).toList()));
            return 2;
        }
        out.printf(
                "An administrator of %s. Open this link within %d hours to choose a password and set up a telephone:%n%n    %s%n%n",
                portal.get().name(), Invitations.VALID.toHours(), staff.inviteFirst(portal.get(), arguments.get(1)));
        return 0;
    }
}
