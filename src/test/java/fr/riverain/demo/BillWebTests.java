package fr.riverain.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.riverain.portal.Portals;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoTest
class BillWebTests {

    private static final String CLAIRE = "http://localhost/demo/papiers/marseille/claire-aubagne";

    @Autowired
    private MockMvc http;

    @Test
    void a_bill_shows_what_somebody_has_to_type() throws Exception {
        http.perform(get(CLAIRE))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A 4512367")))
                .andExpect(content().string(containsString("D14FA052817")))
                .andExpect(content().string(containsString("12 rue de la Fontaine")));
        http.perform(get("http://localhost/")).andExpect(content().string(containsString("compteur D14FA052817")));
    }

    @Test
    void the_same_bill_is_printed_on_one_page_that_reads_aloud() throws Exception {
        try (var pdf = printed(CLAIRE + ".pdf")) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("A 4512367", "D14FA052817", "Peyrolles-en-Provence");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Eaux de Marseille");
            var resources = pdf.getPage(0).getResources();
            for (var font : resources.getFontNames()) {
                assertThat(resources.getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    /** The tutorials and the tests of other modules go by these papers. */
    @Test
    void everybody_of_the_cast_has_a_bill_of_one_page(@Autowired Portals portals, @Autowired Bills bills)
            throws Exception {
        for (var cast : Cast.all()) {
            for (var person : (Iterable<Cast.Person>) cast.withPapers()::iterator) {
                var portal = portals.named(cast.portal()).orElseThrow();
                assertThat(bills.of(portal, person)).as(person.name()).isNotEmpty();
                try (var pdf = printed("http://localhost" + BillController.path(portal, person) + ".pdf")) {
                    assertThat(pdf.getNumberOfPages()).as(person.name()).isOne();
                }
            }
        }
    }

    @Test
    void nobody_else_has_one() throws Exception {
        for (var path : Stream.of(
                        "aix/claire-aubagne",
                        "marseille/nobody",
                        "nowhere/claire-aubagne",
                        "marseille/claire-aubagne/1")
                .toList()) {
            http.perform(get("http://localhost/demo/papiers/" + path)).andExpect(status().isNotFound());
            http.perform(get("http://localhost/demo/papiers/" + path + ".pdf")).andExpect(status().isNotFound());
        }
    }

    private PDDocument printed(String address) throws Exception {
        return Loader.loadPDF(http.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }
}
