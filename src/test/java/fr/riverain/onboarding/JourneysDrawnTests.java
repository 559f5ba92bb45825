package fr.riverain.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.riverain.portal.PortalFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/journeys.md is drawn from the portals' files. Where it is out of date this test draws it anew, and fails once. */
class JourneysDrawnTests {

    private static final Path DRAWN = Path.of("docs/journeys.md");

    @Test
    void the_drawings_are_up_to_date() throws IOException {
        var drawing = "# The ways in\n\nDrawn from the portals’ files by `JourneysDrawnTests`.\n\n"
                + PortalFolders.ofTheHouse().stream()
                        .filter(portal -> portal.section(OnboardingSaid.class).isPresent())
                        .map(JourneyDrawing::of)
                        .collect(Collectors.joining("\n"));
        var before = Files.exists(DRAWN) ? Files.readString(DRAWN) : "";
        if (!before.equals(drawing)) {
            Files.createDirectories(DRAWN.getParent());
            Files.writeString(DRAWN, drawing);
        }
        assertThat(before)
                .as("docs/journeys.md was out of date: commit it as it is now")
                .isEqualTo(drawing);
    }
}
