package fr.riverain.account;

import static fr.riverain.account.TestAccounts.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.AheadClock;
import fr.riverain.GuardTest;
import fr.riverain.Mails;
import fr.riverain.Telephone;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.ProofOfWork;
import fr.riverain.platform.Actor;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Client;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuardTest
@DisplayName("The page about personal data: an account is deleted after two years without signing in, with a warning")
class DormancyDbTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Dormancy.Forgetting job;

    @Autowired
    private Sheets sheets;

    @Autowired
    private SigningIn door;

    @Autowired
    private Resets resets;

    @Autowired
    private TenantTransactions transactions;

    @Autowired
    private Audit audit;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private AheadClock clock;

    private Portal portal;
    private TestAccounts.Resident resident;

    @BeforeEach
    void somebody_opened_an_account(
            @Autowired Portals portals, @Autowired Accounts accounts, @Autowired Passwords passwords) {
        portal = portals.named("marseille").orElseThrow();
        resident = new TestAccounts(accounts, passwords).open(portal);
    }

    @Test
    void nobody_hears_of_it_before_the_last_month() {
        clock.advance(years().minusDays(31));
        job.run(portal.id());
        assertThat(exists()).isTrue();
        assertThat(Mails.of(letterbox, resident.email())).isEmpty();
    }

    @Test
    void the_owner_is_warned_once_and_the_account_deleted_a_month_later() {
        clock.advance(years().minusDays(29));
        job.run(portal.id());
        job.run(portal.id());
        await().untilAsserted(
                        () -> assertThat(Mails.of(letterbox, resident.email())).hasSize(1));
        var mail = Mails.of(letterbox, resident.email()).getFirst();
        assertThat(Mails.subject(mail)).isEqualTo("Votre compte sera bientôt supprimé");
        assertThat(Mails.text(mail))
                .contains(
                        resident.email(),
                        portal.in(Language.FR).day(clock.instant().plus(Duration.ofDays(30))),
                        portal.url("/connexion"));
        clock.advance(Duration.ofDays(29));
        job.run(portal.id());
        assertThat(exists()).isTrue();

        clock.advance(DAY.plusHours(1));
        transactions.in(portal.id(), () -> resets.issue(portal.id(), resident.id(), clock.instant()));
        job.run(portal.id());
        await().until(() -> !exists()); // unless the program's own run came first, and is not done
        assertThat(signIn()).isInstanceOf(SigningIn.Outcome.Refused.class);
        assertThat(audit.about(portal.id(), "account", resident.id().value())).anySatisfy(deed -> {
            assertThat(deed.what()).isEqualTo("account.deleted");
            assertThat(deed.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
        });
        assertThat(Mails.of(letterbox, resident.email())).hasSize(1);
    }

    @Test
    @DisplayName("An account with a mobile and no mailbox is warned there, and not deleted before")
    void who_has_a_mobile_only_is_warned_by_sms(@Autowired Accounts accounts, @Autowired Telephone telephone) {
        var number = "+33639985%03d".formatted(new SecureRandom().nextInt(1000));
        var opened = accounts.open(portal, new NewAccount(null, false, number, "no hash", null, Language.FR));
        var account = ((Accounts.Opening.Opened) opened).account();
        clock.advance(years().minusDays(29));
        job.run(portal.id());
        assertThat(telephone.latest(number, 1).words())
                .contains("Votre compte sera supprimé le", "marseille.localhost");
        clock.advance(Duration.ofDays(29));
        job.run(portal.id());
        assertThat(accounts.known(portal.id(), List.of(account))).hasSize(1);
        clock.advance(DAY.plusHours(1));
        job.run(portal.id());
        await().until(() -> accounts.known(portal.id(), List.of(account)).isEmpty());
    }

    @Test
    void a_job_that_was_away_for_years_still_gives_a_month() {
        clock.advance(years().plusDays(300));
        job.run(portal.id());
        assertThat(exists()).isTrue();
        clock.advance(Duration.ofDays(29));
        job.run(portal.id());
        assertThat(exists()).isTrue();
        clock.advance(DAY.plusHours(1));
        job.run(portal.id());
        await().until(() -> !exists()); // unless the program's own run came first, and is not done
    }

    @Test
    void who_signs_in_after_the_warning_keeps_the_account_for_two_years_more() {
        clock.advance(years().minusDays(29));
        job.run(portal.id());
        assertThat(signIn()).isInstanceOf(SigningIn.Outcome.SignedIn.class);
        clock.advance(Duration.ofDays(60));
        job.run(portal.id());
        assertThat(exists()).isTrue();
        clock.advance(years());
        job.run(portal.id());
        assertThat(exists()).isTrue();
        await().untilAsserted(
                        () -> assertThat(Mails.of(letterbox, resident.email())).hasSize(2)); // warned anew
    }

    @Test
    void an_account_that_an_agent_closed_goes_without_a_word() {
        sheets.close(portal.id(), resident.id(), "at the counter");
        clock.advance(years().plusDays(1));
        job.run(portal.id());
        await().until(() -> !exists()); // unless the program's own run came first, and is not done
        assertThat(Mails.of(letterbox, resident.email())).isEmpty();
    }

    private boolean exists() {
        return sheets.find(portal.id(), resident.id()).isPresent();
    }

    private SigningIn.Outcome signIn() {
        var typed = new SigningIn.Typed(resident.email(), PASSWORD, false, ProofOfWork.Answer.none());
        return door.attempt(portal, typed, new Client("10.220.0.7", "10.220.0.0/24", "Firefox"));
    }

    private Duration years() {
        var now = clock.instant();
        return Duration.between(now, now.atZone(ZoneOffset.UTC).plusYears(2).toInstant());
    }
}
