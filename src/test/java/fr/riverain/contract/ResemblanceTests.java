package fr.riverain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTests {

    @ParameterizedTest
    @CsvSource({
        "Ceaux,       CEAUX,             SAME",
        "Saint Clair, SAINT-CLAIR,       SAME",
        "Élodie,      Elodie,            SAME",
        "Seaux,       CEAUX,             NEAR",
        "Messeme,     Messemé,           SAME",
        "Moncontur,   Moncontour,        NEAR",
        "Saint-Clair, Saint-Clair Morin, NEAR",
        "Ceaux,       Fontaine,          DIFFERENT",
        "Léa,         Léo,               DIFFERENT",
        "Odile,       Odette,            DIFFERENT",
        "'',          Ceaux,             NOTHING"
    })
    void names_are_alike_as_they_sound(String one, String other, Likeness likeness) {
        assertThat(Resemblance.names(one, other)).isEqualTo(likeness);
        assertThat(Resemblance.names(other, one)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "4 place Sainte-Croix,  4 PL SAINTE CROIX,         NEAR",
        "4 place Sainte Croix,  4 place Sainte-Croix,      SAME",
        "7 bis rue des Lices,   7 rue des Lices,           NEAR",
        "9 rue des Lices,       7 rue des Lices,           NEAR",
        "4 place Sainte-Croix,  21 rue du Portail-Chaussé, DIFFERENT"
    })
    void addresses_are_alike_by_their_street(String one, String other, Likeness likeness) {
        assertThat(Resemblance.addresses(
                        new Address(one, null, "86200", "Loudun"), new Address(other, null, "86200", "LOUDUN")))
                .isEqualTo(likeness);
    }

    @Test
    void the_same_street_in_another_town_is_another() {
        assertThat(Resemblance.addresses(
                        new Address("4 rue Haute", null, "86200", "Loudun"),
                        new Address("4 rue Haute", null, "86330", "Moncontour")))
                .isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void a_number_is_the_same_however_it_is_written() {
        var resemblance = Resemblance.of(
                new Sought("", "Ceaux", "Odile", new Address("", "", "", ""), List.of("", "+33549980000"), "o@x.fr"),
                subscriber("Fontaine", "05 49 98 00 00", "O@X.FR"));
        assertThat(resemblance.phone()).isEqualTo(Likeness.SAME);
        assertThat(resemblance.email()).isEqualTo(Likeness.SAME);
        assertThat(resemblance.lastName()).isEqualTo(Likeness.DIFFERENT);
        assertThat(resemblance.isEnough()).isTrue();
    }

    private static Subscriber subscriber(String lastName, @Nullable String phone, @Nullable String email) {
        return new Subscriber(
                new SubscriberId(UUID.randomUUID()),
                "L-1",
                Subscriber.Kind.PERSON,
                null,
                lastName,
                null,
                null,
                null,
                email,
                phone,
                new Address(null, null, null, null));
    }
}
