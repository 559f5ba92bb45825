package fr.riverain.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.riverain.platform.Keys;
import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the state say who somebody is (OpenID Connect, FranceConnect v2). Nothing is kept here: what has to come back travels sealed in the
 * browser that left. Never called in a transaction, since others are asked.
 */
@Component
public class FranceConnect {

    public static final String TRIP = "__Host-franceconnect-aller";

    private static final Logger LOG = LoggerFactory.getLogger(FranceConnect.class);
    private static final Duration AWAY = Duration.ofMinutes(30);
    private static final Set<String> SURE_ENOUGH = Set.of("eidas1", "eidas2", "eidas3");
    private static final int LONGEST_SUBJECT = 255;

    private final FranceConnectSettings settings;
    private final Issuers issuers;
    private final InstantSource clock;
    private final SealedCookie<Trip> trips;

    FranceConnect(FranceConnectSettings settings, Issuers issuers, Keys keys, InstantSource clock) {
        this.settings = settings;
        this.issuers = issuers;
        this.clock = clock;
        this.trips = new SealedCookie<>(keys, clock, TRIP, Trip.class, AWAY);
    }

    /** Whether the portal’s pages show the button. */
    public boolean offered(Portal portal) {
        return settings.of(portal).isPresent();
    }

    public sealed interface Going {

        /** With the cookie that recognizes whoever comes back. */
        record To(URI address, String cookie) implements Going {}

        record Unreachable() implements Going {}
    }

    public Going go(Portal portal, Trip.Wish wish, String back) {
        var registered = settings.of(portal).orElseThrow();
        var trip = new Trip(chance(), chance(), wish, back);
        try {
            var issuer = issuers.named(registered.issuer());
            return new Going.To(question(issuer, registered, trip), trips.with(portal.id(), trip));
        } catch (IOException | Unbelievable e) {
            LOG.warn("FranceConnect cannot be asked for {}: {}", portal, said(e));
            return new Going.Unreachable();
        }
    }

    /** Sixty-four hexadecimal figures, as its identity providers want them. */
    private static String chance() {
        return HexFormat.of().formatHex(Tokens.digest(Tokens.fresh()));
    }

    private static URI question(Issuer issuer, Registration registered, Trip trip) {
        var said = new LinkedHashMap<String, String>();
        said.put("response_type", "code");
        said.put("client_id", registered.client());
        said.put("redirect_uri", registered.redirect());
        said.put("scope", trip.wish().scope());
        said.put("state", trip.state());
        said.put("nonce", trip.nonce());
        said.put("acr_values", "eidas1");
        return URI.create(issuer.authorize() + "?" + IssuerWire.encoded(said));
    }

    /** What FranceConnect sent somebody back with. */
    public record Brought(
            @Nullable String code,
            @Nullable String state,
            @Nullable String error) {}

    public sealed interface Arrival {

        /**
         * They are who they say.
         *
         * @param idToken what FranceConnect wants to see when they leave it
         */
        record Proven(Trip trip, Citizen citizen, String idToken) implements Arrival {}

        /** They changed their mind. */
        record GivenUp(Trip trip) implements Arrival {}

        /** FranceConnect is away. */
        record Unreachable(Trip trip) implements Arrival {}

        /** It has not said anything that can be believed. */
        record Refused(Trip trip) implements Arrival {}

        /** This browser did not leave, or too long ago, or has been back already. */
        record Unexpected() implements Arrival {}
    }

    public Arrival arrive(Portal portal, String cookie, Brought brought) {
        var registered = settings.of(portal);
        var trip = trips.read(portal.id(), cookie).filter(left -> same(left.state(), brought.state()));
        return registered.isEmpty() || trip.isEmpty()
                ? new Arrival.Unexpected()
                : arrive(registered.get(), trip.get(), brought);
    }

    private Arrival arrive(Registration registered, Trip trip, Brought brought) {
        if (brought.code() == null) {
            return "access_denied".equals(brought.error())
                    ? new Arrival.GivenUp(trip)
                    : refused(trip, "an error of its own");
        }
        try {
            return exchange(registered, trip, brought.code());
        } catch (IOException e) {
            LOG.warn("FranceConnect does not answer {}: {}", registered.portal(), said(e));
            return new Arrival.Unreachable(trip);
        } catch (Unbelievable | ParseException e) {
            return refused(trip, e.getMessage());
        }
    }

    private static Arrival refused(Trip trip, @Nullable String why) {
        LOG.warn("FranceConnect said nothing that can be believed: {}", why);
        return new Arrival.Refused(trip);
    }

    private Arrival exchange(Registration registered, Trip trip, String code)
            throws IOException, Unbelievable, ParseException {
        var issuer = issuers.named(registered.issuer());
        var tokens = Issuer.json(issuers.wire().post(issuer.token(), claim(registered, code)));
        var idToken = Issuer.text(tokens, "id_token");
        var now = clock.instant();
        var proven = issuer.verified(
                idToken,
                registered.client(),
                Map.of("nonce", trip.nonce()),
                Set.of("sub", "exp", "iat", "acr", "nonce"),
                now);
        if (!SURE_ENOUGH.contains(proven.getStringClaim("acr"))) {
            throw new Unbelievable("an identity of too little assurance");
        }
        var answer = issuers.wire().get(issuer.userinfo(), Issuer.text(tokens, "access_token"));
        var person =
                issuer.verified(answer, registered.client(), Map.of("sub", proven.getSubject()), Set.of("sub"), now);
        return new Arrival.Proven(trip, citizen(issuer, person), idToken);
    }

    private static Map<String, String> claim(Registration registered, String code) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                registered.redirect(),
                "client_id",
                registered.client(),
                "client_secret",
                registered.secret());
    }

    private Citizen citizen(Issuer issuer, JWTClaimsSet person) throws Unbelievable, ParseException {
        if (person.getSubject().isBlank() || person.getSubject().length() > LONGEST_SUBJECT) {
            throw new Unbelievable("a subject of no sensible length");
        }
        return new Citizen(
                issuer.name() + " " + person.getSubject(),
                text(person, "family_name"),
                text(person, "preferred_username"),
                firstName(person),
                text(person, "gender"),
                clock.instant());
    }

    private static String firstName(JWTClaimsSet person) throws ParseException {
        var each = Objects.requireNonNullElse(person.getStringListClaim("given_name_array"), List.<String>of());
        return each.isEmpty() ? text(person, "given_name").split(" ", 2)[0] : each.getFirst();
    }

    private static String text(JWTClaimsSet person, String claim) throws ParseException {
        return Objects.requireNonNullElse(person.getStringClaim(claim), "");
    }

    /** Where somebody leaves FranceConnect itself; nothing where it cannot be asked. */
    public Optional<URI> leaving(Portal portal, Farewell farewell) {
        try {
            var registered = settings.of(portal).orElseThrow();
            var said = new LinkedHashMap<String, String>();
            said.put("id_token_hint", farewell.idToken());
            said.put("state", farewell.state());
            said.put("post_logout_redirect_uri", registered.farewell());
            return Optional.of(
                    URI.create(issuers.named(registered.issuer()).endSession() + "?" + IssuerWire.encoded(said)));
        } catch (IOException | Unbelievable e) {
            LOG.warn("FranceConnect cannot be left for {}: {}", portal, said(e));
            return Optional.empty();
        }
    }

    private static boolean same(String expected, @Nullable String said) {
        return said != null && MessageDigest.isEqual(Tokens.digest(expected), Tokens.digest(said));
    }

    private static String said(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
