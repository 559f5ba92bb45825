package fr.riverain.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.HtmlChecker;
import fr.riverain.RiverainTest;
import fr.riverain.portal.Portals;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RiverainTest
@DisplayName("S2-06, S3-26: contact, before anybody signs in")
class ContactWebTests {

    private static final String QUESTION = "Bonjour,\n\nmon compteur tourne la nuit. <b>Est-ce normal</b> ?";

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private Portals portals;

    @Test
    void a_message_reaches_the_utility_and_an_answer_reaches_who_wrote_it() {
        var answer = send("aix", "10.201.1.1", "Nadia Vauvenargues", "nadia@wrote.example", QUESTION, "facture");
        assertThat(answer).hasStatus(303).hasHeader("Location", "/contact");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).startsWith("__Host-message=");
        await().untilAsserted(() -> assertThat(from("nadia@wrote.example"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getAllRecipients()[0]).hasToString(utility("aix"));
                    assertThat(mail.getSubject()).isEqualTo("Portail, page Contact\u00a0: Une facture, un paiement");
                    assertThat(mail.getFrom()[0].toString())
                            .contains(
                                    portals.named("aix").orElseThrow().sender().address());
                }));
    }

    @Test
    void what_was_typed_is_kept_when_something_is_missing() {
        var answer = send("marseille", "10.201.2.1", "Claire Aubagne", "claire(at)example", QUESTION, "fuite");
        assertThat(answer).hasStatus(422);
        assertThat(html(answer))
                .contains("Erreur\u00a0: Contacter le service clients")
                .contains("value=\"Claire Aubagne\"", "value=\"claire(at)example\"", "&lt;b&gt;Est-ce normal")
                .contains("<option value=\"fuite\" selected>")
                .contains("href=\"#email\"", "id=\"email-erreur\"")
                .contains("N’écrivez pas, appelez le");
        assertThat(HtmlChecker.check(html(answer))).isEmpty();
    }

    @Test
    void nothing_typed_is_told_field_by_field() {
        assertThat(html(send("garonne", "10.201.3.1", "", "", "  ", "collecte")))
                .contains("href=\"#nom\"", "href=\"#email\"", "href=\"#message\"");
    }

    @Test
    void who_writes_many_is_asked_for_a_proof_and_nobody_else_is() {
        for (var i = 0; i < 3; i++) {
            assertThat(send("loudunais", "10.201.4.1", "Odile", "odile@many.example", "Encore " + i, "question"))
                    .hasStatus(303);
        }
        var fourth = send("loudunais", "10.201.4.2", "Odile", "odile@many.example", "Encore une fois", "question");
        assertThat(fourth).hasStatus(422);
        assertThat(html(fourth)).contains("data-proof=", "Encore une fois", "Attendez quelques secondes");
        assertThat(send("loudunais", "10.201.5.1", "Yann", "yann@other.example", "Une fois", "question"))
                .hasStatus(303);
    }

    @Test
    void a_subject_that_nobody_offers_is_a_question() {
        assertThat(send(
                        "clermontais",
                        "10.201.6.1",
                        "Jean",
                        "jean@subject.example",
                        "Bonjour",
                        "x\r\nBcc: all@example.org"))
                .hasStatus(303);
        await().untilAsserted(() -> assertThat(from("jean@subject.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.getSubject()).endsWith("Une question")));
    }

    @Test
    void an_address_that_no_answer_reaches_is_told_on_the_page() {
        var answer = send("aix", "10.201.7.1", "Nadia", "nadia..v@exemple.fr", QUESTION, "facture");
        assertThat(answer).hasStatus(422);
        assertThat(html(answer)).contains("href=\"#email\"", "value=\"nadia..v@exemple.fr\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S2-06 | aix         | Contacter la Régie des Eaux du Pays d’Aix",
                "S2-15 | aix         | 04\u00a065\u00a071\u00a020\u00a000",
                "S2-15 | aix         | CS 10459<br>13096 Aix-en-Provence Cedex 2",
                "S2-15 | aix         | 185 avenue de Pérouse<br>13090 Aix-en-Provence",
                "S2-15 | aix         | contact@eauxdupaysdaix.example.org",
                "S2-15 | aix         | www.eauxdupaysdaix.example.org",
                "S3-25 | clermontais | 4 rue du Maréchal Ferrand<br>ZAC de la Barthe<br>BP 26<br>34230 Paulhan",
                "S3-25 | clermontais | eau.assainissement@cc-clermontais.example.org",
                "S3-25 | clermontais | appel gratuit",
                "S3-26 | clermontais | Urgence, jour et nuit",
            })
    void the_page_says_how_to_reach_the_utility(String line, String portal, String words) {
        var page = html(browser.get()
                .uri("http://%s.localhost/contact".formatted(portal))
                .exchange());
        assertThat(page).as(line).contains(words);
    }

    private MvcTestResult send(
            String portal, String address, String name, String email, String message, String subject) {
        return browser.post()
                .uri("http://%s.localhost/contact".formatted(portal))
                .header("Sec-Fetch-Site", "same-origin")
                .param("objet", subject)
                .param("nom", name)
                .param("email", email)
                .param("telephone", "")
                .param("reference", "")
                .param("message", message)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private static String html(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private String utility(String portal) {
        return portals.named(portal).orElseThrow().identity().email();
    }

    private List<MimeMessage> from(String writer) {
        return Arrays.stream(letterbox.getReceivedMessages())
                .filter(mail -> answeredBy(mail).equals(writer))
                .toList();
    }

    private static String answeredBy(MimeMessage mail) {
        try {
            return mail.getReplyTo()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
