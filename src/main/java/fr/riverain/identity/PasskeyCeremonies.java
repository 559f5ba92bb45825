package fr.riverain.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import fr.riverain.platform.TenantTransactions;
import fr.riverain.portal.Portal;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Passkeys, made and shown (WebAuthn). The origin is the portal's own and never taken from the request. Nobody asks which make of device it
 * is: its owner trusts it.
 */
@Component
public class PasskeyCeremonies {

    private static final int LONGEST = 16_384;
    private static final int LONGEST_NAME = 60;

    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager();
    private final TenantTransactions transactions;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;

    PasskeyCeremonies(TenantTransactions transactions, Passkeys passkeys, PasskeyChallenges challenges) {
        this.transactions = transactions;
        this.passkeys = passkeys;
        this.challenges = challenges;
    }

    /** To make one more. */
    public PasskeyTask making(Portal portal, Holder holder, String name) {
        return new PasskeyTask(
                true,
                host(portal),
                challenges.make(portal.id(), Optional.of(holder), true),
                text(bytes(holder.id())),
                name,
                known(portal, holder));
    }

    /** To show one of theirs. */
    public PasskeyTask showing(Portal portal, Holder holder) {
        return new PasskeyTask(
                false,
                host(portal),
                challenges.make(portal.id(), Optional.of(holder), false),
                "",
                "",
                known(portal, holder));
    }

    /** To show any, and so to say who one is. */
    public PasskeyTask entering(Portal portal) {
        return new PasskeyTask(
                false, host(portal), challenges.make(portal.id(), Optional.empty(), false), "", "", List.of());
    }

    public static String host(Portal portal) {
        return portal.hosts().getFirst();
    }

    /** Joins the caller's transaction. */
    public boolean make(Portal portal, Holder holder, String name, String response) {
        return transactions.in(portal.id(), () -> read(response, webauthn::parseRegistrationResponseJSON)
                .filter(said -> passkeys.credentialIds(portal.id(), holder).size() < Passkeys.MOST)
                .filter(said -> challenges.use(
                        portal.id(), Optional.of(holder), true, challenge(said.getCollectedClientData())))
                .filter(said -> holds(() -> webauthn.verify(
                        said,
                        new RegistrationParameters(server(portal, said.getCollectedClientData()), null, false, true))))
                .map(said -> add(portal, holder, name, said))
                .orElse(false));
    }

    private boolean add(Portal portal, Holder holder, String name, RegistrationData said) {
        var data = said.getAttestationObject().getAuthenticatorData();
        var credential = data.getAttestedCredentialData();
        return credential != null
                && passkeys.add(
                        portal.id(),
                        credential.getCredentialId(),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        new Passkeys.Known(holder, credential, data.getSignCount(), data.isFlagBE(), true));
    }

    /** Whether they have shown a passkey of theirs. Joins the caller's transaction. */
    public boolean show(Portal portal, Holder holder, String response) {
        return shown(portal, Optional.of(holder), response, false)
                .filter(holder::equals)
                .isPresent();
    }

    /** Who has shown a passkey, and to its device that they are its owner: by finger, face or PIN. Joins the caller's transaction. */
    public Optional<Holder> enter(Portal portal, Holder.Kind kind, String response) {
        return shown(portal, Optional.empty(), response, true).filter(holder -> holder.kind() == kind);
    }

    private Optional<Holder> shown(Portal portal, Optional<Holder> holder, String response, boolean alone) {
        return transactions.in(portal.id(), () -> read(response, webauthn::parseAuthenticationResponseJSON)
                .filter(said -> challenges.use(portal.id(), holder, false, challenge(said.getCollectedClientData())))
                .flatMap(said -> passkeys.find(portal.id(), said.getCredentialId())
                        .filter(known -> known.alone() || !alone)
                        .filter(known -> signed(portal, known, said, alone))
                        .filter(_ -> passkeys.used(
                                portal.id(),
                                said.getCredentialId(),
                                said.getAuthenticatorData().getSignCount()))
                        .map(Passkeys.Known::holder)));
    }

    private boolean signed(Portal portal, Passkeys.Known known, AuthenticationData said, boolean verified) {
        return holds(() -> webauthn.verify(
                said,
                new AuthenticationParameters(
                        server(portal, said.getCollectedClientData()), record(known), null, verified, true)));
    }

    private CredentialRecordImpl record(Passkeys.Known known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                known.backupEligible(),
                null,
                known.signCount(),
                known.credential(),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                new AuthenticationExtensionsClientOutputs<>(),
                Set.of());
    }

    /** The challenge was looked at before: it is ours, and compared with itself. */
    private static ServerProperty server(Portal portal, CollectedClientData said) {
        return ServerProperty.builder()
                .origin(Origin.create(portal.url("")))
                .rpId(host(portal))
                .challenge(new DefaultChallenge(challenge(said)))
                .build();
    }

    private List<String> known(Portal portal, Holder holder) {
        return passkeys.credentialIds(portal.id(), holder).stream()
                .map(PasskeyCeremonies::text)
                .toList();
    }

    private static <T> Optional<T> read(String response, Function<String, T> parser) {
        try {
            return response.length() > LONGEST ? Optional.empty() : Optional.ofNullable(parser.apply(response));
        } catch (RuntimeException e) { // strangers send what they like, and parsers stumble in many ways
            return Optional.empty();
        }
    }

    private static boolean holds(Runnable verified) {
        try {
            verified.run();
            return true;
        } catch (RuntimeException e) { // as above: nothing but the library runs here
            return false;
        }
    }

    private static byte[] challenge(CollectedClientData said) {
        return said.getChallenge().getValue();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
