package fr.riverain.demo;

import fr.riverain.contract.Fact;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill on paper.
 *
 * @param box what is printed in the frame, where the drawings beside the questions point
 * @param to name and address of whoever pays
 * @param scan where its square leads; nowhere while accounts are not opened online
 */
public record Bill(
        Portal portal,
        String number,
        LocalDate issued,
        LocalDate due,
        List<Printed> box,
        List<String> to,
        String place,
        @Nullable String meter,
        Detail detail,
        @Nullable Scan scan) {

    /** A fact as it is printed. */
    public record Printed(Fact fact, String value) {}

    /** Where a square leads, and until when. */
    public record Scan(String address, LocalDate until) {}

    static final int MONTHS_OF_WATER = 3;
    static final int MONTHS_OF_WASTE = 6;

    public boolean water() {
        return portal.services().contains(Service.WATER);
    }

    public LocalDate until() {
        return end(issued);
    }

    public LocalDate from() {
        return start(portal, issued);
    }

    public int days() {
        return days(portal, issued);
    }

    static int days(Portal portal, LocalDate issued) {
        return (int) ChronoUnit.DAYS.between(start(portal, issued), end(issued)) + 1;
    }

    private static LocalDate end(LocalDate issued) {
        return issued.withDayOfMonth(1).minusDays(1);
    }

    private static LocalDate start(Portal portal, LocalDate issued) {
        return issued.withDayOfMonth(1)
                .minusMonths(portal.services().contains(Service.WATER) ? MONTHS_OF_WATER : MONTHS_OF_WASTE);
    }

    public int volume() {
        return detail.quantity();
    }

    /** What a meter shows has no file yet: it follows from its number. */
    public int index() {
        return Math.floorMod(String.valueOf(meter).hashCode(), 2_400) + 200;
    }

    public BigDecimal total() {
        return detail.total();
    }

    public @Nullable QrSquare square() {
        return scan == null ? null : QrSquare.of(scan.address());
    }
}
