package fr.riverain.account;

import fr.riverain.identity.Citizen;
import fr.riverain.platform.View;
import fr.riverain.portal.Here;
import fr.riverain.portal.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account opens by FranceConnect.
 *
 * @param since when it began to, if it does
 * @param citizen who has just come from there and is not linked yet
 * @param wrong what is wrong with the password, if anything is
 */
public record FranceConnectPage(
        Here here,
        Visitor visitor,
        Optional<Instant> since,
        Optional<Citizen> citizen,
        @Nullable String wrong) implements View {

    public String title() {
        var title = here.text("account.franceconnect.title");
        return wrong == null ? title : here.text("errors.title", title);
    }

    public List<Problem> problems() {
        return Stream.ofNullable(wrong)
                .map(sentence -> new Problem("actuel", sentence))
                .toList();
    }

    public Optional<String> linkedOn() {
        return since.map(here.words()::day);
    }

    @Override
    public String template() {
        return "account/franceconnect";
    }
}
