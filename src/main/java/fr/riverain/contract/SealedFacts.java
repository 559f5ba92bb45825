package fr.riverain.contract;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the secrets of a paper are kept, for its code that fills them in, and for a job that looks them up: as JSON, sealed. */
@Component
class SealedFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Keys keys;

    SealedFacts(Keys keys) {
        this.keys = keys;
    }

    byte[] seal(List<Printed> printed) {
        return keys.seal(Purpose.PAPER, JSON.writeValueAsBytes(bySlug(printed)));
    }

    byte[] seal(Map<Fact, String> typed) {
        var facts = new TreeMap<String, String>();
        typed.forEach((fact, value) -> facts.put(fact.slug(), value));
        return keys.seal(Purpose.PAPER, JSON.writeValueAsBytes(facts));
    }

    /** The same for the same facts, until the key file has a new key: then all is sealed anew. */
    byte[] digest(PortalId portal, List<Printed> printed) {
        return keys.digest(Purpose.PAPER, portal, JSON.writeValueAsString(bySlug(printed)));
    }

    Map<Fact, String> open(byte[] sealed) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        JSON.readValue(keys.open(Purpose.PAPER, sealed), new TypeReference<Map<String, String>>() {})
                .forEach((slug, value) -> Fact.of(slug).ifPresent(fact -> facts.put(fact, value)));
        return facts;
    }

    private static Map<String, String> bySlug(List<Printed> printed) {
        var facts = new TreeMap<String, String>();
        printed.forEach(one -> facts.put(one.fact().slug(), one.value()));
        return facts;
    }
}
