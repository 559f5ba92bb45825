package fr.riverain.demo;

import fr.riverain.contract.Fact;
import fr.riverain.platform.View;
import fr.riverain.portal.Service;
import fr.riverain.portal.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paper bill, on a page or printed.
 *
 * @param sheet how it looks when printed; nothing on a page, which links to stylesheets
 */
public record BillPage(
        Words words,
        Cast.Person person,
        Bill bill,
        @Nullable Sheet sheet) implements View {

    /** Everything that a printer needs in one file: style and logo. */
    public record Sheet(String style, String logo) {}

    @Override
    public String template() {
        return "demo/bill";
    }

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String title() {
        return text(bill.water() ? "demo.bill.title.water" : "demo.bill.title.waste", words.day(bill.issued()));
    }

    /** Eau et assainissement. */
    public String services() {
        return Arrays.stream(Service.values())
                .filter(bill.portal().services()::contains)
                .map(service -> text("demo.service." + service.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" " + text("demo.bill.and") + " "));
    }

    public String label(Bill.Printed printed) {
        return text(
                "demo.bill.%s.%s".formatted(bill.portal().slug(), printed.fact().slug()));
    }

    /** Where a bill prints a login, it prints it on the left. */
    public boolean boxLeft() {
        return bill.box().stream().anyMatch(printed -> printed.fact() == Fact.INVOICE_LOGIN);
    }

    public String boxTitle() {
        return text("demo.bill.%s.box".formatted(bill.portal().slug()));
    }

    public String boxNote() {
        return text("demo.bill.%s.note".formatted(bill.portal().slug()));
    }

    public String host() {
        return bill.portal().hosts().getFirst();
    }

    public String amount(BigDecimal amount) {
        var format = NumberFormat.getCurrencyInstance(words.language().locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(amount).replace('\u202f', '\u00a0');
    }

    public String number(BigDecimal number, int decimals) {
        var format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number).replace('\u202f', '\u00a0');
    }

    public String volume(int cubicMetres) {
        return text("demo.bill.volume", number(BigDecimal.valueOf(cubicMetres), 0));
    }

    public String percent(Detail.Rate rate) {
        return text("demo.bill.percent", number(rate.percent(), 1));
    }

    /** 10 % instead of 10,0 %. */
    public String roundPercent(Detail.Rate rate) {
        var percent = rate.percent().stripTrailingZeros();
        return text("demo.bill.percent", number(percent, Math.max(0, percent.scale())));
    }

    public String pdf() {
        return "/demo/papiers/%s/%s/%s.pdf".formatted(bill.portal().slug(), person.slug(), bill.number());
    }
}
