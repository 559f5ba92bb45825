package fr.riverain.onboarding;

import fr.riverain.portal.Commune;
import fr.riverain.portal.Communes;
import fr.riverain.portal.Portal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names the operator before it counts: the page is looked at twice, with a script or without. */
@Component
class CommuneHandler implements AskHandler<Ask.Commune> {

    static final String CHOSEN = "commune";
    static final String SEARCHED = "recherche";
    static final String SEEN = "operateur";
    private static final String ANOTHER = "autre";
    private static final int MOST = 12;

    private final Communes communes;

    CommuneHandler(Communes communes) {
        this.communes = communes;
    }

    @Override
    public Class<Ask.Commune> asks() {
        return Ask.Commune.class;
    }

    @Override
    public Section show(Ask.Commune ask, Situation situation, Form form) {
        var portal = situation.portal();
        var chosen = chosen(form, situation);
        return new Section.Commune(
                listed(ask, portal),
                chosen.map(Commune::insee).orElse(""),
                chosen.map(Commune::name).orElse(""),
                chosen.flatMap(portal::operatorOf)
                        .map(operator -> new Section.Operator(operator.code(), operator.name())),
                form.get(SEARCHED),
                chosen.isPresent() ? List.of() : options(found(situation.portal(), form)));
    }

    private Optional<Commune> chosen(Form form, Situation situation) {
        if (form.knows(CHOSEN) || form.knows(SEARCHED)) {
            return communes.byInsee(form.get(CHOSEN));
        }
        return situation.file().find(Evidence.CommuneChosen.class).flatMap(known -> communes.byInsee(known.commune()));
    }

    @Override
    public Answer accept(Ask.Commune ask, Situation situation, Form form) {
        var chosen = form.get(CHOSEN);
        if (chosen.isEmpty() || chosen.equals(ANOTHER)) {
            return search(situation.portal(), form, chosen.equals(ANOTHER));
        }
        var commune = communes.byInsee(chosen);
        if (commune.isEmpty()) {
            return Answer.Refused.of(Wrong.at(CHOSEN, "onboarding.commune.missing"));
        }
        return situation
                .portal()
                .operatorOf(commune.get())
                .filter(operator -> operator.code().equals(form.get(SEEN)))
                .<Answer>map(operator -> new Answer.Accepted(new Evidence.CommuneChosen(chosen, operator.code())))
                .orElseGet(() -> new Answer.Look(Map.of(CHOSEN, chosen)));
    }

    private Answer search(Portal portal, Form form, boolean another) {
        if (!form.has(SEARCHED)) {
            return Answer.Refused.of(
                    another
                            ? Wrong.at(SEARCHED, "onboarding.commune.search-it")
                            : Wrong.at(CHOSEN, "onboarding.commune.missing"));
        }
        var found = found(portal, form);
        return switch (found.size()) {
            case 0 -> Answer.Refused.of(Wrong.at(SEARCHED, "onboarding.commune.unknown"));
            case 1 -> new Answer.Look(Map.of(CHOSEN, found.getFirst().insee()));
            default -> new Answer.Look(Map.of(SEARCHED, form.get(SEARCHED)));
        };
    }

    private List<Commune> found(Portal portal, Form form) {
        return form.has(SEARCHED)
                ? communes.search(portal, form.get(SEARCHED)).stream()
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    private List<Section.Option> listed(Ask.Commune ask, Portal portal) {
        var served = portal.operators().stream().flatMap(operator -> operator.communes().stream());
        var alphabet = Collator.getInstance(Locale.FRENCH);
        return Stream.concat(served, ask.alsoListed().stream())
                .distinct()
                .flatMap(insee -> communes.byInsee(insee).stream())
                .map(commune -> new Section.Option(commune.insee(), commune.name()))
                .sorted(Comparator.comparing(Section.Option::label, alphabet))
                .toList();
    }

    private static List<Section.Option> options(List<Commune> communes) {
        return communes.stream()
                .map(commune -> new Section.Option(
                        commune.insee(), commune.name() + " (" + String.join(", ", commune.postcodes()) + ")"))
                .toList();
    }
}
