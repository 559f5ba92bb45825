package fr.riverain.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.riverain.contract.TestContracts;
import fr.riverain.exchange.TestImport;
import fr.riverain.nodes.Browser.Answer;
import fr.riverain.platform.Keys;
import fr.riverain.platform.PortalId;
import fr.riverain.platform.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the program on one database, one of which dies at the worst moment. */
class NodesDbTests {

    private static final TestDatabase DATABASE = TestDatabase.copy();
    private static final PortalId MARSEILLE = new PortalId(1);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern LINK = Pattern.compile("/confirmation/[\\w-]{43}");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final String PASSWORD = "Garrigue.7412!";

    private static final MailServer MAILS = new MailServer();
    private static final Map<String, Node> NODES = new HashMap<>();
    private static int mailPort;

    @TempDir
    private static Path folder;

    private final Browser browser = new Browser("marseille.localhost");

    @BeforeAll
    static void claire_is_known_to_billing() throws IOException {
        mailPort = MAILS.start();
        Files.writeString(folder.resolve("abonnes.csv"), "ref;nom;prenom\nA1;Aubagne;Claire\n");
        Files.writeString(
                folder.resolve("contrats.csv"),
                "ref;ref_abonne;adresse;insee\n4512367;A1;12 rue de la Fontaine;13074\n");
        Files.writeString(folder.resolve("compteurs.csv"), "no;contrat;pose\nD14FA052817;4512367;2014-05-02\n");
        var keys = new Keys(keys(), () -> TestContracts.MORNING);
        new TestImport(new TestContracts(DATABASE, keys)).take(MARSEILLE, folder);
    }

    @BeforeEach
    void two_nodes_are_up() {
        for (var name : List.of("one", "other")) {
            NODES.compute(
                    name,
                    (_, node) -> node != null && node.process().isAlive()
                            ? node
                            : Node.start(name, DATABASE, keys(), mailPort));
        }
        NODES.values().forEach(Node::ready);
    }

    @AfterAll
    static void nothing_is_left() {
        NODES.values().forEach(Node::kill);
        MAILS.stop();
    }

    private static Path keys() {
        return folder.resolve("keys").resolve("riverain.keys").toAbsolutePath();
    }

    @Test
    @DisplayName("Two nodes on one database: one is killed in mid-journey, and the journey goes on at the other")
    void a_journey_outlives_the_node_on_which_it_began() {
        var page = begun(NODES.get("one"));
        NODES.get("one").kill();
        var other = NODES.get("other");

        assertThat(browser.get(other, page).status()).isEqualTo(200);
        chooseAccount(other, page, "claire.aubagne@example.org");
        confirm(other, mail("claire.aubagne@example.org", 1).getFirst());
    }

    @Test
    @DisplayName(
            "Two nodes on one database: one is killed in mid-mail, and the other sends it, with the same Message-ID")
    void a_mail_outlives_the_node_that_was_sending_it() {
        MAILS.answerNobody();
        var one = NODES.get("one");
        chooseAccount(one, begun(one), "famille.aubagne@example.org");
        mail("famille.aubagne@example.org", 1);

        fiveMinutesPass();
        var killed = NODES.get(whoIsSending());
        killed.kill();
        MAILS.answerAgain();

        var mails = mail("famille.aubagne@example.org", 2);
        assertThat(mails)
                .extracting(MailServer::messageId)
                .containsExactly(MailServer.messageId(mails.getFirst()), MailServer.messageId(mails.getFirst()));
        var survivor = NODES.values().stream()
                .filter(node -> !node.equals(killed))
                .findFirst()
                .orElseThrow();
        confirm(survivor, mails.getLast());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(unsent()).isZero());
    }

    @Test
    @DisplayName("F020: a node is killed between the code that it sent and its answer: the other takes the answer")
    void a_code_outlives_the_node_that_sent_it() {
        var one = NODES.get("one");
        var other = NODES.get("other");
        chooseAccount(one, begun(one), "claire@famille.example.org");
        confirm(one, mail("claire@famille.example.org", 1).getFirst());
        var asked = Map.of("nouveau", "claire@ailleurs.example.org", "actuel", PASSWORD);
        assertThat(seen(browser.post(one, "/compte/adresse", asked)).leadsTo()).endsWith("/compte/adresse/code");
        var code = CODE.matcher(mail("claire@ailleurs.example.org", 1).getFirst());
        assertThat(code.find()).isTrue();
        one.kill();

        assertThat(browser.get(other, "/compte/adresse/code").status()).isEqualTo(200);
        seen(browser.post(other, "/compte/adresse/code", Map.of("code", code.group(1))));
        assertThat(browser.get(other, "/compte").body()).contains("claire@ailleurs.example.org");
        mail("claire@ailleurs.example.org", 2);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(MAILS.receivedFor("claire@famille.example.org"))
                .last()
                .asString()
                .contains("/retour/"));
    }

    /** The first page is answered; where that leads. */
    private String begun(Node node) {
        return seen(browser.post(node, "/inscription", Map.of("commune", "13074", "operateur", "sem")))
                .leadsTo();
    }

    private void chooseAccount(Node node, String page, String mailbox) {
        var fields = Map.of(
                "email", mailbox,
                "mot-de-passe", PASSWORD,
                "confirmation", PASSWORD,
                "contract-number", "4512367",
                "meter-serial", "D14FA052817");
        assertThat(seen(browser.post(node, page, fields)).leadsTo()).endsWith("/confirmation");
    }

    private void confirm(Node node, String mail) {
        var link = LINK.matcher(mail);
        assertThat(link.find()).as("a link in the mail").isTrue();
        assertThat(browser.get(node, link.group()).status()).isEqualTo(200);
        seen(browser.post(node, link.group(), Map.of()));
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(browser.get(node, "/").status()).isEqualTo(200);
    }

    private static Answer seen(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    private static List<String> mail(String mailbox, int copies) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(MAILS.receivedFor(mailbox)).hasSize(copies));
        return MAILS.receivedFor(mailbox);
    }

    private static String whoIsSending() {
        return DATABASE.jdbc()
                .sql("select picked_by from scheduled_tasks where task_instance = 'send-mail/1' and picked")
                .query(String.class)
                .single();
    }

    /** For what is being sent: whoever took it has had the time to send it. */
    private static void fiveMinutesPass() {
        var moved = DATABASE.ownersJdbc()
                .sql("update outbox set due_at = due_at - interval '5 minutes' where sent_at is null")
                .update();
        assertThat(moved).isOne();
    }

    private static long unsent() {
        return DATABASE.ownersJdbc()
                .sql("select count(*) from outbox where sent_at is null")
                .query(Long.class)
                .single();
    }
}
