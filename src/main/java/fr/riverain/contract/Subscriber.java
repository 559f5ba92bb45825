package fr.riverain.contract;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is known to billing, as it writes them. */
public record Subscriber(
        SubscriberId id,
        String ref,
        Kind kind,
        @Nullable String title,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String company,
        @Nullable String siret,
        @Nullable String email,
        @Nullable String phone,
        Address address) {

    public enum Kind {
        PERSON,
        COMPANY,
        ASSOCIATION,
        PUBLIC
    }

    /** Claire Aubagne, or SARL Test. */
    public String name() {
        return company != null
                ? company
                : Stream.of(firstName, lastName).filter(Objects::nonNull).collect(joining(" "));
    }
}
