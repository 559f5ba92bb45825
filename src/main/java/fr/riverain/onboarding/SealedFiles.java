package fr.riverain.onboarding;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a file is kept: as JSON, sealed. What this program does not know, from an older or a newer one, is dropped and asked again. */
@Component
class SealedFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Keys keys;

    SealedFiles(Keys keys) {
        this.keys = keys;
    }

    byte[] seal(File file) {
        var written = JSON.createArrayNode();
        file.evidence()
                .forEach(one ->
                        written.add(JSON.readTree(JSON.writerFor(Evidence.class).writeValueAsString(one))));
        return keys.seal(Purpose.ATTEMPT, JSON.writeValueAsBytes(written));
    }

    File open(byte[] sealed) {
        return new File(JSON.readTree(keys.open(Purpose.ATTEMPT, sealed))
                .valueStream()
                .flatMap(one -> known(one).stream())
                .toList());
    }

    private static Optional<Evidence> known(JsonNode one) {
        try {
            return Optional.of(JSON.treeToValue(one, Evidence.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
