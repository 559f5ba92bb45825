package fr.riverain.bench;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.riverain.RiverainTest;
import fr.riverain.Statements;
import fr.riverain.Visiting;
import fr.riverain.account.Accounts;
import fr.riverain.account.EmailAddress;
import fr.riverain.account.NewAccount;
import fr.riverain.identity.Passwords;
import fr.riverain.platform.Client;
import fr.riverain.portal.Language;
import fr.riverain.portal.Portals;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Pages over HTTP, a connection each, beside what their statements cost alone; and the hash, which is nearly all of a sign-in.
 * Signing in itself cannot be repeated at this pace: the throttles ask for a proof of work.
 */
@RiverainTest
class PagesBench {

    private static final String PASSWORD = "Cascade.2026!";

    @LocalServerPort
    private int port;

    @Test
    void pages_a_second(
            @Autowired Portals portals,
            @Autowired Accounts accounts,
            @Autowired Passwords passwords,
            @Autowired MockMvcTester mvc,
            @Autowired DataSource source)
            throws Exception {
        var portal = portals.named("marseille").orElseThrow();
        var hash = passwords.hash(PASSWORD);
        var address = EmailAddress.of("bench@example.org").orElseThrow();
        var account = ((Accounts.Opening.Opened) accounts.open(portal, NewAccount.verified(address, hash, Language.FR)))
                .account();
        var token = accounts.signIn(portal, account, new Client("127.0.0.1", "127.0.0.0/24", "Bench"));
        var cookie = new Cookie("__Host-session", token);
        var browser = Visiting.at(mvc, "marseille");
        var home = new Replay(Statements.queriesDuring(() -> browser.perform(get("/"), cookie)));

        say("sign-in page", Load.of(() -> ask("/connexion", "")));
        say("home page, signed in", Load.of(() -> ask("/", "Cookie: __Host-session=%s\r\n".formatted(token))));
        say("  its %d statements alone".formatted(home.statements().size()), Load.of(() -> home.run(source)));
        say("a password's hash", Load.of(() -> passwords.matches(PASSWORD, hash)));
    }

    private static void say(String what, Load load) {
        System.out.printf("%-32s %s%n", what, load);
    }

    private void ask(String path, String header) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var lines = "GET %s HTTP/1.1\r\nHost: marseille.localhost\r\nConnection: close\r\n%s\r\n"
                    .formatted(path, header);
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
            check(path, socket.getInputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String path, InputStream answer) throws IOException {
        var status = new String(answer.readNBytes(12), StandardCharsets.US_ASCII).substring(9);
        answer.transferTo(OutputStream.nullOutputStream());
        if (!status.equals("200")) {
            throw new IllegalStateException(path + " was answered with " + status);
        }
    }
}
