package fr.riverain.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.riverain.Visiting;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The bills of the cast, before a telephone's camera. */
@DemoTest
class ScanWebTests {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"marseille, claire-aubagne", "aix, nadia-vauvenargues", "clermontais, jean-paulhan"})
    void page_and_sheet_bear_the_same_code_and_its_address_in_clear(
            String portal, String person, @Autowired Portals portals) throws IOException {
        var page = html(bill(portal, person, ""));
        var scanned = Scanner.ofPage(page);
        assertThat(scanned).startsWith(portals.named(portal).orElseThrow().url("/papier/"));
        assertThat(page).contains("Scannez pour ouvrir votre compte", ">" + scanned + "<");
        try (var pdf = Loader.loadPDF(bill(portal, person, ".pdf").getResponse().getContentAsByteArray())) {
            assertThat(Scanner.ofSheet(pdf)).isEqualTo(scanned);
        }
    }

    @Test
    void claires_code_leads_past_the_commune_to_her_numbers() throws UnsupportedEncodingException {
        var phone = Visiting.at(mvc, "marseille");
        var first = follow(phone, scanned("marseille", "claire-aubagne"));
        assertThat(first).contains("Dans quelle commune");
        var token = first.replaceAll("(?s).*name=\"papier\" value=\"([^\"]+)\".*", "$1");
        var look = phone.perform(post("/inscription").param("commune", "13074").param("papier", token));
        var attempt =
                Objects.requireNonNull(look.getResponse().getHeader("Location")).replaceAll("\\?.*", "");
        var cookies = Visiting.cookies(look);
        var next = phone.perform(post(attempt).param("commune", "13074").param("operateur", "sem"), cookies);
        assertThat(follow(phone, at(next), cookies)).contains("value=\"4512367\"", "value=\"D14FA052817\"");
    }

    @Test
    void jeans_code_leads_to_his_number() throws UnsupportedEncodingException {
        assertThat(follow(Visiting.at(mvc, "clermontais"), scanned("clermontais", "jean-paulhan")))
                .contains("value=\"0034817\"");
    }

    @Test
    void nadias_code_leads_to_an_account_first_and_marc_who_has_one_to_the_page_that_links()
            throws UnsupportedEncodingException {
        var phone = Visiting.at(mvc, "aix");
        var address = scanned("aix", "nadia-vauvenargues");
        assertThat(follow(phone, address)).contains("Créez d’abord votre compte");
        var door = phone.perform(post("/session")
                .param("email", "marc.lambesc@example.org")
                .param("mot-de-passe", Cast.PASSWORD)
                .param("vers", URI.create(address).getPath()));
        assertThat(follow(phone, at(door), Visiting.cookies(door)))
                .contains("value=\"11301.11377.01\"", "Connu par le code de votre facture")
                .doesNotContain("value=\"K7RM4QXT\"");
    }

    private String scanned(String portal, String person) throws UnsupportedEncodingException {
        return Scanner.ofPage(html(bill(portal, person, "")));
    }

    private MvcTestResult bill(String portal, String person, String ending) {
        return mvc.perform(get("http://localhost/demo/papiers/%s/%s%s".formatted(portal, person, ending)));
    }

    private static String follow(Visiting phone, String address, Cookie... cookies)
            throws UnsupportedEncodingException {
        var answer = phone.perform(get(address), cookies);
        return answer.getResponse().getStatus() == 303 ? follow(phone, at(answer), cookies) : html(answer);
    }

    private static String at(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private static String html(MvcTestResult answer) throws UnsupportedEncodingException {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
