package fr.riverain.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An issuer of identities, as it describes itself: its addresses, and the keys under which it signs. */
record Issuer(
        String name,
        String authorize,
        String token,
        String userinfo,
        String endSession,
        JWKSource<SecurityContext> keys) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<JWSAlgorithm> SIGNED_WITH = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    static Issuer ask(String name, IssuerWire wire) throws IOException, Unbelievable {
        var said = json(wire.get(name + "/.well-known/openid-configuration"));
        if (!text(said, "issuer").equals(name)) {
            throw new Unbelievable("the issuer calls itself otherwise than portal.yaml does");
        }
        try {
            return new Issuer(
                    name,
                    address(said, "authorization_endpoint"),
                    address(said, "token_endpoint"),
                    address(said, "userinfo_endpoint"),
                    address(said, "end_session_endpoint"),
                    JWKSourceBuilder.create(
                                    URI.create(address(said, "jwks_uri")).toURL(), wire)
                            .build());
        } catch (MalformedURLException e) {
            throw new Unbelievable("the issuer’s keys have no address");
        }
    }

    static JsonNode json(String answer) throws Unbelievable {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            throw new Unbelievable("the issuer’s answer is no JSON");
        }
    }

    static String text(JsonNode said, String field) throws Unbelievable {
        var text = said.path(field).asString("");
        if (text.isEmpty()) {
            throw new Unbelievable("the issuer says no " + field);
        }
        return text;
    }

    private static String address(JsonNode said, String field) throws Unbelievable {
        var address = text(said, field);
        if (!address.startsWith("https://") && !FranceConnectSettings.isHere(URI.create(address))) {
            throw new Unbelievable(field + " is not reached by https");
        }
        return address;
    }

    /** What the issuer has signed, for this client and at this time. */
    JWTClaimsSet verified(String signed, String client, Map<String, String> exactly, Set<String> needed, Instant now)
            throws IOException, Unbelievable {
        var expected = new JWTClaimsSet.Builder().issuer(name);
        exactly.forEach(expected::claim);
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED_WITH, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(client, expected.build(), needed) {
            @Override
            protected Date currentTime() {
                return Date.from(now);
            }
        });
        try {
            return processor.process(signed, null);
        } catch (KeySourceException e) {
            throw new IOException("the issuer’s keys cannot be had", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new Unbelievable("what was signed does not hold: " + e.getMessage());
        }
    }
}
