package fr.riverain.demo;

import fr.riverain.platform.Tokens;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Three years of bills: water each quarter, waste each half-year, the last one two weeks ago. */
final class BillRun {

    private static final int YEARS = 3;
    private static final int SINCE_LAST = 14;
    private static final int TO_PAY = 28;
    private static final int MONTHS_TO_SCAN = 7;

    private final Portal portal;
    private final RandomGenerator random;
    private final LocalDate last;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    BillRun(Portal portal, RandomGenerator random, LocalDate today) {
        this.portal = portal;
        this.random = random;
        this.last = today.minusDays(SINCE_LAST);
    }

    /**
     * Of each contract, the oldest first.
     *
     * @param activationKeys of the subscribers who have one, by what billing calls them
     */
    List<Map<String, String>> of(List<Map<String, String>> contracts, Map<String, String> activationKeys) {
        var bills = new ArrayList<Map<String, String>>();
        var months = portal.services().contains(Service.WATER) ? 3 : 6;
        for (var back = (YEARS - 1) * 12 + 12 - months; back >= 0; back -= months) {
            for (var contract : contracts) {
                var issued = last.minusMonths(back);
                if (isRunning(contract, issued.minusMonths(months), issued)) {
                    var bill = bill(contract, issued, back);
                    bill.put("cle_activation", activationKeys.getOrDefault(payer(contract), ""));
                    bills.add(bill);
                }
            }
        }
        return bills;
    }

    /** A contract that has ended gets one bill more. */
    private static boolean isRunning(Map<String, String> contract, LocalDate from, LocalDate issued) {
        var end = contract.getOrDefault("fin", "");
        return !LocalDate.parse(contract.getOrDefault("debut", "")).isAfter(issued)
                && (end.isEmpty() || !LocalDate.parse(end).isBefore(from));
    }

    private Map<String, String> bill(Map<String, String> contract, LocalDate issued, int back) {
        var bill = new HashMap<String, String>();
        var newest = back == 0;
        bill.put("numero", newest ? said(contract, "facture", number(issued)) : number(issued));
        bill.put("contrat", contract.getOrDefault("ref", ""));
        bill.put("emission", issued.toString());
        bill.put("echeance", issued.plusDays(TO_PAY).toString());
        bill.put("ttc", newest ? said(contract, "ttc", amount(contract, issued)) : amount(contract, issued));
        bill.put("cle", key(contract, back / 12));
        bill.put("identifiant_facture", contract.getOrDefault("identifiant", ""));
        bill.put("mot_de_passe_facture", contract.getOrDefault("mot_de_passe", ""));
        bill.put("jeton", token(bill.getOrDefault("numero", "")));
        bill.put("jeton_fin", issued.plusMonths(MONTHS_TO_SCAN).toString());
        return bill;
    }

    /** The same for the same bill: real billing software leaves it to chance. */
    private String token(String number) {
        var digest = Tokens.digest("demo paper %s %s".formatted(portal.slug(), number));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
    }

    private static String payer(Map<String, String> contract) {
        var payer = contract.getOrDefault("ref_redevable", "");
        return payer.isEmpty() ? contract.getOrDefault("ref_abonne", "") : payer;
    }

    /** Where bills carry a key, each year has its own. */
    private static String key(Map<String, String> contract, int yearsAgo) {
        var keys = contract.getOrDefault("cles", "").split(" ", -1);
        return yearsAgo < keys.length ? keys[yearsAgo] : "";
    }

    private static String said(Map<String, String> contract, String column, String otherwise) {
        var said = contract.getOrDefault(column, "");
        return said.isEmpty() ? otherwise : said;
    }

    private String number(LocalDate issued) {
        return "%d-%06d".formatted(issued.getYear(), numbers.merge(issued.getYear(), 1, Integer::sum));
    }

    /** What the lines of the paper bill will add up to. */
    private String amount(Map<String, String> contract, LocalDate issued) {
        var services = Detail.services(contract.getOrDefault("service", ""));
        var quantity = services.contains(Service.WASTE) ? 2 + random.nextInt(10) : 6 + random.nextInt(40);
        return Detail.of(services, quantity, Bill.days(portal, issued))
                .total()
                .toString()
                .replace('.', ',');
    }
}
