package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.RiverainTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever writes a log leaves personal data out; this is the second lock, for what was forgotten and for what libraries say. */
@RiverainTest
@ExtendWith(OutputCaptureExtension.class)
class LogsWebTests {

    @Test
    void addresses_of_people_and_machines_do_not_reach_the_logs(CapturedOutput output) {
        LoggerFactory.getLogger("org.example.library")
                .warn(
                        "550 <camille.durand@exemple.fr> unknown, asked by 192.0.2.77, listening on 127.0.0.1",
                        new IllegalStateException("no such user: camille.durand@exemple.fr"));
        assertThat(output.getAll())
                .contains("550 <…@…> unknown, asked by 192.0.2.…, listening on 127.0.0.1")
                .contains("IllegalStateException: no such user: …@…")
                .contains("at fr.riverain.platform.LogsWebTests")
                .doesNotContain("camille");
    }
}
