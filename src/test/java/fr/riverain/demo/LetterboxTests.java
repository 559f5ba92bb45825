package fr.riverain.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterboxTests {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-16T11:00:00Z"));

    @TempDir
    private Path root;

    @Test
    void a_restart_keeps_the_mail_newest_first() {
        var before = new Letterbox(Demo.DemoFolder.in(root), NOON);
        before.receive(mail("claire@example.org", "One"));
        before.receive(mail("Paul@Example.org", "Two"));
        before.receive(mail("claire@example.org", "Three"));
        var after = new Letterbox(Demo.DemoFolder.in(root), NOON);
        assertThat(after.all()).extracting(Mail::subject).containsExactly("Three", "Two", "One");
        assertThat(after.of("paul@example.org")).extracting(Mail::subject).containsExactly("Two");
        assertThat(after.all()).isEqualTo(before.all());
    }

    @Test
    void of_too_many_the_oldest_go() throws Exception {
        var letterbox = new Letterbox(Demo.DemoFolder.in(root), NOON);
        for (var i = 0; i < Letterbox.ROOM + 3; i++) {
            letterbox.receive(mail("claire@example.org", "Number " + i));
        }
        assertThat(letterbox.all()).hasSize(Letterbox.ROOM).last().returns("Number 3", Mail::subject);
        try (var files = Files.list(root.resolve("demo/letterbox"))) {
            assertThat(files).hasSize(Letterbox.ROOM);
        }
    }

    @Test
    void a_mail_is_read_in_both_its_forms_with_its_links() {
        var mail = Mail.read("1", NOON.instant(), """
                From: =?UTF-8?Q?Eaux_de_Marseille?= <portail@marseille.example.org>
                To: claire@example.org
                Subject: =?UTF-8?Q?Confirmez_votre_adresse_=C3=A9lectronique?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                Confirmez : http://marseille.localhost:8080/confirmation/abc.
                --b
                Content-Type: text/html; charset=UTF-8

                <a href="http://marseille.localhost:8080/confirmation/abc?a=1&amp;b=2">Confirmer</a> <a href="tel:+33">x</a>
                --b--
                """.replace("\n", "\r\n").getBytes(UTF_8));
        assertThat(mail.subject()).isEqualTo("Confirmez votre adresse électronique");
        assertThat(mail.from()).isEqualTo("Eaux de Marseille");
        assertThat(mail.text()).startsWith("Confirmez");
        assertThat(mail.links()).containsExactly("http://marseille.localhost:8080/confirmation/abc?a=1&b=2");
    }

    @Test
    void a_mail_without_html_has_the_links_of_its_text() {
        var mail = Mail.read("1", NOON.instant(), mail("x@example.org", "S"));
        assertThat(mail.links()).containsExactly("http://aix.localhost/x");
    }

    private static byte[] mail(String to, String subject) {
        return "From: a@example.org\r\nTo: %s\r\nSubject: %s\r\n\r\nVoyez http://aix.localhost/x."
                .formatted(to, subject)
                .getBytes(UTF_8);
    }
}
