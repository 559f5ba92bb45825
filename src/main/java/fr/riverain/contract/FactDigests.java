package fr.riverain.contract;

import static java.util.stream.Collectors.joining;

import fr.riverain.platform.Keys;
import fr.riverain.platform.Keys.Purpose;
import fr.riverain.platform.PortalId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is kept of a fact: enough to recognize it, under the keys of this installation, and no more. */
@Component
class FactDigests {

    private static final HexFormat HEX = HexFormat.of();

    private final Keys keys;

    FactDigests(Keys keys) {
        this.keys = keys;
    }

    /** For writing; nothing where nothing remains of the value. */
    byte @Nullable [] written(PortalId portal, Fact fact, String value) {
        var normal = fact.normal(value);
        return normal.isEmpty() ? null : keys.digest(Purpose.FACT, portal, named(fact, normal));
    }

    /** For finding: every reading of what is typed, under every key. */
    List<byte[]> found(PortalId portal, Fact fact, String typed) {
        return fact.readings(typed).stream()
                .map(reading -> keys.digests(Purpose.FACT, portal, named(fact, reading)))
                .flatMap(Collection::stream)
                .toList();
    }

    /** As JSON, for the temporary table of an import: jsonb_to_recordset reads it. */
    String json(PortalId portal, List<Printed> printed) {
        return printed.stream().flatMap(one -> json(portal, one)).collect(joining(",", "[", "]"));
    }

    private Stream<String> json(PortalId portal, Printed printed) {
        var normal = printed.fact().normal(printed.value());
        return normal.isEmpty() ? Stream.of() : Stream.of(json(portal, printed, named(printed.fact(), normal)));
    }

    private String json(PortalId portal, Printed printed, String named) {
        var newest = keys.digest(Purpose.FACT, portal, named);
        var older = keys.digests(Purpose.FACT, portal, named).stream()
                .filter(digest -> !Arrays.equals(digest, newest))
                .map(digest -> quoted(HEX.formatHex(digest)))
                .collect(joining(",", "[", "]"));
        return "{\"fact\":" + quoted(printed.fact().slug())
                + ",\"digest\":" + quoted(HEX.formatHex(newest))
                + ",\"older\":" + older
                + ",\"since\":" + quoted(printed.since())
                + ",\"until\":" + quoted(printed.until()) + "}";
    }

    private static String named(Fact fact, String normal) {
        return fact.slug() + ":" + normal;
    }

    private static String quoted(@Nullable Object plain) {
        return plain == null ? "null" : "\"" + plain + "\"";
    }
}
