package fr.riverain.backoffice;

import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.platform.Limit;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.portal.FolderRefused;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a portal's administrators that its folder is refused: once a day, however many nodes refuse it. */
@Component
class RefusedFolders {

    private final TenantTransactions transactions;
    private final Throttle throttle;
    private final Agents agents;
    private final Notifications notifications;

    RefusedFolders(TenantTransactions transactions, Throttle throttle, Agents agents, Notifications notifications) {
        this.transactions = transactions;
        this.throttle = throttle;
        this.agents = agents;
        this.notifications = notifications;
    }

    @EventListener
    void tell(FolderRefused refused) {
        var portal = refused.portal();
        if (throttle.count(portal.id(), Limit.REFUSED_FOLDER, refused.sentences()) instanceof Verdict.Go) {
            var letter = letter(portal, refused.sentences().lines().toList());
            transactions.in(portal.id(), () -> agents.all(portal.id()).stream()
                    .filter(agent -> agent.closedAt() == null && agent.role() == Role.ADMINISTRATOR)
                    .forEach(agent -> notifications.send(portal, Language.FR, agent.email(), letter)));
        }
    }

    private static Letter letter(Portal portal, List<String> faults) {
        var words = portal.in(Language.FR);
        return new Letter(
                        words.text("mail.folder.subject", portal.name()),
                        words.text("mail.folder.preheader"),
                        words.text("mail.folder.title"),
                        List.of(
                                new Block.Paragraph(words.text("mail.folder.text", portal.name())),
                                new Block.Points(faults),
                                new Block.Paragraph(words.text("mail.folder.after"))))
                .because(words.text("mail.folder.because", portal.name()))
                .openly();
    }
}
