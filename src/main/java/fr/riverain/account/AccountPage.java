package fr.riverain.account;

import fr.riverain.identity.Factors;
import fr.riverain.identity.OpenSession;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How somebody signs in, and where they are signed in.
 *
 * @param awaited the address that they gave and have not confirmed
 * @param coming what they asked to sign in with from now on, while its code is awaited
 * @param troubles what messages do not reach
 * @param mobileOffered whether they may sign in with a mobile, or with another one
 */
public record AccountPage(
        Here here,
        Visitor visitor,
        Instant passwordChangedAt,
        Optional<EmailAddress> awaited,
        ByFranceConnect franceConnect,
        Optional<Coming> coming,
        List<ReturnedMessages.Trouble> troubles,
        boolean mobileOffered,
        List<OpenSession> sessions,
        Factors factors)
        implements View {

    /**
     * Whether it is a way in.
     *
     * @param since when it became one, if it is
     */
    public record ByFranceConnect(boolean offered, Optional<Instant> since) {

        public boolean shown() {
            return offered || since.isPresent();
        }
    }

    public String byFranceConnect() {
        return franceConnect
                .since()
                .map(since ->
                        here.text("account.franceconnect.since", here.words().day(since)))
                .orElseGet(() -> here.text("account.franceconnect.none"));
    }

    /**
     * Another address or mobile.
     *
     * @param path where its code is typed
     */
    public record Coming(String shown, String path) {}

    public String title() {
        return here.text(visitor.emailVerified() || awaited.isEmpty() ? "account.title" : "account.title.unverified");
    }

    /** Whether there is something to press, and a message to wait for. */
    public boolean toConfirm() {
        return !visitor.emailVerified() && awaited.isPresent();
    }

    public boolean isThis(OpenSession session) {
        return session.id().equals(visitor.session());
    }

    public String device(OpenSession session) {
        return session.device().in(here);
    }

    public String icon(OpenSession session) {
        return session.device().system().equals("iPad")
                ? "tablet"
                : session.device().handheld() ? "smartphone" : "laptop";
    }

    public int others() {
        return sessions.size() - 1;
    }

    public boolean speaks(Language language) {
        return visitor.language() == language;
    }

    @Override
    public String template() {
        return "account/account";
    }
}
