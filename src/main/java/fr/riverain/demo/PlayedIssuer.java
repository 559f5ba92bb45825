package fr.riverain.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.riverain.platform.Tokens;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Speaks as FranceConnect does and refuses what it refuses, but knows three citizens and asks for no password. */
class PlayedIssuer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CODE = Duration.ofSeconds(30);
    private static final Duration TOKEN = Duration.ofMinutes(1);

    private final String name;
    private final Clients clients;
    private final InstantSource clock;
    private final ECKey key = newKey();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Map<String, Granted> tokens = new ConcurrentHashMap<>();

    /** Who may ask, and where they may have people sent back to. */
    interface Clients {

        boolean knows(String client);

        boolean declares(String client, String address);

        String secret();
    }

    /** A citizen who let a portal know who they are. */
    record Granted(IssuerQuestion question, PlayedCitizen citizen, Instant until) {}

    PlayedIssuer(String name, Clients clients, InstantSource clock) {
        this.name = name;
        this.clients = clients;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    Clients clients() {
        return clients;
    }

    String metadata() {
        return JSON.writeValueAsString(Map.of(
                "issuer",
                name,
                "authorization_endpoint",
                name + "/authorize",
                "token_endpoint",
                name + "/token",
                "userinfo_endpoint",
                name + "/userinfo",
                "end_session_endpoint",
                name + "/session/end",
                "jwks_uri",
                name + "/jwks",
                "id_token_signing_alg_values_supported",
                List.of("ES256"),
                "userinfo_signing_alg_values_supported",
                List.of("ES256"),
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post")));
    }

    String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** Where a citizen goes back to, with a code that serves once. */
    String granted(IssuerQuestion question, PlayedCitizen citizen) {
        var code = Tokens.fresh();
        codes.put(code, new Granted(question, citizen, clock.instant().plus(CODE)));
        return question.back(Map.of("code", code));
    }

    /** What a code is worth; nothing where it is not the client's, or served before. */
    Optional<String> token(Map<String, String> form) {
        var granted = codes.remove(form.getOrDefault("code", ""));
        if (granted == null
                || clock.instant().isAfter(granted.until())
                || !"authorization_code".equals(form.get("grant_type"))
                || !granted.question().client().equals(form.get("client_id"))
                || !granted.question().redirect().equals(form.get("redirect_uri"))
                || !clients.secret().equals(form.get("client_secret"))) {
            return Optional.empty();
        }
        var token = Tokens.fresh();
        tokens.put(token, granted);
        return Optional.of(JSON.writeValueAsString(Map.of(
                "access_token",
                token,
                "token_type",
                "Bearer",
                "expires_in",
                TOKEN.toSeconds(),
                "id_token",
                signed(identity(granted)))));
    }

    Optional<String> userinfo(String token) {
        return Optional.ofNullable(tokens.remove(token)).map(granted -> signed(person(granted)));
    }

    /** Where somebody goes who has left, if they show what they were given, and the portal has declared the address. */
    Optional<String> left(Map<String, String> asked) {
        var back = asked.getOrDefault("post_logout_redirect_uri", "");
        return ours(asked.getOrDefault("id_token_hint", ""))
                .filter(client -> clients.declares(client, back))
                .map(_ -> back + "?state=" + asked.getOrDefault("state", ""));
    }

    private Optional<String> ours(String idToken) {
        try {
            var token = SignedJWT.parse(idToken);
            return token.verify(new ECDSAVerifier(key))
                    ? Optional.of(token.getJWTClaimsSet().getAudience().getFirst())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    JWTClaimsSet identity(Granted granted) {
        return claims(granted)
                .claim("nonce", granted.question().nonce())
                .claim("acr", "eidas1")
                .build();
    }

    /** Only what was asked for, one scope a claim. */
    JWTClaimsSet person(Granted granted) {
        var citizen = granted.citizen();
        var claims = claims(granted);
        var said = Map.of(
                "given_name",
                String.join(" ", citizen.givenNames()),
                "given_name_array",
                citizen.givenNames(),
                "family_name",
                citizen.familyName(),
                "preferred_username",
                citizen.usageName(),
                "gender",
                citizen.gender(),
                "birthdate",
                citizen.birthdate());
        Set.of(granted.question().scope().split(" ")).stream()
                .filter(said::containsKey)
                .filter(scope -> !"".equals(said.get(scope)))
                .forEach(scope -> claims.claim(scope, said.get(scope)));
        return claims.build();
    }

    private JWTClaimsSet.Builder claims(Granted granted) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(name)
                .audience(granted.question().client())
                .subject(subject(granted))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TOKEN)));
    }

    /** Another one for each portal. */
    private static String subject(Granted granted) {
        var pair = granted.question().client() + " " + granted.citizen().key();
        return HexFormat.of().formatHex(Tokens.digest(pair)) + "v1";
    }

    ECKey signsWith() {
        return key;
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(signsWith()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(Tokens.fresh())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
