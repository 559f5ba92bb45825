package fr.riverain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import fr.riverain.SolvedProof;
import fr.riverain.Telephone;
import fr.riverain.demo.TestIssuer;
import fr.riverain.portal.Portal;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Somebody at a browser of their own: it keeps cookies, and calls from an address of its own. */
final class TestGuest {

    private static final Pattern TASK =
            Pattern.compile("data-proof=\"([^\"]+)\".*?name=\"billet\" value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("/confirmation/([\\w-]{43})");

    /** Tests turn the clock on: a job that was running then is taken for dead, and comes by again when that is found out. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MockMvcTester mvc;
    private final GreenMail letterbox;
    private final Telephone telephone;
    private final TestIssuer issuer;
    private final Portal portal;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private final String address = "10.%d.%d.%d"
            .formatted(
                    ThreadLocalRandom.current().nextInt(256),
                    ThreadLocalRandom.current().nextInt(256),
                    ThreadLocalRandom.current().nextInt(1, 255));

    TestGuest(MockMvcTester mvc, GreenMail letterbox, Telephone telephone, TestIssuer issuer, Portal portal) {
        this.mvc = mvc;
        this.letterbox = letterbox;
        this.telephone = telephone;
        this.issuer = issuer;
        this.portal = portal;
    }

    Portal portal() {
        return portal;
    }

    MvcTestResult get(String path) {
        return send(HttpMethod.GET, path, Map.of());
    }

    MvcTestResult post(String path, Map<String, String> fields) {
        return send(HttpMethod.POST, path, fields);
    }

    MvcTestResult delete(String path) {
        return send(HttpMethod.DELETE, path, Map.of());
    }

    /** The form with its proof of work, where its box is ticked: as the script in the browser fills it in. */
    Map<String, String> proven(String page, Map<String, String> fields) {
        if (!fields.containsKey("robot")) {
            return fields;
        }
        try {
            var task = TASK.matcher(get(page).getResponse().getContentAsString());
            var proven = new HashMap<>(fields);
            if (task.find()) {
                proven.put("preuve", SolvedProof.of(HtmlUtils.htmlUnescape(task.group(1))));
                proven.put("billet", task.group(2));
            }
            return proven;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult send(HttpMethod method, String path, Map<String, String> fields) {
        var request = request(method, "http://" + portal.hosts().getFirst() + path)
                .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/144.0")
                .header("Accept", "text/html")
                .with(asked -> {
                    asked.setRemoteAddr(address);
                    return asked;
                });
        fields.forEach(request::param);
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var answer = mvc.perform(request);
        Arrays.stream(answer.getResponse().getCookies()).forEach(this::keep);
        return answer;
    }

    private void keep(Cookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie);
        }
    }

    /** From this address of ours to FranceConnect, and back as this person: where that leads. */
    String toFranceConnect(String from, String firstName, String lastName) {
        return goesTo(get(issuer.come(goesTo(get(from)), firstName, lastName)));
    }

    /** As the agent whose session this is. */
    void enterAs(Cookie session) {
        keep(session);
    }

    boolean isSignedIn() {
        return cookies.containsKey("__Host-session");
    }

    /** Where an answer leads. */
    static String goesTo(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    /** Follows redirects to a page. */
    String follow(String path) {
        var at = path;
        for (var i = 0; i < 5; i++) {
            var answer = get(at);
            if (answer.getResponse().getStatus() != 303) {
                assertThat(answer).hasStatusOk();
                return at;
            }
            at = goesTo(answer);
        }
        throw new IllegalStateException("no end to it: " + path);
    }

    List<MimeMessage> mails(String mailbox) {
        return Arrays.stream(letterbox.getReceivedMessages())
                .filter(mail -> isTo(mail, mailbox))
                .toList();
    }

    /** The page of the link in the latest of so many messages. */
    String link(String mailbox, int messages) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails(mailbox)).hasSize(messages));
        var found = LINK.matcher(text(mails(mailbox).getLast()));
        assertThat(found.find()).as("a link in the message").isTrue();
        return found.group();
    }

    /** What the latest of so many messages says. */
    String lastMail(String mailbox, int messages) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails(mailbox)).hasSize(messages));
        return text(mails(mailbox).getLast());
    }

    /** The code in the latest of so many notes. */
    String code(String number, int notes) {
        return telephone.code(number, notes);
    }

    Telephone telephone() {
        return telephone;
    }

    static String text(MimeMessage mail) {
        return decoded(GreenMailUtil.getBody(mail).replace("=\r\n", ""));
    }

    /** Quoted-printable, as mails travel. */
    private static String decoded(String sent) {
        var bytes = new java.io.ByteArrayOutputStream();
        for (var i = 0; i < sent.length(); i++) {
            if (sent.charAt(i) == '='
                    && i + 2 < sent.length()
                    && sent.substring(i + 1, i + 3).matches("[0-9A-F]{2}")) {
                bytes.write(Integer.parseInt(sent.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(sent.charAt(i));
            }
        }
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean isTo(MimeMessage mail, String mailbox) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().equals(mailbox);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
