package fr.riverain.contract.web;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.OK;
import static org.springframework.http.HttpStatus.SEE_OTHER;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import fr.riverain.account.AccountId;
import fr.riverain.backoffice.Agent;
import fr.riverain.contract.CaringForSubscribers;
import fr.riverain.contract.CaringForSubscribers.Outcome;
import fr.riverain.contract.KeyHolding;
import fr.riverain.contract.SubscriberId;
import fr.riverain.contract.SubscriberSheet;
import fr.riverain.contract.SubscriberSheets;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Client;
import fr.riverain.platform.Identifiers;
import fr.riverain.platform.NotFound;
import fr.riverain.portal.Flash;
import fr.riverain.portal.FlashCookie;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agents' page about a subscriber. */
@RestController
@RequestMapping("/gestion/abonnes/{id:[0-9a-f-]+}")
class SubscriberController {

    private static final int LONGEST_REASON = 300;

    private final CaringForSubscribers caring;
    private final SubscriberSheets sheets;
    private final KeyHolding keys;
    private final Identifiers identifiers;
    private final Audit audit;
    private final FlashCookie flashes;
    private final InstantSource clock;

    SubscriberController(
            CaringForSubscribers caring,
            SubscriberSheets sheets,
            KeyHolding keys,
            Identifiers identifiers,
            Audit audit,
            FlashCookie flashes,
            InstantSource clock) {
        this.caring = caring;
        this.sheets = sheets;
        this.keys = keys;
        this.identifiers = identifiers;
        this.audit = audit;
        this.flashes = flashes;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> show(Here here, Agent agent, Client client, @PathVariable UUID id) {
        return caring.look(agent, client, new SubscriberId(id))
                .<ResponseEntity<?>>map(sheet -> page(OK, here, agent, sheet, SubscriberPage.Typed.NOTHING, List.of()))
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/comptes")
    ResponseEntity<?> link(Here here, Agent agent, Client client, @PathVariable UUID id, SubscriberPage.Typed typed) {
        var check = typed.verification();
        if (typed.shown().isBlank() || check == null) {
            return refused(here, agent, id, typed, missing(here, typed));
        }
        return switch (caring.link(here.portal(), agent, client, new SubscriberId(id), typed.shown(), check)) {
            case Outcome.Linked(var login) -> back(here, id, Flash.good("subscriber.linked", login));
            case Outcome.NoAccount() -> refused(here, agent, id, typed, List.of(email(here, "no-account")));
            case Outcome.Unconfirmed() -> refused(here, agent, id, typed, List.of(email(here, "unconfirmed")));
            case Outcome.Already() -> refused(here, agent, id, typed, List.of(email(here, "already")));
            case Outcome.UnknownSubscriber() -> throw new NotFound();
        };
    }

    @GetMapping("/comptes/{account}/retrait")
    ResponseEntity<?> askReason(Here here, Agent agent, @PathVariable UUID id, @PathVariable UUID account) {
        return unlinking(OK, here, agent, id, account, "", List.of());
    }

    @PostMapping("/comptes/{account}/retrait")
    ResponseEntity<?> unlink(
            Here here,
            Agent agent,
            Client client,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam String motif) {
        if (motif.isBlank() || motif.length() > LONGEST_REASON) {
            var problem = new Problem("motif", here.text("unlinking.wrong"));
            return unlinking(UNPROCESSABLE_CONTENT, here, agent, id, account, motif, List.of(problem));
        }
        NotFound.unless(caring.unlink(
                here.portal(), agent, client, new SubscriberId(id), new AccountId(account), motif.strip()));
        return back(here, id, Flash.good("subscriber.unlinked"));
    }

    private static List<Problem> missing(Here here, SubscriberPage.Typed typed) {
        var problems = new ArrayList<Problem>();
        if (typed.shown().isBlank()) {
            problems.add(email(here, "missing"));
        }
        if (typed.verification() == null) {
            problems.add(new Problem("verification", here.text("subscriber.link.check.missing")));
        }
        return problems;
    }

    private static Problem email(Here here, String what) {
        return new Problem("email", here.text("subscriber.link.email." + what));
    }

    private ResponseEntity<?> refused(
            Here here, Agent agent, UUID id, SubscriberPage.Typed typed, List<Problem> problems) {
        return sheets.find(agent.portal(), new SubscriberId(id))
                .<ResponseEntity<?>>map(sheet -> page(UNPROCESSABLE_CONTENT, here, agent, sheet, typed, problems))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<?> page(
            HttpStatus status,
            Here here,
            Agent agent,
            SubscriberSheet sheet,
            SubscriberPage.Typed typed,
            List<Problem> problems) {
        var deeds = audit.about(
                agent.portal(),
                CaringForSubscribers.ABOUT,
                sheet.subscriber().id().value());
        var today = here.words().there(clock.instant()).toLocalDate();
        return ResponseEntity.status(status)
                .body(new SubscriberPage(here, agent, sheet, key(here, sheet), deeds, today, typed, problems));
    }

    private SubscriberPage.Key key(Here here, SubscriberSheet sheet) {
        return keys.asked(here.portal())
                ? SubscriberPage.Key.of(
                        keys.live(here.portal(), sheet.subscriber().id()), identifiers)
                : SubscriberPage.Key.NONE;
    }

    private ResponseEntity<?> unlinking(
            HttpStatus status, Here here, Agent agent, UUID id, UUID account, String reason, List<Problem> problems) {
        return sheets.find(agent.portal(), new SubscriberId(id))
                .flatMap(sheet -> sheet.holder(new AccountId(account))
                        .map(holder -> new UnlinkingPage(here, agent, sheet.subscriber(), holder, reason, problems)))
                .<ResponseEntity<?>>map(page -> ResponseEntity.status(status).body(page))
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<?> back(Here here, UUID id, Flash flash) {
        return ResponseEntity.status(SEE_OTHER)
                .location(URI.create(SubscriberSheet.path(new SubscriberId(id))))
                .header(SET_COOKIE, flashes.with(here.portal(), flash))
                .build();
    }
}
