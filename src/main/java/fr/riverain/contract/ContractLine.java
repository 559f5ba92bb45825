package fr.riverain.contract;

import static fr.riverain.platform.Intake.Column.optional;
import static fr.riverain.platform.Intake.Column.required;

import fr.riverain.platform.Intake.Column;
import fr.riverain.platform.Line;
import fr.riverain.platform.RefusedLine;
import fr.riverain.portal.Service;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of contrats.csv. */
record ContractLine(
        String ref,
        String subscriber,
        String payer,
        @Nullable String operator,
        Set<Service> services,
        Address address,
        @Nullable String insee,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable String tariff,
        @Nullable String key,
        @Nullable LocalDate keySince) {

    static final List<Column> COLUMNS = List.of(
            required("ref", "ref_contrat", "numero_contrat", "no_contrat", "num_contrat", "contrat"),
            required("ref_abonne", "abonne", "numero_abonne", "no_abonne", "code_abonne", "occupant"),
            optional("ref_redevable", "redevable", "payeur", "ref_payeur", "no_redevable"),
            optional("operateur", "exploitant", "societe"),
            optional("service", "services", "type_service"),
            required("adresse", Address.STREET),
            optional("complement", Address.EXTRA),
            optional("code_postal", Address.POSTCODE),
            optional("commune", Address.TOWN),
            optional("insee", "code_insee", "code_commune"),
            optional("debut", "date_debut", "ouverture", "date_ouverture"),
            optional("fin", "date_fin", "cloture", "date_cloture", "resiliation"),
            optional("tarif", "code_tarif"),
            optional("statut", "etat"),
            optional("cle", "cle_contrat", "cle_de_securite", "mot_de_passe"),
            optional("cle_depuis", "date_cle"));

    /** It stands in addresses of pages, where a slash would end it. */
    private static final Pattern REF = Pattern.compile("[\\p{L}\\d][\\p{L}\\d ._-]{0,39}");

    private static final Pattern WORD = Pattern.compile("[^A-Z]+");
    private static final Pattern INSEE = Pattern.compile("\\d[\\dAB]\\d{3}");

    ContractLine {
        if (!REF.matcher(ref).matches() || ref.endsWith(".")) {
            throw new RefusedLine("contract.aside.ref");
        }
        if (insee != null && !INSEE.matcher(insee).matches()) {
            throw new RefusedLine("contract.aside.insee");
        }
        if (startedOn != null && endedOn != null && endedOn.isBefore(startedOn)) {
            throw new RefusedLine("contract.aside.ends-first");
        }
    }

    static ContractLine of(Line line) {
        var subscriber = line.required("ref_abonne");
        var payer = line.text("ref_redevable");
        return new ContractLine(
                line.required("ref"),
                subscriber,
                payer == null ? subscriber : payer,
                line.text("operateur"),
                services(line.text("service")),
                new Address(
                        line.required("adresse"),
                        line.text("complement"),
                        line.text("code_postal"),
                        line.text("commune")),
                line.text("insee"),
                line.day("debut"),
                line.day("fin"),
                line.text("tarif"),
                line.text("cle"),
                line.day("cle_depuis"));
    }

    /** « eau », « eau+assainissement », « dechets »; nothing said is everything the portal does. */
    private static Set<Service> services(@Nullable String said) {
        var services = EnumSet.noneOf(Service.class);
        for (var word : said == null
                ? List.<String>of()
                : WORD.splitAsStream(Typing.unaccented(said)).toList()) {
            switch (word) {
                case "", "ET", "AND" -> {}
                case "EAU", "EP", "AEP", "WATER" -> services.add(Service.WATER);
                case "ASSAINISSEMENT", "ASS", "EU", "AC", "ANC", "SANITATION" -> services.add(Service.SANITATION);
                case "DECHETS", "DECHET", "OM", "ORDURES", "MENAGERES", "WASTE" -> services.add(Service.WASTE);
                default -> throw new RefusedLine("contract.aside.service");
            }
        }
        return services;
    }

    String terms() {
        return new Terms()
                .codes(ref, Typing.contractNumber(ref))
                .words(address.street(), address.extra(), address.postcode(), address.town())
                .joined();
    }

    List<Printed> facts() {
        return Printed.all(Printed.of(Fact.CONTRACT_NUMBER, ref, null), Printed.of(Fact.CONTRACT_KEY, key, keySince));
    }
}
