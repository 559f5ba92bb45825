package fr.riverain.backoffice;

import static org.springframework.http.HttpHeaders.SET_COOKIE;

import fr.riverain.notification.Notifications;
import fr.riverain.notification.ReturnedAddresses;
import fr.riverain.platform.Client;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages that did not arrive. */
@RestController
class MessagesController {

    private final Notifications notifications;
    private final ReturnedAddresses returned;
    private final AgentDeeds deeds;
    private final FlashCookie flashes;

    MessagesController(Notifications notifications, ReturnedAddresses returned, AgentDeeds deeds, FlashCookie flashes) {
        this.notifications = notifications;
        this.returned = returned;
        this.deeds = deeds;
        this.flashes = flashes;
    }

    @GetMapping("/gestion/messages")
    MessagesPage show(Here here, Agent agent) {
        return new MessagesPage(here, agent, notifications.failures(agent.portal()), returned.all(agent.portal()));
    }

    @PostMapping("/gestion/messages/{id}/envois")
    ResponseEntity<?> resend(Here here, Agent agent, Client client, @PathVariable UUID id) {
        var sent = notifications.resend(agent.portal(), id);
        if (sent) {
            deeds.record(agent, client, "message.resent", "message", id, Map.of());
        }
        return AgentSessionController.seeOther("/gestion/messages")
                .header(
                        SET_COOKIE,
                        flashes.with(
                                here.portal(),
                                sent ? Flash.good("agent.messages.resent") : Flash.warn("agent.messages.gone")))
                .build();
    }

    /** Somebody has told the agent that it is right, or put it right: what happens next counts anew. */
    @DeleteMapping("/gestion/messages/adresses")
    ResponseEntity<?> forget(Here here, Agent agent, Client client, @RequestParam String adresse) {
        NotFound.unless(returned.forget(agent.portal(), adresse));
        deeds.record(agent, client, "message.address-forgotten", "message", null, Map.of("address", adresse));
        return AgentSessionController.seeOther("/gestion/messages")
                .header(SET_COOKIE, flashes.with(here.portal(), Flash.good("agent.messages.forgotten")))
                .build();
    }
}
