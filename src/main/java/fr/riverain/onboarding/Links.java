package fr.riverain.onboarding;

import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.contract.SubscriberId;
import fr.riverain.contract.Subscribers;
import fr.riverain.onboarding.Sendings.Leave;
import fr.riverain.platform.Limit;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.portal.Flash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The messages that an address is confirmed with. Whoever waits for one sees the same, whether it went to a newcomer, told somebody
 * that they have an account, or was never sent because what was typed must not be told to be wrong.
 */
@Component
class Links {

    private static final Duration HELD = JourneyRules.LONGEST;

    private final TenantTransactions transactions;
    private final Challenges challenges;
    private final Accounts accounts;
    private final Subscribers subscribers;
    private final Throttle throttle;
    private final Letters letters;
    private final InstantSource clock;

    Links(
            TenantTransactions transactions,
            Challenges challenges,
            Accounts accounts,
            Subscribers subscribers,
            Throttle throttle,
            Letters letters,
            InstantSource clock) {
        this.transactions = transactions;
        this.challenges = challenges;
        this.accounts = accounts;
        this.subscribers = subscribers;
        this.throttle = throttle;
        this.letters = letters;
        this.clock = clock;
    }

    static Optional<Ask.EmailLink> link(Step step) {
        return step.asking()
                .filter(Ask.EmailLink.class::isInstance)
                .map(Ask.EmailLink.class::cast)
                .findFirst();
    }

    /** Before answers are kept after which a message would leave: counts it, and refuses them where too many have left already. */
    Leave before(Visit after) {
        return due(after)
                .<Leave>map(_ -> count(after)
                        .<Leave>map(until -> new Leave.Wait(Wrong.at("", "onboarding.mail.wait", words(after, until))))
                        .orElseGet(Leave.Counted::new))
                .orElseGet(Leave.Nothing::new);
    }

    /** Part of the transaction that keeps the answers. A live link to the same address is not sent twice. */
    Optional<Flash> sendIfDue(Visit visit) {
        return due(visit).map(link -> {
            send(visit, link);
            return message(visit);
        });
    }

    /** Asked for by pressing a button: the link before stays good. */
    Flash again(Visit visit) {
        var until = count(visit);
        if (until.isPresent()) {
            return Flash.warn("onboarding.mail.wait", words(visit, until.get()));
        }
        visit.progress()
                .current()
                .flatMap(Links::link)
                .ifPresent(link -> transactions.in(visit.guest().id(), () -> send(visit, link)));
        return Flash.good("onboarding.mail.again");
    }

    /** Offers to add the contract; where the account shows it already, says that there is one. Looks like a confirmation, to whoever waits. */
    void addressHeld(Visit visit) {
        var link = new Ask.EmailLink(HELD);
        var holder = accounts.byEmail(visit.guest().id(), address(visit));
        if (visit.progress()
                .path()
                .subscriber()
                .filter(subscriber -> holder.isPresent() && !shows(visit, holder.get(), subscriber))
                .isPresent()) {
            letters.addition(visit, issue(visit, Challenge.Kind.ADDITION, link));
        } else {
            letters.already(visit, issue(visit, Challenge.Kind.LINK, link));
        }
    }

    private Optional<Ask.EmailLink> due(Visit visit) {
        return visit.progress().current().flatMap(Links::link).filter(_ -> challenges
                .latest(visit.guest().id(), visit.attempt().id(), address(visit))
                .filter(sent -> sent.live(clock.instant()))
                .isEmpty());
    }

    private Optional<Instant> count(Visit visit) {
        var mailbox = EmailAddress.of(address(visit)).map(EmailAddress::key).orElse("");
        return Stream.of(
                        throttle.count(visit.guest().id(), Limit.MAIL_PER_RECIPIENT, mailbox),
                        throttle.count(
                                visit.guest().id(),
                                Limit.MAIL_ADDRESS,
                                visit.guest().client().block()))
                .flatMap(verdict ->
                        verdict instanceof Throttle.Verdict.Wait(var until) ? Stream.of(until) : Stream.empty())
                .max(Instant::compareTo);
    }

    private void send(Visit visit, Ask.EmailLink link) {
        var path = visit.progress().path();
        var holder = accounts.byEmail(visit.guest().id(), address(visit));
        if (holder.isEmpty() || renews(visit, holder.get())) {
            letters.link(visit, issue(visit, Challenge.Kind.LINK, link));
        } else if (path.subscriber()
                .filter(subscriber -> !shows(visit, holder.get(), subscriber))
                .isPresent()) {
            letters.addition(visit, issue(visit, Challenge.Kind.ADDITION, link));
        } else {
            letters.already(visit, issue(visit, Challenge.Kind.LINK, link));
        }
    }

    /** One mailbox may be two subscribers': the same way renews a password only for those whose contract the account shows. */
    private boolean renews(Visit visit, AccountId holder) {
        return Visit.said(visit.guest().portal()).finish().replacesPasswords()
                && visit.progress()
                        .path()
                        .subscriber()
                        .filter(subscriber -> shows(visit, holder, subscriber))
                        .isPresent();
    }

    private boolean shows(Visit visit, AccountId holder, SubscriberId subscriber) {
        return subscribers.shows(visit.guest().id(), holder, subscriber);
    }

    private Challenges.Issued issue(Visit visit, Challenge.Kind kind, Ask.EmailLink link) {
        return challenges.issue(visit.guest().id(), visit.attempt().id(), kind, address(visit), link.valid());
    }

    private static String address(Visit visit) {
        return visit.progress().path().email().orElseThrow();
    }

    private static Flash message(Visit visit) {
        var words = visit.guest().portal().in(visit.guest().language());
        var message = Flash.good("onboarding.sent");
        return words.text("onboarding.sent.title").isEmpty() ? message : message.under("onboarding.sent.title");
    }

    private static String words(Visit visit, Instant until) {
        return visit.guest().portal().in(visit.guest().language()).hour(until);
    }
}
