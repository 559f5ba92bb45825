package fr.riverain.backoffice;

import fr.riverain.identity.FactorTries.With;
import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.platform.Client;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What agents do with their second factor: told to themselves by mail, and to the trail. In the caller's transaction. */
@Component
class AgentFactorNews {

    private final Notifications notifications;
    private final AgentDeeds deeds;

    AgentFactorNews(Notifications notifications, AgentDeeds deeds) {
        this.notifications = notifications;
        this.deeds = deeds;
    }

    /** A telephone or a passkey is everyday; a recovery code is told. */
    void signedIn(Portal portal, Agent agent, With with, Client client) {
        proven(portal, agent, with, client);
        deeds.record(agent, client, "agent.signed-in", "agent", agent.id(), Map.of());
    }

    void proven(Portal portal, Agent agent, With with, Client client) {
        if (with == With.RECOVERY_CODE) {
            tell(portal, agent, "agent.recovery-code-used", client);
        }
    }

    /**
     * Tells of a change.
     *
     * @param what a key, of the trail and of the letter
     */
    void tell(Portal portal, Agent agent, String what, Client client) {
        deeds.record(agent, client, what, "agent", agent.id(), Map.of());
        notifications.send(portal, Language.FR, agent.email(), letter(portal, what));
    }

    static Letter letter(Portal portal, String what) {
        var words = portal.in(Language.FR);
        var key = "mail." + what;
        return new Letter(
                        words.text(key),
                        words.text("mail.agent.factor.preheader"),
                        words.text(key),
                        List.of(
                                new Block.Paragraph(words.text(key + ".done", portal.name())),
                                new Block.Button(
                                        words.text("mail.agent.factor.button"), portal.url("/gestion/connexion")),
                                new Block.Paragraph(words.text("mail.agent.factor.not-you"))))
                .openlyAndAnyway();
    }
}
