package fr.riverain.contract;

import static fr.riverain.platform.Intake.Column.optional;
import static fr.riverain.platform.Intake.Column.required;

import fr.riverain.platform.Intake.Column;
import fr.riverain.platform.Line;
import fr.riverain.platform.RefusedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of factures.csv, as far as its paper opens doors. */
record BillLine(
        String number,
        String contract,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        long totalCents,
        @Nullable String login,
        @Nullable String password,
        @Nullable String key,
        @Nullable String activationKey,
        @Nullable PaperCode code) {

    static final List<Column> COLUMNS = List.of(
            required("numero", "no_facture", "numero_facture", "num_facture", "facture"),
            required("contrat", "ref_contrat", "no_contrat", "numero_contrat"),
            required("emission", "date_emission", "date_facture", "date"),
            optional("echeance", "date_echeance", "date_limite"),
            required("ttc", "montant_ttc", "total_ttc", "total"),
            optional("identifiant_facture", "identifiant", "login"),
            optional("mot_de_passe_facture", "mot_de_passe", "mdp"),
            optional("cle", "cle_contrat", "cle_de_securite"),
            optional("cle_activation", "cle_d_activation", "code_activation"),
            optional("jeton", "jeton_papier", "code_qr", "qr"),
            optional("jeton_fin", "fin_jeton", "jeton_expiration", "code_qr_fin"));

    static BillLine of(Line line) {
        var total = line.cents("ttc");
        if (total == null) {
            throw new RefusedLine("exchange.aside.missing", "ttc");
        }
        return new BillLine(
                line.required("numero"),
                line.required("contrat"),
                line.requiredDay("emission"),
                line.day("echeance"),
                total,
                line.text("identifiant_facture"),
                line.text("mot_de_passe_facture"),
                line.text("cle"),
                line.text("cle_activation"),
                PaperCode.of(line));
    }

    List<Printed> facts() {
        var total = BigDecimal.valueOf(totalCents, 2).toPlainString();
        return Printed.all(
                Printed.of(Fact.CONTRACT_KEY, key, issuedOn),
                Printed.of(Fact.INVOICE_LOGIN, login, issuedOn),
                Printed.of(Fact.INVOICE_PASSWORD, password, issuedOn),
                Printed.of(Fact.INVOICE_TOTAL, total, issuedOn));
    }

    /** What its code can fill in, and no other table has in clear. */
    List<Printed> onPaper() {
        return Printed.all(
                Printed.of(Fact.CONTRACT_KEY, key, issuedOn),
                Printed.of(Fact.ACTIVATION_KEY, activationKey, issuedOn),
                Printed.of(Fact.INVOICE_LOGIN, login, issuedOn),
                Printed.of(Fact.INVOICE_PASSWORD, password, issuedOn),
                Printed.of(Fact.INVOICE_TOTAL, BigDecimal.valueOf(totalCents, 2).toPlainString(), issuedOn));
    }
}
