package fr.riverain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the script in the browser does: searches the number behind a challenge. */
public final class SolvedProof {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SolvedProof() {}

    public static String of(String challenge) {
        var asked = JSON.readTree(challenge);
        var number = search(
                asked.get("salt").asString(),
                asked.get("challenge").asString(),
                asked.get("maxnumber").asInt());
        return with(asked.deepCopy().asObject().put("number", number));
    }

    /** The same solution with another value in one of its fields. */
    public static String tampered(String solution, String field, String value) {
        var said = JSON.readTree(Base64.getDecoder().decode(solution)).asObject();
        return with(said.put(field, value));
    }

    private static String with(ObjectNode payload) {
        payload.remove("maxnumber");
        return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(payload));
    }

    private static int search(String salt, String challenge, int most) {
        try {
            var wanted = HexFormat.of().parseHex(challenge);
            var sha = MessageDigest.getInstance("SHA-256");
            for (var number = 0; number <= most; number++) {
                if (MessageDigest.isEqual(wanted, sha.digest((salt + number).getBytes(UTF_8)))) {
                    return number;
                }
            }
            throw new IllegalStateException("no number solves it");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
