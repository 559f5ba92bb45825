package fr.riverain.identity;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a browser brings along from FranceConnect: for half an hour who somebody is, for as long as they are signed in how to leave it. */
@Component
public class CitizenCookies {

    public static final String IDENTITY = "__Host-franceconnect-identite";
    public static final String FAREWELL = "__Host-franceconnect";

    private static final Duration SHORT = Duration.ofMinutes(30);
    private static final Duration LONG = Duration.ofHours(24);
    private static final int LONGEST = 4000; // browsers drop what is longer

    private final SealedCookie<Citizen> identities;
    private final SealedCookie<Farewell> farewells;

    CitizenCookies(Keys keys, InstantSource clock) {
        this.identities = new SealedCookie<>(keys, clock, IDENTITY, Citizen.class, SHORT);
        this.farewells = new SealedCookie<>(keys, clock, FAREWELL, Farewell.class, LONG);
    }

    public String with(Portal portal, Citizen citizen) {
        return identities.with(portal.id(), citizen);
    }

    public Optional<Citizen> citizen(Portal portal, String cookie) {
        return identities.read(portal.id(), cookie);
    }

    /** Of a session that FranceConnect has opened, or of none yet (an empty token). */
    public String farewell(Portal portal, String idToken, String sessionToken) {
        var cookie = farewells.with(portal.id(), new Farewell(idToken, Tokens.fresh(), session(sessionToken)));
        return cookie.length() > LONGEST ? gone(FAREWELL) : cookie;
    }

    public Optional<Farewell> farewell(Portal portal, String cookie) {
        return farewells.read(portal.id(), cookie);
    }

    /** Whether this session was opened by FranceConnect: who came by password in the same browser is not led there. */
    public boolean opened(Portal portal, String cookie, String sessionToken) {
        return farewell(portal, cookie)
                .filter(farewell -> farewell.session().equals(session(sessionToken)))
                .isPresent();
    }

    public static String gone(String name) {
        return SealedCookie.gone(name);
    }

    private static String session(String token) {
        return token.isEmpty() ? "" : HexFormat.of().formatHex(Tokens.digest(token));
    }
}
