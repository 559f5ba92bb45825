package fr.riverain.notification;

import fr.riverain.platform.View;
import fr.riverain.portal.Marked;
import fr.riverain.portal.Palette.Role;
import fr.riverain.portal.Phone;
import fr.riverain.portal.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A letter in its portal's look. What mailboxes cannot compute is written out: colours as hex values, styles in line. */
public record LetterView(Words words, Letter letter) implements View {

    @Override
    public String template() {
        return "notification/mail";
    }

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String light(String role) {
        return words.portal().palette().light(Role.valueOf(role));
    }

    public String dark(String role) {
        return words.portal().palette().dark(Role.valueOf(role));
    }

    public int radius() {
        return words.portal().palette().radius();
    }

    public String html(Marked text) {
        return Letter.atHome(text, words.portal().url(""))
                .html()
                .replace("<a href=", "<a class=\"link\" style=\"color:%s\" href=".formatted(light("ACTION")));
    }

    /** Outlook reads its own comments, which templates would leave out. */
    public String forOutlook(String markup) {
        return "<!--[if mso]>" + markup + "<![endif]-->";
    }

    /** A button's address in clear, behind the sentence that follows the button if there is one. */
    public Optional<String> addressAfter(int index) {
        return button(index)
                .filter(_ -> !isSentence(index + 1))
                .or(() -> button(index - 1).filter(_ -> isSentence(index)))
                .map(Block.Button::url);
    }

    private Optional<Block.Button> button(int index) {
        return block(index).filter(Block.Button.class::isInstance).map(Block.Button.class::cast);
    }

    private boolean isSentence(int index) {
        return block(index).filter(Block.Paragraph.class::isInstance).isPresent();
    }

    private Optional<Block> block(int index) {
        var blocks = letter.blocks();
        return index < 0 || index >= blocks.size() ? Optional.empty() : Optional.of(blocks.get(index));
    }

    public String because() {
        var reason = letter.because();
        return reason == null ? text("notification.because") : reason;
    }

    /** Who writes, and how to reach them. */
    public List<String> signature() {
        return signature(words);
    }

    static List<String> signature(Words words) {
        var identity = words.portal().identity();
        var lines = new ArrayList<String>();
        lines.add(words.text("notification.signature", identity.name()));
        identity.phones().stream()
                .limit(1)
                .map(phone -> words.text("notification.phone", phone.number(), hours(words, phone)))
                .forEach(lines::add);
        Optional.ofNullable(identity.emergency())
                .map(phone -> words.text("notification.emergency", phone.number(), hours(words, phone)))
                .ifPresent(lines::add);
        return lines;
    }

    private static String hours(Words words, Phone phone) {
        return phone.hours().in(words.language());
    }
}
