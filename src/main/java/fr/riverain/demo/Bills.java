package fr.riverain.demo;

import fr.riverain.contract.Fact;
import fr.riverain.demo.CastFolder.Row;
import fr.riverain.portal.Portal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The paper bills of the cast, as the imported files have them. */
@Component
@Profile("demo")
class Bills {

    private final Demo.DemoFolder folder;
    private final Map<String, List<Bill>> read = new ConcurrentHashMap<>();

    Bills(Demo.DemoFolder folder) {
        this.folder = folder;
    }

    /** Of each contract the newest first. The files do not change once they are imported. */
    List<Bill> of(Portal portal, Cast.Person person) {
        var key = portal.slug() + "/" + person.slug();
        var known = read.get(key);
        if (known != null) {
            return known;
        }
        var bills = read(portal, person);
        if (!bills.isEmpty()) {
            read.put(key, bills);
        }
        return bills;
    }

    Optional<Bill> newest(Portal portal, Cast.Person person) {
        return of(portal, person).stream().findFirst();
    }

    /** Those that say something else than a newer one: another contract, or last year's key. */
    List<Bill> telling(Portal portal, Cast.Person person) {
        var all = of(portal, person);
        var said = new HashSet<List<Bill.Printed>>();
        return all.stream()
                .filter(bill -> bill.box().size() == all.getFirst().box().size() && said.add(bill.box()))
                .toList();
    }

    private List<Bill> read(Portal portal, Cast.Person person) {
        var files = new CastFolder(folder.path().resolve("cast").resolve(portal.slug()));
        return files.subscribers()
                .filter(row -> isOf(row, person))
                .limit(1)
                .flatMap(subscriber -> files.contractsPaidBy(subscriber.get("ref"))
                        .flatMap(contract -> bills(portal, files, subscriber, contract)))
                .toList();
    }

    private static boolean isOf(Row subscriber, Cast.Person person) {
        var company = subscriber.get("raison_sociale");
        var named = company.isEmpty()
                ? new Cast.Person(subscriber.get("prenom"), subscriber.get("nom"))
                : new Cast.Person("", company);
        return named.slug().equals(person.slug());
    }

    private static Stream<Bill> bills(Portal portal, CastFolder files, Row subscriber, Row contract) {
        var meter = files.metersOf(contract.get("ref")).findFirst().map(row -> row.get("no"));
        return files.billsOf(contract.get("ref"))
                .sorted(Comparator.comparing((Row bill) -> bill.get("emission")).reversed())
                .map(bill -> bill(portal, subscriber, contract, meter, bill));
    }

    private static Bill bill(Portal portal, Row subscriber, Row contract, Optional<String> meter, Row bill) {
        var issued = LocalDate.parse(bill.get("emission"));
        var due = bill.get("echeance");
        return new Bill(
                portal,
                bill.get("numero"),
                issued,
                due.isEmpty() ? issued.plusMonths(1) : LocalDate.parse(due),
                Cast.of(portal.slug()).stream()
                        .flatMap(cast -> cast.printed().stream())
                        .flatMap(fact -> printed(portal, fact, subscriber, contract, meter, bill).stream())
                        .toList(),
                recipient(subscriber),
                place(contract),
                meter.orElse(null),
                Detail.reaching(
                        amount(bill.get("ttc")), Detail.services(contract.get("service")), Bill.days(portal, issued)),
                scan(portal, bill));
    }

    private static Bill.@Nullable Scan scan(Portal portal, Row bill) {
        var open = Cast.of(portal.slug()).filter(Cast::open).isPresent();
        return open
                ? new Bill.Scan(portal.url("/papier/" + bill.get("jeton")), LocalDate.parse(bill.get("jeton_fin")))
                : null;
    }

    private static Optional<Bill.Printed> printed(
            Portal portal, Fact fact, Row subscriber, Row contract, Optional<String> meter, Row bill) {
        var value =
                switch (fact) {
                    case CONTRACT_NUMBER -> lettered(portal, contract.get("ref"));
                    case CONTRACT_KEY -> bill.get("cle").isEmpty() ? contract.get("cle") : bill.get("cle");
                    case METER_SERIAL -> meter.orElse("");
                    case SUBSCRIBER_NUMBER -> subscriber.get("ref");
                    case ACTIVATION_KEY -> subscriber.get("cle_activation");
                    case INVOICE_LOGIN -> bill.get("identifiant_facture");
                    case INVOICE_PASSWORD -> bill.get("mot_de_passe_facture");
                    case LAST_NAME -> subscriber.get("nom");
                    case INVOICE_TOTAL -> bill.get("ttc");
                };
        return Optional.of(value).filter(said -> !said.isEmpty()).map(said -> new Bill.Printed(fact, said));
    }

    /** At marseille a letter is printed before the number, and means nothing. */
    private static String lettered(Portal portal, String number) {
        return portal.slug().equals("marseille") ? "A " + number : number;
    }

    private static List<String> recipient(Row subscriber) {
        var name = Stream.of("civilite", "prenom", "nom")
                .map(subscriber::get)
                .filter(word -> !word.isEmpty())
                .toList();
        return Stream.of(
                        subscriber.get("raison_sociale"),
                        String.join(" ", name),
                        subscriber.get("adresse"),
                        subscriber.get("complement"),
                        (subscriber.get("code_postal") + " " + subscriber.get("commune")).strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String place(Row contract) {
        return Stream.of(
                        contract.get("adresse"),
                        (contract.get("code_postal") + "\u00a0" + contract.get("commune")).strip())
                .filter(part -> !part.isEmpty())
                .reduce((street, town) -> street + ", " + town)
                .orElse("");
    }

    private static BigDecimal amount(String written) {
        return new BigDecimal(written.replace(',', '.')).setScale(2);
    }
}
