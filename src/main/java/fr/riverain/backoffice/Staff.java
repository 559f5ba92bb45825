package fr.riverain.backoffice;

import fr.riverain.identity.Holder;
import fr.riverain.identity.LostFactors;
import fr.riverain.identity.Sessions;
import fr.riverain.notification.Block;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks agents in, changes what they may do, sees them off; tells them by mail, and the audit trail. */
@Component
class Staff {

    private final TenantTransactions transactions;
    private final Agents agents;
    private final Invitations invitations;
    private final Sessions sessions;
    private final LostFactors lost;
    private final Notifications notifications;
    private final AgentDeeds deeds;

    Staff(
            TenantTransactions transactions,
            Agents agents,
            Invitations invitations,
            Sessions sessions,
            LostFactors lost,
            Notifications notifications,
            AgentDeeds deeds) {
        this.transactions = transactions;
        this.agents = agents;
        this.invitations = invitations;
        this.sessions = sessions;
        this.lost = lost;
        this.notifications = notifications;
        this.deeds = deeds;
    }

    void invite(Portal portal, Agent by, Client client, AgentsPage.Invited typed) {
        transactions.in(portal.id(), () -> {
            var id = agents.add(portal.id(), typed.email(), typed.nom(), typed.role());
            mail(portal, typed.email().strip(), invitations.link(portal, id));
            deeds.record(
                    by,
                    client,
                    "agent.invited",
                    "agent",
                    id,
                    Map.of("role", typed.role().name()));
        });
    }

    boolean inviteAgain(Portal portal, Agent by, Client client, UUID id) {
        return transactions.in(portal.id(), () -> {
            var agent = agents.find(portal.id(), id).filter(known -> known.closedAt() == null);
            agent.ifPresent(known -> {
                mail(portal, known.email(), invitations.link(portal, id));
                deeds.record(by, client, "agent.invited-again", "agent", id, Map.of());
            });
            return agent.isPresent();
        });
    }

    /** The first administrator of a portal has nobody to ask them in but the command line; the link is also printed there. */
    String inviteFirst(Portal portal, String email) {
        return transactions.in(portal.id(), () -> {
            var name = agents.byEmail(portal.id(), email)
                    .map(Agents.Known::name)
                    .orElse(email.substring(0, email.indexOf('@')));
            var id = agents.add(portal.id(), email, name, Role.ADMINISTRATOR);
            var link = invitations.link(portal, id);
            mail(portal, email, link);
            deeds.recordOfCommand(portal.id(), "agent.invited", "agent", id, Map.of("role", Role.ADMINISTRATOR.name()));
            return link;
        });
    }

    boolean change(Agent by, Client client, UUID id, Role role) {
        return transactions.in(by.portal(), () -> {
            var changes = mayTouch(by, id)
                    && agents.find(by.portal(), id)
                            .filter(known -> known.closedAt() == null)
                            .isPresent();
            if (changes) {
                agents.change(by.portal(), id, role);
                deeds.record(by, client, "agent.role-changed", "agent", id, Map.of("role", role.name()));
            }
            return changes;
        });
    }

    boolean close(Agent by, Client client, UUID id) {
        return transactions.in(by.portal(), () -> {
            var closes = mayTouch(by, id) && agents.close(by.portal(), id);
            if (closes) {
                agents.endInvitations(by.portal(), id);
                sessions.closeAll(by.portal(), Holder.agent(id));
                deeds.record(by, client, "agent.closed", "agent", id, Map.of());
            }
            return closes;
        });
    }

    /** Who has lost their second factor sets up another with their password, and is told of it. Nobody removes their own. */
    boolean removeFactor(Portal portal, Agent by, Client client, UUID id, String reason) {
        return transactions.in(by.portal(), () -> {
            var agent = agents.find(by.portal(), id).filter(known -> known.closedAt() == null);
            var removes = agent.isPresent() && mayTouch(by, id) && lost.remove(by.portal(), Holder.agent(id));
            if (removes) {
                deeds.record(by, client, "agent.factor-removed", "agent", id, Map.of("reason", reason));
                notifications.send(
                        portal,
                        Language.FR,
                        agent.orElseThrow().email(),
                        AgentFactorNews.letter(portal, "agent.factor-removed"));
            }
            return removes;
        });
    }

    /** Nobody their own rights, so that one administrator is always left: two who do it to each other come one after the other. */
    private boolean mayTouch(Agent by, UUID id) {
        return !id.equals(by.id()) && agents.stillAdministers(by.portal(), by.id());
    }

    private void mail(Portal portal, String email, String link) {
        var words = portal.in(Language.FR);
        notifications.send(
                portal,
                Language.FR,
                email,
                new Letter(
                        words.text("mail.agent.subject", portal.name()),
                        words.text("mail.agent.preheader", words.lasting(Invitations.VALID)),
                        words.text("mail.agent.title"),
                        List.of(
                                new Block.Paragraph(words.text("mail.agent.text", portal.name())),
                                new Block.Button(words.text("mail.agent.button"), link),
                                new Block.Paragraph(
                                        words.text("mail.agent.valid", words.lasting(Invitations.VALID))))));
    }
}
