package fr.riverain.onboarding;

import fr.riverain.contract.Fact;
import fr.riverain.portal.Portal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One of many who live at every portal alike, with a bill on which everything is printed that any portal asks for. */
record Household(Portal portal, int number) {

    /** More than all tests together take one of, at one portal. */
    static final int MANY = 300;

    String mailbox() {
        return "foyer-%s-%d@example.org".formatted(portal.slug(), number);
    }

    /** A mobile that nobody has. */
    String mobile() {
        return "+33639987%03d".formatted(number);
    }

    String printed(Fact fact) {
        return switch (fact) {
            case CONTRACT_NUMBER -> "83%05d".formatted(number);
            case CONTRACT_KEY -> "Y8QWV%03d".formatted(number);
            case METER_SERIAL -> "V14FA%06d".formatted(number);
            case SUBSCRIBER_NUMBER -> "93%05d".formatted(number);
            case ACTIVATION_KEY -> "6V3K-9PQR-4TWX-%04d".formatted(number);
            case INVOICE_LOGIN -> "VG%06d".formatted(number);
            case INVOICE_PASSWORD -> "Noria-%04d".formatted(number);
            case LAST_NAME -> "Verdier";
            case INVOICE_TOTAL -> "%d,40".formatted(100 + number);
        };
    }

    /** What the billing software of the portal exports about all of them. */
    static Map<String, String> files(Portal portal) {
        var operator = portal.operators().getFirst();
        var insee = operator.communes().iterator().next();
        return Map.of(
                "abonnes",
                        lines(portal, "ref;type;nom;prenom;email;tel;adresse;code_postal;commune;cle_activation", """
                        {SUBSCRIBER_NUMBER};particulier;{LAST_NAME};Camille;{mailbox};05 49 97 00 00;{number} rue V;86200;Loudun;{ACTIVATION_KEY}"""),
                "contrats",
                        lines(portal, "ref;ref_abonne;operateur;adresse;insee;cle", """
                        {CONTRACT_NUMBER};{SUBSCRIBER_NUMBER};%s;{number} rue V;%s;{CONTRACT_KEY}""".formatted(
                                        operator.code(), insee)),
                "compteurs", lines(portal, "no;contrat;pose", """
                        {METER_SERIAL};{CONTRACT_NUMBER};2014-05-02"""),
                "factures",
                        lines(portal, "numero;contrat;emission;ttc;cle;identifiant_facture;mot_de_passe_facture", """
                        V{number};{CONTRACT_NUMBER};2026-01-02;{INVOICE_TOTAL};{CONTRACT_KEY};{INVOICE_LOGIN};{INVOICE_PASSWORD}"""));
    }

    private static String lines(Portal portal, String header, String line) {
        return IntStream.range(0, MANY)
                .mapToObj(number -> new Household(portal, number).fill(line))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private String fill(String line) {
        var filled = line.replace("{mailbox}", mailbox()).replace("{number}", Integer.toString(number));
        for (var fact : Fact.values()) {
            filled = filled.replace("{%s}".formatted(fact.name()), printed(fact));
        }
        return filled;
    }
}
