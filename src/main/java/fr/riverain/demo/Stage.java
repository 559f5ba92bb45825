package fr.riverain.demo;

import fr.riverain.portal.Language;
import fr.riverain.portal.Words;
import java.time.Instant;

/** What every page of the demo is written with. The demo has no portal of its own: it borrows the clockwork of one. */
public record Stage(Words words, String path) {

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String rich(String key, Object... arguments) {
        return words.marked(key, arguments).html();
    }

    public String hour(Instant moment) {
        return words.hour(moment);
    }

    public String moment(Instant moment) {
        return words.moment(moment);
    }

    public String day(Instant moment) {
        return words.day(moment);
    }

    public String language() {
        return words.language().tag();
    }

    public Language otherLanguage() {
        return words.language() == Language.FR ? Language.EN : Language.FR;
    }
}
