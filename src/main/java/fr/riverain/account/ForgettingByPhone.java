package fr.riverain.account;

import fr.riverain.notification.NoteLimits;
import fr.riverain.platform.Client;
import fr.riverain.platform.Jobs;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.Limit;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.platform.Throttle;
import fr.riverain.platform.Throttle.Verdict;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Somebody forgot their password and says a mobile. As with an address, the answer is the same whether it opens an account or not, and a
 * job finds out. The code that comes leads to the page of a new password.
 */
@Component
class ForgettingByPhone {

    private final TenantTransactions transactions;
    private final ResetCodes codes;
    private final NoteLimits limits;
    private final Throttle throttle;
    private final ForgottenPasswords forgotten;
    private final Keys keys;
    private final Jobs jobs;

    ForgettingByPhone(
            TenantTransactions transactions,
            ResetCodes codes,
            NoteLimits limits,
            Throttle throttle,
            ForgottenPasswords forgotten,
            Keys keys,
            Jobs jobs) {
        this.transactions = transactions;
        this.codes = codes;
        this.limits = limits;
        this.throttle = throttle;
        this.forgotten = forgotten;
        this.keys = keys;
        this.jobs = jobs;
    }

    sealed interface Asking {
        /** The token of the page that takes the code. */
        record Noted(String token) implements Asking {}

        record Wait(Instant until) implements Asking {}
    }

    sealed interface Entering {
        /** The token of the page that takes the new password. */
        record Right(String token) implements Entering {}

        record Wrong(MobileNumber number) implements Entering {}

        record Wait(Instant until) implements Entering {}

        /** Too late, or too many tries: another code is needed. */
        record Over() implements Entering {}
    }

    Asking ask(Portal portal, Language language, MobileNumber number, Client client) {
        if (throttle.count(portal.id(), Limit.RESET_ADDRESS, client.block()) instanceof Verdict.Wait(var until)) {
            return new Asking.Wait(until);
        }
        var full = limits.count(portal.id(), number.international(), client);
        if (full.isPresent()) {
            return new Asking.Wait(full.get());
        }
        var token = Tokens.fresh();
        transactions.in(portal.id(), () -> {
            codes.ask(portal.id(), token, number, language);
            jobs.soon(portal.id(), Answering.NAME);
        });
        return new Asking.Noted(token);
    }

    Optional<ResetCodes.Asked> waiting(Portal portal, String token) {
        return codes.find(portal.id(), token);
    }

    Entering enter(Portal portal, String token, String typed, Client client) {
        var asked = codes.find(portal.id(), token);
        if (asked.isEmpty()) {
            return new Entering.Over();
        }
        var number = asked.get().number().international();
        if (throttle.count(portal.id(), Limit.NOTE_CODE_ADDRESS, client.block()) instanceof Verdict.Wait(var until)) {
            return new Entering.Wait(until);
        }
        if (throttle.count(portal.id(), Limit.NOTE_CODE_NUMBER, number, client) instanceof Verdict.Wait(var until)) {
            return new Entering.Wait(until);
        }
        return codes.tried(portal.id(), token)
                .map(tried -> compared(portal, token, typed, tried, client))
                .orElseGet(Entering.Over::new);
    }

    private Entering compared(Portal portal, String token, String typed, ResetCodes.Tried tried, Client client) {
        var sent = HexFormat.of().parseHex(Objects.requireNonNullElse(tried.code(), ""));
        var right = keys.digests(Purpose.CODE, portal.id(), said(token, typed)).stream()
                .anyMatch(digest -> MessageDigest.isEqual(digest, sent));
        if (!right) {
            return new Entering.Wrong(tried.number());
        }
        throttle.clear(portal.id(), Limit.NOTE_CODE_NUMBER, tried.number().international(), client);
        throttle.giveBack(portal.id(), Limit.NOTE_CODE_ADDRESS, client.block());
        return transactions.in(
                portal.id(),
                () -> codes.use(portal.id(), token)
                        ? forgotten
                                .linkFor(portal, tried.number())
                                .<Entering>map(Entering.Right::new)
                                .orElseGet(Entering.Over::new)
                        : new Entering.Over());
    }

    void answerAll(Portal portal) {
        while (answerNext(portal)) {}
    }

    private boolean answerNext(Portal portal) {
        return transactions.in(portal.id(), () -> {
            var asked = codes.takeNext(portal.id());
            asked.ifPresent(one -> forgotten
                    .sendCode(portal, one)
                    .ifPresent(code -> codes.sent(
                            portal.id(), one, keys.digest(Purpose.CODE, portal.id(), saidOf(one.digest(), code)))));
            return asked.isPresent();
        });
    }

    private static String said(String token, String code) {
        return saidOf(HexFormat.of().formatHex(Tokens.digest(token)), code);
    }

    private static String saidOf(String digest, String code) {
        return digest + " " + code;
    }

    /** Answers what was asked, one request a transaction. */
    @Component
    static class Answering implements PortalJob {

        static final String NAME = "answer-forgotten-passwords-by-phone";

        private final Portals portals;
        private final ForgettingByPhone forgetting;

        Answering(Portals portals, ForgettingByPhone forgetting) {
            this.portals = portals;
            this.forgetting = forgetting;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(1);
        }

        @Override
        public void run(PortalId portal) {
            portals.find(portal).ifPresent(forgetting::answerAll);
        }
    }
}
