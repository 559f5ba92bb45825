package fr.riverain.identity;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The cookie of a session, for the Set-Cookie of an answer: one for residents, one for agents. */
public final class SessionCookie {

    private SessionCookie() {}

    /** Forgotten when the browser is closed. */
    public static ResponseCookie with(Holder.Kind kind, String token) {
        return cookie(kind, token).build();
    }

    public static ResponseCookie with(Holder.Kind kind, String token, Duration remembered) {
        return cookie(kind, token).maxAge(remembered).build();
    }

    public static ResponseCookie gone(Holder.Kind kind) {
        return cookie(kind, "").maxAge(Duration.ZERO).build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(Holder.Kind kind, String value) {
        return ResponseCookie.from(kind.cookie(), value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax");
    }
}
