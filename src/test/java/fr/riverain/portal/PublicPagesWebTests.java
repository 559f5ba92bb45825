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

@RiverainTest
class PublicPagesWebTests {

    private static final List<String> PAGES = List.of(
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
            assertThat(links).allSatisfy(link -> assertThat(status(portal, link))
                    .as(portal.slug() + link)
                    .isLessThan(400));
        });
    }

    @ParameterizedTest
    @DisplayName("the portal’s words, on its own pages")
    @CsvSource(
            delimiter = '|',
            value = {
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
    void only_who_tells_about_itself_has_a_page_about_itself() {
        assertThat(status(portals.named("aix").orElseThrow(), "/le-service")).isEqualTo(404);
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
        return html.replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0\u202f]+", " ");
    }
}
