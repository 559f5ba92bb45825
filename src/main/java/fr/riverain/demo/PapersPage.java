package fr.riverain.demo;

import fr.riverain.platform.View;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Words;
import java.util.List;

/** All papers of the cast, portal by portal. */
public record PapersPage(Stage stage, List<Pile> piles) implements View {

    /** One portal's papers. */
    public record Pile(Portal portal, List<Paper> papers) {}

    /** One bill in the list. */
    public record Paper(String path, String title, String who, String facts) {

        static Paper of(Words words, Cast.Person person, Bill bill) {
            return new Paper(
                    BillController.path(bill, person),
                    words.text("demo.bill.page", bill.number()),
                    person.name(),
                    BillController.facts(words, bill));
        }
    }

    @Override
    public String template() {
        return "demo/papers";
    }

    public List<String> themes() {
        return piles.stream().map(pile -> pile.portal().slug()).toList();
    }
}
