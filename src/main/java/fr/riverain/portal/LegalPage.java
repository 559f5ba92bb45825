package fr.riverain.portal;

import fr.riverain.platform.View;
import java.util.List;

/** Who publishes the portal, where it runs, and the cookies it sets. */
public record LegalPage(Here here) implements View {

    /** A cookie of ours; its texts are legal.cookie.key and legal.cookie.key.lives. */
    public record Cookie(String name, String key) {}

    public Identity identity() {
        return here.portal().identity();
    }

    public List<Cookie> cookies() {
        return List.of(
                new Cookie("__Host-session", "session"),
                new Cookie("__Host-step", "step"),
                new Cookie("__Host-recovery", "recovery"),
                new Cookie("__Host-franceconnect-aller", "franceconnect-trip"),
                new Cookie("__Host-franceconnect-identite", "franceconnect-identity"),
                new Cookie("__Host-franceconnect", "franceconnect-farewell"),
                new Cookie("__Host-inscription", "journey"),
                new Cookie(FlashCookie.NAME, "message"),
                new Cookie(LanguageController.COOKIE, "language"));
    }

    public String lives(Cookie cookie) {
        var sessions = here.portal().sessions();
        return here.text(
                "legal.cookie.%s.lives".formatted(cookie.key()),
                here.words().lasting(sessions.idle()),
                here.words().lasting(sessions.remembered()));
    }

    @Override
    public String template() {
        return "portal/legal";
    }
}
