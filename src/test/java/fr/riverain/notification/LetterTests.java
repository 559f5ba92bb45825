package fr.riverain.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.HtmlChecker;
import fr.riverain.portal.Language;
import fr.riverain.portal.Marked;
import fr.riverain.portal.Palette.Role;
import fr.riverain.portal.Portal;
import fr.riverain.portal.PortalFolders;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTests {

    private static final Portal MARSEILLE = PortalFolders.read(Path.of("portals/marseille"));
    private static final String LINK =
            "https://marseille.localhost/confirmation/q7Zt2Nf9KxW4mVb8RcY3sJdH6uPaLeGwTzXk5CnM2vQ";

    static final Letter ACTIVATION = new Letter(
            "Confirmez votre adresse e-mail",
            "Un geste encore, et votre espace client est ouvert. Le lien est valable 48 heures.",
            "Confirmez votre adresse pour ouvrir votre espace client",
            List.of(
                    new Block.Paragraph("Bonjour,"),
                    new Block.Paragraph(
                            new Marked(
                                    "Aujourd’hui à 14 h 22, vous avez demandé l’ouverture d’un espace client avec l’adresse **claire.aubagne@example.org**. Cliquez sur ce lien d’activation : une page s’ouvre, avec un seul bouton à presser.")),
                    new Block.Button("Confirmer mon adresse", LINK),
                    new Block.Paragraph(
                            new Marked(
                                    "**Ce lien est valable 48 heures, jusqu’au mercredi 18 novembre à 14 h 22.** Plus tard, il vous en proposera un nouveau : vos réponses sont gardées.")),
                    new Block.Section("Vous n’avez rien demandé ?"),
                    new Block.Paragraph(
                            "Quelqu’un s’est peut-être trompé d’adresse. Ignorez ce message : sans vous, aucun compte n’est ouvert. Vous pouvez aussi ouvrir le lien et choisir « Ce n’est pas moi » : la demande est effacée.")));

    private static final Letter EVERYTHING = new Letter(
            "Bienvenue <ici> & là",
            "Voici comment vous connecter.",
            "Bienvenue",
            List.of(
                    new Block.Paragraph("Votre compte a été validé."),
                    new Block.Facts(
                            "Votre compte",
                            List.of(
                                    new Block.Fact("Contrat", "4512367, 12 rue de la Fontaine"),
                                    new Block.Fact("Nom", "<b>Claire</b> & fils"))),
                    new Block.Facts(List.of(new Block.Fact("Géré par", "Société des Eaux de Marseille"))),
                    new Block.Points(List.of("voir et payer vos factures ;", "faire vos démarches.")),
                    new Block.Paragraph(new Marked("Plus à dire ? [Écrivez-nous](/contact).")),
                    new Block.Paragraph("Une remarque de **personne** : [ici](https://evil.example)."),
                    new Block.Button("Ouvrir", "https://marseille.localhost/")));

    private final Writing writing = new Writing(TemplateEngine.createPrecompiled(ContentType.Html));

    @Test
    void a_letter_reads_well_without_html() {
        assertThat(writing.plain(MARSEILLE, Language.FR, ACTIVATION)
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .isEqualTo("""
                        Eaux de Marseille, Espace Client

                        CONFIRMEZ VOTRE ADRESSE POUR OUVRIR VOTRE ESPACE CLIENT

                        Bonjour,

                        Aujourd’hui à 14 h 22, vous avez demandé l’ouverture d’un espace client
                        avec l’adresse claire.aubagne@example.org. Cliquez sur ce lien
                        d’activation : une page s’ouvre, avec un seul bouton à presser.

                        Confirmer mon adresse :
                        %s

                        Ce lien est valable 48 heures, jusqu’au mercredi 18 novembre à 14 h 22.
                        Plus tard, il vous en proposera un nouveau : vos réponses sont gardées.

                        VOUS N’AVEZ RIEN DEMANDÉ ?
                        Quelqu’un s’est peut-être trompé d’adresse. Ignorez ce message : sans
                        vous, aucun compte n’est ouvert. Vous pouvez aussi ouvrir le lien et
                        choisir « Ce n’est pas moi » : la demande est effacée.

                        --\s
                        Eaux de Marseille, service clients
                        04 65 71 13 00, du lundi au vendredi, de 8 h à 18 h
                        Urgence, 24 h/24 : 04 65 71 13 13

                        Vous recevez ce message parce que cette adresse a été saisie sur notre
                        portail. Nous ne vous demanderons jamais votre mot de passe, ni par
                        e-mail, ni par téléphone. Ce message est envoyé automatiquement : pour
                        nous écrire, passez par le portail.
                        """.formatted(LINK));
    }

    static Stream<Portal> portals() {
        return PortalFolders.ofTheHouse().stream();
    }

    @ParameterizedTest
    @MethodSource("portals")
    void html_is_valid_and_in_the_colours_of_its_portal(Portal portal) {
        var html = writing.html(portal, Language.EN, EVERYTHING);
        assertThat(HtmlChecker.check(html)).isEmpty();
        assertThat(html)
                .contains("<html lang=\"en\">")
                .contains("background-color:" + portal.palette().light(Role.BRAND))
                .contains(".brand { background-color: %s !important; }"
                        .formatted(portal.palette().dark(Role.BRAND)))
                .contains("font-family:%s;font-size:27px"
                        .formatted(portal.palette().titleFont()))
                .contains("<!--[if mso]><table role=\"presentation\" width=\"600\"")
                .doesNotContain("<img", "http://", "<script");
    }

    @Test
    void html_of_a_letter_with_a_link_is_valid_too() {
        assertThat(HtmlChecker.check(writing.html(MARSEILLE, Language.FR, ACTIVATION)))
                .isEmpty();
    }

    @Test
    void the_address_of_the_button_stands_in_clear_behind_the_sentence_about_it() {
        var html = writing.html(MARSEILLE, Language.FR, ACTIVATION);
        assertThat(html.indexOf("word-break:break-all"))
                .isGreaterThan(html.indexOf("vos réponses sont gardées"))
                .isLessThan(html.indexOf("rien demandé"));
        assertThat(html.split(Pattern.quote(LINK), -1)).hasSize(4);
        assertThat(writing.html(MARSEILLE, Language.FR, EVERYTHING)).containsOnlyOnce("word-break:break-all");
    }

    @Test
    void what_somebody_typed_marks_nothing_and_writes_no_markup() {
        var html = writing.html(MARSEILLE, Language.FR, EVERYTHING);
        assertThat(html)
                .contains("&lt;b&gt;Claire&lt;/b&gt; &amp; fils")
                .contains("de **personne** : [ici](https://evil.example)")
                .contains("href=\"https://marseille.localhost/contact\"")
                .contains("<title>Bienvenue &lt;ici&gt; &amp; là</title>");
        assertThat(writing.plain(MARSEILLE, Language.FR, EVERYTHING))
                .contains("Écrivez-nous (https://marseille.localhost/contact)")
                .contains("- voir et payer vos factures ;\n- faire vos démarches.\n\n");
    }

    @Test
    void a_subject_writes_no_headers() {
        assertThat(new Letter("Bonjour\r\nBcc: all@example.org", "", "", List.of()).subject())
                .isEqualTo("Bonjour Bcc: all@example.org");
    }

    @Test
    void a_letter_is_secret_until_it_says_otherwise() {
        assertThat(ACTIVATION.secret()).isTrue();
        assertThat(ACTIVATION.because("…").answeredTo("a@example.org").openly().secret())
                .isFalse();
    }
}
