package fr.riverain.demo;

import fr.riverain.platform.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where FranceConnect would ask for a password: a citizen is chosen.
 *
 * @param portal who wants to know
 * @param wrong the code of what was wrong with the question; empty where nothing was
 */
public record IssuerPage(
        Stage stage,
        String portal,
        String action,
        Map<String, String> fields,
        List<Person> people,
        String scope,
        String wrong)
        implements View {

    public record Person(String key, String name, String born) {}

    static List<Person> people(Stage stage) {
        return PlayedCitizen.ALL.stream()
                .map(citizen -> new Person(
                        citizen.key(), citizen.called(), stage.words().day(LocalDate.parse(citizen.birthdate()))))
                .toList();
    }

    /** What would be told, in words. */
    public String told() {
        return Stream.of(scope.split(" "))
                .filter(one -> !one.equals("openid") && !one.equals("given_name_array"))
                .map(one -> stage.text("demo.issuer.scope." + one))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String template() {
        return "demo/issuer";
    }
}
