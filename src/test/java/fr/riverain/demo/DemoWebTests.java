package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.Clock;
import fr.riverain.identity.FactorAnswer;
import fr.riverain.identity.FactorTries;
import fr.riverain.identity.FactorTries.With;
import fr.riverain.identity.Holder;
import fr.riverain.identity.Tried;
import fr.riverain.notification.Block;
import fr.riverain.notification.Carrier;
import fr.riverain.notification.Letter;
import fr.riverain.notification.Notifications;
import fr.riverain.notification.Parcel;
import fr.riverain.notification.ReturnedAddresses;
import fr.riverain.platform.PortalJob;
import fr.riverain.platform.RefusedAtStart;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;

@DemoTest
class DemoWebTests {

    @Autowired
    private MockMvc http;

    @Test
    void scripts_read_what_was_mailed(@Autowired JavaMailSender mails) throws Exception {
        for (var subject : new String[] {"Un", "Deux"}) {
            var mail = new SimpleMailMessage();
            mail.setFrom("portail@aix.example.org");
            mail.setTo("nadia@example.org");
            mail.setSubject(subject);
            mail.setText("Voyez http://aix.localhost:8080/contrats");
            mails.send(mail);
        }
        http.perform(get("http://localhost/demo/messages.json?to=Nadia@example.org"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].subject").value("Deux"))
                .andExpect(jsonPath("$[0].channel").value("mail"))
                .andExpect(jsonPath("$[0].to").value("nadia@example.org"))
                .andExpect(jsonPath("$[0].html").value(""))
                .andExpect(jsonPath("$[0].text").value(startsWith("Voyez")))
                .andExpect(jsonPath("$[0].links[0]").value("http://aix.localhost:8080/contrats"))
                .andExpect(jsonPath("$[0].sentAt").isString());
        http.perform(get("http://localhost/demo/messages.json?to=nobody@example.org"))
                .andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    @DisplayName("S5-09: the letterbox is everybody's telephone too")
    void scripts_read_what_came_to_a_telephone(@Autowired Portals portals, @Autowired List<Carrier> carriers)
            throws Exception {
        for (var carrier : carriers) {
            carrier.bring(new Parcel(
                    UUID.randomUUID(),
                    portals.named("garonne").orElseThrow(),
                    "+33639982045",
                    "COEURGARONN",
                    "fr",
                    "482913 est votre code.\n@garonne.localhost #482913",
                    "482913"));
        }
        http.perform(get("http://localhost/demo/messages.json").param("to", "06 39 98 20 45"))
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[*].channel").value(containsInAnyOrder("sms", "whatsapp")))
                .andExpect(jsonPath("$[0].to").value("+33639982045"))
                .andExpect(jsonPath("$[0].text").value(endsWith("#482913")))
                .andExpect(jsonPath("$[0].html").value(""));
        for (var number : new String[] {"+33639982045", " 33639982045", "0639982045"}) {
            http.perform(get("http://localhost/demo/messages.json").param("to", number))
                    .andExpect(jsonPath("$.length()").value(2));
        }
        http.perform(get("http://localhost/")).andExpect(content().string(containsString("482913")));
        http.perform(get("http://localhost/demo/messagerie").param("a", "+33639982045"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("482913 est votre code.")));
    }

    @Test
    void what_is_sent_where_nobody_is_comes_back(
            @Autowired Portals portals,
            @Autowired Notifications notifications,
            @Autowired ReturnedAddresses returned,
            @Autowired List<PortalJob> jobs) {
        var aix = portals.named("aix").orElseThrow();
        var text = List.<Block>of(new Block.Paragraph("Bonjour"));
        notifications.send(
                aix, Language.FR, "nadia" + PlayedReturns.NOWHERE, new Letter("Bonjour", "Bonjour", "Bonjour", text));
        var reading = jobs.stream()
                .filter(job -> job.name().equals("read-returned-mail"))
                .findFirst()
                .orElseThrow();
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            reading.run(portals.all().getFirst().id());
            assertThat(returned.all(aix.id())).singleElement().satisfies(one -> assertThat(one.reason())
                    .contains("5.1.1"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"riverain.notes.sms", "riverain.notes.whatsapp"})
    void a_real_sender_and_the_demo_do_not_go_together(String setting) {
        var environment = new MockEnvironment().withProperty(setting, "twilio");
        assertThatThrownBy(() -> Demo.guard(environment).postProcessBeanFactory(new DefaultListableBeanFactory()))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("RIVERAIN_NOTES_SMS");
    }

    @Test
    void the_clock_takes_everything_with_it(@Autowired InstantSource clock, @Autowired Clock jobs) throws Exception {
        var before = clock.instant();
        http.perform(post("http://localhost/demo/clock").param("advance", "PT49H"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ahead").value("PT49H"));
        assertThat(clock.instant()).isAfter(before.plus(Duration.ofHours(49)));
        assertThat(jobs.now()).isAfter(before.plus(Duration.ofHours(49)));
        http.perform(get("http://localhost/demo/clock"))
                .andExpect(jsonPath("$.now")
                        .value(startsWith(clock.instant().toString().substring(0, 13))));
    }

    @Test
    void a_button_of_the_clock_leads_back_to_the_page() throws Exception {
        http.perform(post("http://localhost/demo/clock")
                        .param("advance", "PT1H")
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/#horloge"));
    }

    @Test
    void the_clock_does_not_go_back() throws Exception {
        for (var step : new String[] {"-PT1H", "PT0S", "tomorrow", "P400000D"}) {
            http.perform(post("http://localhost/demo/clock").param("advance", step))
                    .andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void localhost_serves_the_demo_and_nothing_of_a_portal() throws Exception {
        http.perform(get("http://localhost/connexion")).andExpect(status().isNotFound());
        http.perform(get("http://127.0.0.1/demo/clock")).andExpect(status().isOk());
        http.perform(get("http://elsewhere.example.org/demo/clock")).andExpect(status().isNotFound());
    }

    @Test
    void the_page_introduces_every_portal(@Autowired Portals portals) throws Exception {
        var page = http.perform(get("http://localhost/"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("form-action 'self' http://aix")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Cinq services publics", Cast.PASSWORD);
        portals.all().forEach(portal -> assertThat(page).contains(portal.name(), portal.url("/demo/session")));
    }

    @Test
    void the_page_speaks_english_too() throws Exception {
        http.perform(get("http://localhost/").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Five public services")));
    }

    @Test
    void a_mail_is_shown_as_its_reader_sees_it_and_can_do_nothing(@Autowired Letterbox letterbox) throws Exception {
        letterbox.receive("""
                To: hugo@example.org
                Subject: Clé
                Content-Type: text/html; charset=UTF-8

                <html><head></head><body><script>alert(1)</script><a href="http://aix.localhost/x">Ici</a></body></html>
                """.replace("\n", "\r\n").getBytes(UTF_8));
        var mail = "http://localhost/demo/messagerie/"
                + letterbox.of("hugo@example.org").getFirst().id();
        http.perform(get(mail))
                .andExpect(content().string(containsString("sandbox=\"allow-top-navigation-by-user-activation")));
        http.perform(get(mail + "/contenu"))
                .andExpect(header().string(
                                "Content-Security-Policy", startsWith("default-src 'none'; style-src 'unsafe-inline'")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string(containsString("<base target=\"_top\">")));
        http.perform(get("http://localhost/demo/messagerie/1")).andExpect(status().isNotFound());
    }

    @Test
    void one_press_signs_in_somebody_of_the_cast_and_nobody_else() throws Exception {
        var sophie = post("http://marseille.localhost/demo/session")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "http://localhost");
        http.perform(sophie.param("compte", "sophie.cassis@example.org"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Set-Cookie", startsWith("__Host-session=")));
        http.perform(post("http://aix.localhost/demo/session").param("compte", "sophie.cassis@example.org"))
                .andExpect(status().isNotFound());
        http.perform(post("http://localhost/demo/session").param("compte", "sophie.cassis@example.org"))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobody_elses_page_plays_with_the_demo() throws Exception {
        for (var origin :
                new String[] {"https://evil.example", "http://localhost:9999", "null", "http://aix.localhost"}) {
            http.perform(post("http://marseille.localhost/demo/session")
                            .header("Sec-Fetch-Site", "cross-site")
                            .header("Origin", origin)
                            .param("compte", "sophie.cassis@example.org"))
                    .andExpect(status().isForbidden());
            http.perform(post("http://localhost/demo/clock")
                            .header("Sec-Fetch-Site", "cross-site")
                            .header("Origin", origin)
                            .param("advance", "PT1H"))
                    .andExpect(status().isForbidden());
        }
        http.perform(get("http://localhost/").header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isOk());
    }

    @Test
    void who_asks_only_for_the_head_of_the_page_gets_it() throws Exception {
        http.perform(head("http://localhost/")).andExpect(status().isOk());
    }

    @Test
    void the_demo_serves_nobody_else() {
        for (var setting : new String[] {"riverain.tls.certificate", "riverain.tls.key", "riverain.trusted-proxies"}) {
            var guard = Demo.guard(new MockEnvironment().withProperty(setting, "something"));
            assertThatExceptionOfType(RefusedAtStart.class)
                    .isThrownBy(() -> guard.postProcessBeanFactory(new DefaultListableBeanFactory()))
                    .withMessageContaining("its own machine only");
        }
        Demo.guard(new MockEnvironment()).postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    @Test
    void an_agent_enters_with_one_press_or_with_the_code_on_the_page(
            @Autowired CastAgents agents, @Autowired FactorTries tries, @Autowired Portals portals) throws Exception {
        http.perform(post("http://aix.localhost/demo/session").param("agent", "chef@aix.example.org"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/gestion"))
                .andExpect(header().string("Set-Cookie", startsWith("__Host-agent=")));
        http.perform(post("http://aix.localhost/demo/session").param("agent", "chef@marseille.example.org"))
                .andExpect(status().isNotFound());
        var aix = portals.named("aix").orElseThrow();
        var shown = agents.of(aix).getFirst();
        var holder = Holder.agent(agents.find(aix, shown.email()).orElseThrow());
        assertThat(tries.answer(aix, holder, FactorAnswer.code(shown.code()), With::name))
                .isEqualTo(new Tried.Right<>("TELEPHONE"));
    }
}
