package fr.riverain.contract;

import static java.util.stream.Collectors.joining;

import fr.riverain.platform.Line;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A French postal address, as billing writes it. */
public record Address(
        @Nullable String street,
        @Nullable String extra,
        @Nullable String postcode,
        @Nullable String town) {

    static final String[] STREET = {"adresse1", "adresse_1", "rue", "voie", "adresse_desservie", "lieu_desservi"};
    static final String[] EXTRA = {"adresse2", "adresse_2", "complement_adresse", "complement_d_adresse"};
    static final String[] POSTCODE = {"cp", "code_post"};
    static final String[] TOWN = {"ville", "localite", "nom_commune", "libelle_commune"};

    static Address of(Line line) {
        return new Address(
                line.text("adresse"), line.text("complement"), line.text("code_postal"), line.text("commune"));
    }

    /** 12 rue de la Fontaine, 13860 Peyrolles-en-Provence. */
    public String oneLine() {
        return Stream.of(street, extra, townLine())
                .filter(part -> part != null && !part.isEmpty())
                .collect(joining(", "));
    }

    public String townLine() {
        return Stream.of(postcode, town).filter(Objects::nonNull).collect(joining(" "));
    }

    /** The same for the same place, however it is written. */
    String key(@Nullable String insee) {
        return Stream.of(insee == null ? townLine() : insee, street, extra)
                .map(part -> part == null ? "" : Typing.code(part))
                .collect(joining("|"));
    }
}
