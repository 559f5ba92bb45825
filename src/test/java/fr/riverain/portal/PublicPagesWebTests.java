package fr.riverain.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.HtmlChecker;
import fr.riverain.RiverainTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

@RiverainTest
class PublicPagesWebTests {

    private static final List<String> PAGES = List.of(
            "/",
            "/a-quoi-sert",
            "/aide",
            "/contact",
            "/france-services",
            "/plan-du-site",
            "/mentions-legales",
            "/cgu",
            "/donnees-personnelles",
            "/accessibilite");

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Portals portals;

    @ParameterizedTest
    @MethodSource("pagesInBothLanguages")
    void every_page_is_there_whole_and_valid(String page, String language) {
        portals.all().forEach(portal -> {
            var html = html(portal, page, language);
            if (portal.slug()
                    .equals(language.equals("fr") ? "aix" : "garonne")) { // the slow one, where pages differ most
                assertThat(HtmlChecker.check(html))
                        .as("%s%s in %s", portal.slug(), page, language)
                        .isEmpty();
            }
            assertThat(html).contains("<html lang=\"%s\" data-portal=\"%s\">".formatted(language, portal.slug()));
            assertThat(HEADING.matcher(html).results()).hasSize(1);
            assertThat(html).doesNotContain("${", "{0}", "{1}", "null");
        });
    }

    @Test
    void every_link_of_every_page_leads_somewhere() {
        portals.all().forEach(portal -> {
            var links = PAGES.stream()
                    .flatMap(page -> links(html(portal, page, "fr")))
                    .collect(Collectors.toSet());
            assertThat(links).contains("/cgu", "/plan-du-site", "/contact");
            assertThat(links).allSatisfy(link -> assertThat(arrivesAt(portal, link))
                    .as(portal.slug() + link)
                    .isEqualTo(200));
        });
    }

    @ParameterizedTest
    @DisplayName("the portal’s words, on its own pages")
    @CsvSource(
            delimiter = '|',
            value = {
                "S1-01  | marseille   | /                 | Créez votre Espace Client en 4 étapes",
                "S1-02  | marseille   | /                 | Pour effectuer vos démarches et bénéficier de nombreux services",
                "S1-04  | marseille   | /                 | Ouvrir un Espace Client",
                "S1-26  | marseille   | /                 | Mot de passe oublié ?",
                "S2-01  | aix         | /                 | Mon Espace abonné, personnel et sécurisé",
                "S2-02  | aix         | /                 | accessible à tous les abonnés de la Régie des Eaux du Pays d’Aix",
                "S2-02  | aix         | /                 | contrat, règlement de service, consommations, factures, paiements",
                "S2-03  | aix         | /                 | Lors de votre première visite sur cet espace, vous devez vous inscrire",
                "S2-04  | aix         | /                 | votre numéro de contrat et de votre clé de sécurité",
                "S2-05  | aix         | /                 | À quoi sert le portail ?",
                "S2-08  | aix         | /                 | Mot de passe oublié",
                "S2-09  | aix         | /                 | Se souvenir de moi",
                "S2-10  | aix         | /                 | Se connecter",
                "S2-11  | aix         | /                 | S’inscrire",
                "S3-01  | clermontais | /                 | à transmettre vos relèves de compteur et à effectuer le paiement en ligne",
                "S3-02  | clermontais | /                 | Portail usager, eau et assainissement",
                "S3-04  | clermontais | /                 | Créer / Renouveler mot de passe",
                "S3-11  | clermontais | /                 | Identifiant (votre e-mail)",
                "S3-24  | clermontais | /                 | Le Pôle Intercommunal de l’Eau, en quelques mots",
                "S4-02  | loudunais   | /                 | Suivez votre production de déchets",
                "S4-03  | loudunais   | /                 | Accéder à mon compte",
                "S4-04  | loudunais   | /                 | Maintenir la connexion",
                "S4-06  | loudunais   | /                 | J’ai oublié mon mot de passe",
                "S4-07  | loudunais   | /                 | Pas encore de compte ?",
                "S5-02  | garonne     | /                 | Service déchets",
                "S5-03  | garonne     | /                 | sur le recto de votre dernière facture, dans la rubrique",
                "S5-06  | garonne     | /                 | Première inscription",
                "S1-02  | marseille   | /a-quoi-sert      | effectuer vos démarches et bénéficier de nombreux services",
                "S1-25  | marseille   | /a-quoi-sert      | Agence en Ligne",
                "S2-03  | aix         | /a-quoi-sert      | vous inscrire avec votre adresse mail et choisir votre mot de passe",
                "S2-04  | aix         | /a-quoi-sert      | clé de sécurité, figurant en haut de votre dernière facture",
                "S2-05  | aix         | /plan-du-site     | À quoi sert le portail",
                "S2-06  | aix         | /aide             | Contacter la Régie des Eaux du Pays d’Aix",
                "S2-12  | aix         | /mentions-legales | Mentions légales et cookies",
                "S2-14  | aix         | /mentions-legales | N° SIRET Eau",
                "S2-14  | aix         | /mentions-legales | 493 587 471 00035",
                "S2-14  | aix         | /mentions-legales | N° SIRET Assainissement",
                "S2-14  | aix         | /mentions-legales | 493 587 471 00027",
                "S2-14  | aix         | /mentions-legales | N° de TVA intracommunautaire",
                "S2-15  | aix         | /mentions-legales | 185 avenue de Pérouse",
                "S2-15  | aix         | /mentions-legales | CS 10459",
                "S2-36b | aix         | /aide             | Parce que notre mission coule de source",
                "S3-24  | clermontais | /le-service       | Le Pôle Intercommunal de l’Eau, en quelques mots",
                "S3-24  | clermontais | /le-service       | Harmoniser et améliorer la qualité des services actuels",
                "S3-25  | clermontais | /le-service       | 4 rue du Maréchal Ferrand",
                "S3-26  | clermontais | /le-service       | Urgence, jour et nuit",
                "S4-02  | loudunais   | /a-quoi-sert      | Suivez votre production de déchets et communiquez avec la collectivité",
                "S4-15  | loudunais   | /aide             | comme le chiffre 0 avec la lettre O",
                "S5-03  | garonne     | /aide             | Par paiement électronique",
                "S5-21  | garonne     | /france-services  | espaces France services de Rieumes ou Cazères",
                "S5-22  | garonne     | /france-services  | 12 place du Foirail",
            })
    void a_portal_says_what_its_tutorial_says(String line, String slug, String page, String words) {
        assertThat(plain(html(portals.named(slug).orElseThrow(), page, "fr")))
                .as(line)
                .contains(words);
    }

    @Test
    @DisplayName("S1-03 S3-03: each portal at its own host, and nobody at any other")
    void a_host_is_one_portals() {
        portals.all()
                .forEach(portal -> assertThat(plain(html(portal, "/", "fr"))).contains(portal.name()));
        assertThat(browser.get().uri("http://nobody.localhost/").exchange())
                .hasStatus(404)
                .bodyText()
                .doesNotContain(portals.all().stream().map(Portal::name).toArray(String[]::new));
    }

    @Test
    void only_who_tells_about_itself_has_a_page_about_itself() {
        assertThat(status(portals.named("aix").orElseThrow(), "/le-service")).isEqualTo(404);
    }

    @Test
    @DisplayName("S2-13: the logo of the greater body beside its own")
    void a_partner_stands_at_the_foot_of_who_has_one() {
        assertThat(html(portals.named("aix").orElseThrow(), "/", "fr"))
                .contains("src=\"/portail/partenaire.svg\" alt=\"Métropole Aix-Marseille-Provence\"");
        assertThat(status(portals.named("garonne").orElseThrow(), "/portail/partenaire.svg"))
                .isEqualTo(404);
    }

    @Test
    void accessibility_is_declared_on_every_page_and_non_conforme_until_an_audit() {
        portals.all().forEach(portal -> {
            assertThat(plain(html(portal, "/aide", "fr"))).contains("Accessibilité : non conforme");
            assertThat(plain(html(portal, "/accessibilite", "fr")))
                    .contains("non conforme", "Défenseur des droits", "Libre réponse 71120", "Aucun audit");
        });
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> pagesInBothLanguages() {
        return PAGES.stream().flatMap(page -> Stream.of("fr", "en")
                .map(language -> org.junit.jupiter.params.provider.Arguments.of(page, language)));
    }

    private String html(Portal portal, String page, String language) {
        var answer = get(portal, page, language);
        assertThat(answer).as(portal.slug() + page).hasStatusOk();
        return answer.getResponse().getContentAsByteArray().length == 0
                ? ""
                : new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Through a redirect, but not back to the door. */
    private int arrivesAt(Portal portal, String link) {
        var answer = get(portal, link, "fr").getResponse();
        var elsewhere = answer.getHeader("Location");
        if (elsewhere == null || elsewhere.startsWith("/connexion")) {
            return answer.getStatus();
        }
        return elsewhere.startsWith("/") ? status(portal, elsewhere) : 200; // another site, such as FranceConnect
    }

    private int status(Portal portal, String page) {
        return get(portal, page, "fr").getResponse().getStatus();
    }

    private MvcTestResult get(Portal portal, String page, String language) {
        return browser.get()
                .uri("http://%s%s".formatted(portal.hosts().getFirst(), page))
                .header("Accept-Language", language)
                .exchange();
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html).results().map((MatchResult link) -> link.group(1)
                .replace("&amp;", "&"));
    }

    /** As it is read: without tags, with plain spaces. */
    private static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " ")).replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
