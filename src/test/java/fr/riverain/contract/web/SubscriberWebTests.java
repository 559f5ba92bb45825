package fr.riverain.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import fr.riverain.HtmlChecker;
import fr.riverain.RiverainTest;
import fr.riverain.Visiting;
import fr.riverain.account.AccountId;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.backoffice.Agents;
import fr.riverain.backoffice.Role;
import fr.riverain.backoffice.TestAgents;
import fr.riverain.contract.SubscriberId;
import fr.riverain.contract.Subscribers;
import fr.riverain.exchange.Importing;
import fr.riverain.identity.Passwords;
import fr.riverain.identity.Sessions;
import fr.riverain.platform.Audit;
import fr.riverain.platform.Client;
import fr.riverain.platform.Deed;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import fr.riverain.portal.Portals;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Camille Rivière, agent at marseille, has Claire Aubagne on the telephone. */
@RiverainTest
class SubscriberWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Agents agents;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private Audit audit;

    @Autowired
    private GreenMail letterbox;

    @Autowired
    private Portals portals;

    private Portal portal;
    private Visiting browser;
    private Cookie session;
    private String page;
    private UUID claire;

    @BeforeEach
    void claire_is_known_to_billing(@Autowired Importing importing, @TempDir Path files) throws IOException {
        portal = portals.named("marseille").orElseThrow();
        browser = Visiting.at(mvc, "marseille");
        var ref = "CA/" + UUID.randomUUID(); // as billing writes them: a slash is no path
        Files.writeString(files.resolve("abonnes.csv"), """
                ref;type;civilite;nom;prenom;email;tel;adresse;code_postal;commune
                %s;particulier;Mme;Aubagne;Claire;claire@billing.example;04 91 00 00 01;12 rue de la Fontaine;13860;Peyrolles
                """.formatted(ref));
        Files.writeString(files.resolve("contrats.csv"), """
                ref;ref_abonne;operateur;service;adresse;code_postal;commune;debut;fin
                %1$s;%2$s;sem;eau;12 rue de la Fontaine;13860;Peyrolles;2020-03-01;
                %1$s-B;%2$s;semm;assainissement;1 cours Mistral;13420;Gémenos;2015-01-01;2019-12-31
                """.formatted(ref.substring(3, 11), ref));
        Files.writeString(files.resolve("compteurs.csv"), """
                no;contrat;pose;depose
                D14FA052817;%1$s;2014-05-02;
                """.formatted(ref.substring(3, 11)));
        importing.take(portal, files, Language.FR, _ -> {});
        claire = subscribers.byRef(portal.id(), ref).orElseThrow().value();
        page = "/gestion/abonnes/" + claire;
        session = TestAgents.signedIn(agents, sessions, portal, "Camille Rivière", Role.CUSTOMER_SERVICE);
    }

    @Test
    void the_page_says_what_billing_knows_and_that_no_account_sees_the_contracts() throws UnsupportedEncodingException {
        var shown = see(page);
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>Claire Aubagne</h1>",
                        "Mme Claire Aubagne",
                        "12 rue de la Fontaine, 13860 Peyrolles",
                        "claire@billing.example",
                        "04 91 00 00 01",
                        "Société des Eaux de Marseille",
                        "eau potable",
                        "D14FA052817",
                        "Depuis le 1er\u00a0mars 2020",
                        "Du 1er\u00a0janvier 2015 au 31\u00a0décembre 2019",
                        "Aucun compte ne voit ces contrats");
        assertThat(HtmlChecker.check(shown.getResponse().getContentAsString())).isEmpty();
        assertThat(deeds()).containsExactly("subscriber.seen");
    }

    @Test
    void an_account_is_linked_after_a_check_of_identity_told_to_its_owner_and_written_down()
            throws UnsupportedEncodingException {
        var login = "claire@%s.example.org".formatted(UUID.randomUUID());
        var account = opened(login);
        assertThat(link(login, "BILL")).hasStatus(303).hasHeader("Location", page);
        assertThat(subscribers.shows(portal.id(), account, new SubscriberId(claire)))
                .isTrue();
        await().untilAsserted(() -> assertThat(mailsTo(login))
                .extracting(MimeMessage::getSubject)
                .containsExactly("Des contrats ont été liés à votre compte"));
        assertThat(audit.about(portal.id(), "subscriber", claire).getFirst()).satisfies(deed -> {
            assertThat(deed.what()).isEqualTo("contract.linked-by-agent");
            assertThat(deed.actor().name()).isEqualTo("Camille Rivière");
            assertThat(deed.from()).matches("10\\.\\d+\\.\\d+\\.0/24");
            assertThat(deed.details()).containsEntry("account", login).containsEntry("check", "BILL");
        });
        assertThat(audit.about(portal.id(), "account", account.value()))
                .extracting(Deed::what)
                .contains("account.linked-by-agent");

        var shown = see(page);
        assertThat(shown).bodyText().contains(login, "lié par un agent", "/gestion/comptes/" + account.value());
        assertThat(HtmlChecker.check(shown.getResponse().getContentAsString())).isEmpty();
        assertThat(see("/gestion/comptes/" + account.value()))
                .bodyText()
                .contains(page, "Claire Aubagne", "2 contrats", "Contrats liés par un agent");
    }

    @Test
    void a_link_that_cannot_be_made_says_why_and_keeps_what_was_typed() throws UnsupportedEncodingException {
        var nobody = link("nobody@nowhere.example", "BILL");
        assertThat(nobody)
                .hasStatus(422)
                .bodyText()
                .contains("Aucun compte n’est ouvert avec cette adresse", "value=\"nobody@nowhere.example\"");
        assertThat(HtmlChecker.check(nobody.getResponse().getContentAsString())).isEmpty();
        assertThat(link("", "BILL")).hasStatus(422).bodyText().contains("Indiquez l’adresse e-mail du compte");
        var login = "claire-%s@example.org".formatted(UUID.randomUUID());
        opened(login);
        assertThat(browser.perform(post(page + "/comptes").param("email", login), session))
                .hasStatus(422)
                .bodyText()
                .contains("Dites comment l’identité a été vérifiée");
        assertThat(link(login, "DOCUMENT")).hasStatus(303);
        assertThat(link(login, "DOCUMENT")).hasStatus(422).bodyText().contains("Ce compte voit déjà ces contrats");
        assertThat(deeds()).containsExactly("contract.linked-by-agent");
    }

    @Test
    void a_link_is_ended_for_a_reason_and_its_owner_is_told() throws UnsupportedEncodingException {
        var login = "claire@%s.example.org".formatted(UUID.randomUUID());
        var account = opened(login);
        link(login, "LETTER");
        var ending = page + "/comptes/" + account.value() + "/retrait";
        var asked = see(ending);
        assertThat(asked).hasStatusOk().bodyText().contains(login, "Motif");
        assertThat(HtmlChecker.check(asked.getResponse().getContentAsString())).isEmpty();
        assertThat(browser.perform(post(ending).param("motif", " "), session)).hasStatus(422);
        assertThat(browser.perform(post(ending).param("motif", "Séparation"), session))
                .hasStatus(303)
                .hasHeader("Location", page);
        assertThat(subscribers.shows(portal.id(), account, new SubscriberId(claire)))
                .isFalse();
        await().untilAsserted(() -> assertThat(mailsTo(login))
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "Des contrats ont été liés à votre compte", "Des contrats ne sont plus liés à votre compte"));
        assertThat(deeds().getFirst()).isEqualTo("contract.unlinked-by-agent");
        assertThat(browser.perform(post(ending).param("motif", "Séparation"), session))
                .hasStatus(404);
        assertThat(see(ending)).hasStatus(404);
    }

    @Test
    void nobody_else_sees_it_and_what_is_unknown_and_what_is_another_portals_are_the_same()
            throws UnsupportedEncodingException {
        var door = "/gestion/connexion?vers=%2Fgestion%2Fabonnes%2F" + claire;
        assertThat(browser.perform(get(page))).hasStatus(303).hasHeader("Location", door);
        assertThat(browser.perform(get(page), resident())).hasStatus(303).hasHeader("Location", door);
        var administrator = TestAgents.signedIn(agents, sessions, portal, "Dominique", Role.ADMINISTRATOR);
        assertThat(browser.perform(get(page), administrator)).hasStatusOk();

        var unknown = see("/gestion/abonnes/" + UUID.randomUUID());
        var foreign = foreign();
        assertThat(unknown).hasStatus(404);
        assertThat(foreign).hasStatus(404);
        assertThat(see("/gestion/abonnes/CA")).hasStatus(404);
        assertThat(browser.perform(
                        post("/gestion/abonnes/%s/comptes".formatted(UUID.randomUUID()))
                                .param("email", "a@example.org")
                                .param("verification", "BILL"),
                        session))
                .hasStatus(404);
    }

    /** The same page, asked for at aix. */
    private MvcTestResult foreign() {
        var aix = portals.named("aix").orElseThrow();
        return Visiting.at(mvc, "aix")
                .perform(get(page), TestAgents.signedIn(agents, sessions, aix, "Nora", Role.ADMINISTRATOR));
    }

    private Cookie resident() {
        var account = opened("claire-%s@example.org".formatted(UUID.randomUUID()));
        return new Cookie(
                "__Host-session", accounts.signIn(portal, account, new Client("127.0.0.1", "127.0.0.0/24", "Test")));
    }

    private List<String> deeds() {
        return audit.about(portal.id(), "subscriber", claire).stream()
                .map(Deed::what)
                .toList();
    }

    private MvcTestResult see(String path) {
        return browser.perform(get(path), session);
    }

    private MvcTestResult link(String email, String check) {
        return browser.perform(post(page + "/comptes").param("email", email).param("verification", check), session);
    }

    private MimeMessage[] mailsTo(String address) {
        return letterbox.getReceivedMessagesForDomain(address.substring(address.indexOf('@') + 1));
    }

    private AccountId opened(String login) {
        var address = EmailAddress.of(login).orElseThrow();
        var opened = (Accounts.Opening.Opened)
                accounts.open(portal, NewAccount.verified(address, passwords.hash("Cascade.2026!"), Language.FR));
        return opened.account();
    }
}
