package fr.riverain.demo;

import fr.riverain.platform.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What arrived.
 *
 * @param of whose letterbox; everybody’s if nobody is named
 */
public record LetterboxPage(Stage stage, @Nullable String of, List<String> people, List<MailLine> mails)
        implements View {

    @Override
    public String template() {
        return "demo/letterbox";
    }

    public String path() {
        return stage.path() + (of == null ? "" : "?a=" + of.replace("+", "%2B"));
    }
}
