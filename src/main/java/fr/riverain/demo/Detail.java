package fr.riverain.demo;

import fr.riverain.portal.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a bill adds up: the lines that the law wants under its three headings, taxes for each rate, and what was left of the bill
 * before. Billing software knows only totals in the demo; the lines are found that lead there.
 */
public record Detail(List<Row> rows, BigDecimal carriedOver) {

    private static final int MOST = 2_000;

    /** Rates of French VAT. */
    public enum Rate {
        REDUCED("5.5"),
        INTERMEDIATE("10.0");

        private final BigDecimal percent;

        Rate(String percent) {
            this.percent = new BigDecimal(percent);
        }

        public BigDecimal percent() {
            return percent;
        }

        BigDecimal of(BigDecimal base) {
            return cents(base.multiply(percent).movePointLeft(2));
        }
    }

    /** What is billed: by the day, or by the cubic metre or collection. */
    enum Item {
        WATER_SUBSCRIPTION(Service.WATER, "distribution", Rate.REDUCED, "0.1072", true),
        WATER(Service.WATER, "distribution", Rate.REDUCED, "1.4520", false),
        SANITATION_SUBSCRIPTION(Service.SANITATION, "collection", Rate.INTERMEDIATE, "0.0674", true),
        SANITATION(Service.SANITATION, "collection", Rate.INTERMEDIATE, "1.2150", false),
        DRINKING_WATER_LEVY(Service.WATER, "public-bodies", Rate.REDUCED, "0.4300", false),
        NETWORK_LEVY(Service.WATER, "public-bodies", Rate.REDUCED, "0.0280", false),
        SANITATION_LEVY(Service.SANITATION, "public-bodies", Rate.INTERMEDIATE, "0.0560", false),
        RESOURCE_LEVY(Service.WATER, "public-bodies", Rate.REDUCED, "0.0510", false),
        WASTE_SUBSCRIPTION(Service.WASTE, "waste", Rate.INTERMEDIATE, "0.3420", true),
        COLLECTIONS(Service.WASTE, "waste", Rate.INTERMEDIATE, "3.1000", false),
        SORTING(Service.WASTE, "waste", Rate.INTERMEDIATE, "0.0890", true);

        private final Service service;
        private final String heading;
        private final Rate rate;
        private final BigDecimal price;
        private final boolean byTheDay;

        Item(Service service, String heading, Rate rate, String price, boolean byTheDay) {
            this.service = service;
            this.heading = heading;
            this.rate = rate;
            this.price = new BigDecimal(price);
            this.byTheDay = byTheDay;
        }

        private Row row(int quantity, int days) {
            var amount = cents(price.multiply(BigDecimal.valueOf(byTheDay ? days : quantity)));
            return byTheDay
                    ? new Row(heading, key(), null, null, amount, rate)
                    : new Row(heading, key(), quantity, price, amount, rate);
        }

        private String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A line.
     *
     * @param heading the end of the key of the heading that it stands under
     * @param key the end of the key of what it says
     */
    public record Row(
            String heading,
            String key,
            @Nullable Integer quantity,
            @Nullable BigDecimal price,
            BigDecimal amount,
            Rate rate) {}

    /** As contrats.csv says it. A house without sewer pays for water alone. */
    static Set<Service> services(String written) {
        return switch (written) {
            case "eau" -> Set.of(Service.WATER);
            case "dechets" -> Set.of(Service.WASTE);
            default -> Set.of(Service.WATER, Service.SANITATION);
        };
    }

    static Detail of(Set<Service> services, int quantity, int days) {
        var rows = Arrays.stream(Item.values())
                .filter(item -> services.contains(item.service))
                .map(item -> item.row(quantity, days))
                .sorted(Comparator.comparingInt(row -> order(row.heading())))
                .toList();
        return new Detail(rows, BigDecimal.ZERO);
    }

    /** As much as the total allows; what remains is from the bill before. */
    static Detail reaching(BigDecimal total, Set<Service> services, int days) {
        var best = IntStream.range(0, MOST)
                .mapToObj(quantity -> of(services, quantity, days))
                .takeWhile(detail -> detail.total().compareTo(total) <= 0)
                .reduce((_, last) -> last)
                .orElseGet(() -> of(services, 0, days));
        return new Detail(best.rows, total.subtract(best.total()));
    }

    private static int order(String heading) {
        return List.of("distribution", "collection", "public-bodies", "waste").indexOf(heading);
    }

    public Stream<String> headings() {
        return rows.stream().map(Row::heading).distinct();
    }

    public List<Row> under(String heading) {
        return rows.stream().filter(row -> row.heading().equals(heading)).toList();
    }

    int quantity() {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.quantity()))
                .findFirst()
                .orElse(0);
    }

    public BigDecimal net() {
        return sum(rows.stream().map(Row::amount));
    }

    /** What each rate is taken of. */
    public Map<Rate, BigDecimal> bases() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Row::rate, TreeMap::new, Collectors.reducing(BigDecimal.ZERO, Row::amount, BigDecimal::add)));
    }

    public BigDecimal tax(Rate rate) {
        return rate.of(bases().getOrDefault(rate, BigDecimal.ZERO));
    }

    public BigDecimal total() {
        return net().add(sum(bases().keySet().stream().map(this::tax))).add(carriedOver);
    }

    public boolean carriesOver() {
        return carriedOver.signum() != 0;
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
