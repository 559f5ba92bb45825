package fr.riverain.contract;

import static fr.riverain.platform.Intake.Column.optional;
import static fr.riverain.platform.Intake.Column.required;

import fr.riverain.platform.Intake.Column;
import fr.riverain.platform.Line;
import fr.riverain.platform.RefusedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of compteurs.csv. */
record MeterLine(
        String serial,
        String contract,
        @Nullable Integer diameter,
        @Nullable LocalDate placedOn,
        @Nullable LocalDate removedOn,
        @Nullable BigDecimal firstIndex,
        @Nullable String location,
        @Nullable BigDecimal coefficient,
        @Nullable Integer wheels) {

    static final List<Column> COLUMNS = List.of(
            required("no", "numero", "no_compteur", "numero_compteur", "num_compteur", "compteur", "matricule"),
            required("contrat", "ref_contrat", "no_contrat", "numero_contrat"),
            optional("diametre", "calibre"),
            optional("pose", "date_pose", "pose_le"),
            optional("depose", "date_depose", "depose_le"),
            optional("index_pose", "index_depart"),
            optional("emplacement", "localisation"),
            optional("coefficient", "coef"),
            optional("nb_roues", "roues", "nombre_de_roues"));

    /** The last bill before a meter was changed is at hand for a while. */
    private static final Period ON_OLD_BILLS = Period.ofYears(1);

    private static final BigDecimal LARGEST_INDEX = new BigDecimal("999999999");

    private static final BigDecimal LARGEST_COEFFICIENT = new BigDecimal("99999");

    MeterLine {
        if (Fact.METER_SERIAL.normal(serial).isEmpty()) {
            throw new RefusedLine("contract.aside.serial");
        }
        if (wheels != null && (wheels < 1 || wheels > 12)) {
            throw new RefusedLine("contract.aside.wheels");
        }
        refuseBeyond(LARGEST_INDEX, firstIndex, "index_pose");
        refuseBeyond(LARGEST_COEFFICIENT, coefficient, "coefficient");
    }

    private static void refuseBeyond(BigDecimal largest, @Nullable BigDecimal said, String column) {
        if (said != null && said.abs().compareTo(largest) > 0) {
            throw new RefusedLine("exchange.aside.number", column);
        }
    }

    static MeterLine of(Line line) {
        return new MeterLine(
                line.required("no"),
                line.required("contrat"),
                line.integer("diametre"),
                line.day("pose"),
                line.day("depose"),
                line.decimal("index_pose"),
                line.text("emplacement"),
                line.decimal("coefficient"),
                line.integer("nb_roues"));
    }

    String terms() {
        return new Terms().codes(serial).joined();
    }

    List<Printed> facts() {
        var until = removedOn == null ? null : removedOn.plus(ON_OLD_BILLS);
        return List.of(new Printed(Fact.METER_SERIAL, serial, placedOn, until));
    }
}
