package fr.riverain.onboarding;

import static fr.riverain.onboarding.TestGuest.goesTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** Two people with one bill, on a portal that lets a paper open one account. */
@OnboardingTest
class TooLateWebTests {

    private static final Path PORTALS = Path.of("target/portals-that-refuse");

    @Autowired
    private TestJourneys journeys;

    @DynamicPropertySource
    static void marseille_refuses_a_second_account(DynamicPropertyRegistry properties) throws IOException {
        FileSystemUtils.deleteRecursively(PORTALS);
        FileSystemUtils.copyRecursively(Path.of("portals"), PORTALS);
        var file = PORTALS.resolve("marseille/portal.yaml");
        Files.writeString(file, Files.readString(file).replace("second-account: allowed", "second-account: refused"));
        properties.add("riverain.portals.directory", PORTALS::toString);
    }

    @Test
    void whoever_comes_second_has_an_account_without_the_contract_and_is_told_so_with_a_next_step() {
        var first = claire();
        var second = claire();
        assertThat(goesTo(first.guest.post(first.link(), Map.of()))).isEqualTo("/");
        assertThat(first.guest.get("/")).bodyText().contains("4512367").doesNotContain("sans contrat");

        assertThat(goesTo(second.guest.post(second.link(), Map.of()))).isEqualTo("/");
        assertThat(second.guest.get("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Votre compte est ouvert, mais sans contrat",
                        "notice--warn",
                        "href=\"/contrats/liaison\"",
                        second.guest.portal().identity().phone().number())
                .doesNotContain("4512367");
        assertThat(second.guest.lastMail(second.mailbox, 2))
                .contains("ouvert sans contrat")
                .doesNotContain("4512367");
        assertThat(first.guest.mails(first.mailbox))
                .as("nobody else sees their contracts")
                .hasSizeLessThanOrEqualTo(2);
    }

    private Walk claire() {
        return Walk.marseille(journeys.guest("marseille"), TestJourneys.mailbox(), "4512367", "D14FA052817")
                .toTheLink();
    }
}
