package fr.riverain.demo;

import fr.riverain.platform.View;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo's own page: five portals, and what takes the place of the outside world. */
public record DoorPage(
        Stage stage, List<Scene> scenes, List<MailLine> mails, int mailCount, List<NoteLine> notes, Instant now)
        implements View {

    /** What came to a telephone, and the code in it, if there is one. */
    public record NoteLine(MailLine line, String code) {}

    @Override
    public String template() {
        return "demo/door";
    }

    public List<String> themes() {
        return scenes.stream().map(Scene::slug).toList();
    }

    public List<String> steps() {
        return List.of("PT1H", "PT49H", "P15D", "P31D");
    }

    public String password() {
        return Cast.PASSWORD;
    }

    /** What changes by itself while somebody looks: time, codes, mail. */
    public String renewed() {
        return Stream.concat(
                        Stream.of("#heure", "#courrier-nombre", "#courrier-liste", "#telephone-liste"),
                        scenes.stream().map(scene -> "#agents-" + scene.slug()))
                .collect(Collectors.joining(","));
    }
}
