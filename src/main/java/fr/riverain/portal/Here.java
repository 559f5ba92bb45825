package fr.riverain.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a request takes place: which portal, in which language, at which path, with what to say after a redirect. Every controller
 * takes one, every view has one.
 */
public record Here(Portal portal, Language language, String path, Optional<Flash> flash) {

    /** The same for a page that is come back to by another address: after signing in, or in another language. */
    public Here at(String address) {
        return new Here(portal, language, address, flash);
    }

    public String text(String key, Object... arguments) {
        return words().text(key, arguments);
    }

    /** A text with **strong** words and [links](/path), as HTML: written with $unsafe, since it is escaped already. */
    public String rich(String key, Object... arguments) {
        return words().marked(key, arguments).html();
    }

    /** A text of several paragraphs and lists, as HTML: written with $unsafe, since it is escaped already. */
    public String prose(String key, Object... arguments) {
        return Prose.html(words().marked(key, arguments));
    }

    /** Texts numbered from one: key.1, key.2, as far as the portal says something. */
    public List<String> numbered(String key) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> key + "." + i)
                .takeWhile(portal.texts(language)::has)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What is on the window: from the page to the utility, so that tabs can be told apart. */
    public String windowTitle(String page) {
        var space = text("word.space");
        return (page.equals(space) ? space : page + " – " + space) + " – " + portal.name();
    }

    public String day(LocalDate day) {
        return words().day(day);
    }

    public String moment(Instant moment) {
        return words().moment(moment);
    }

    public Words words() {
        return portal.in(language);
    }

    public Language otherLanguage() {
        return language == Language.FR ? Language.EN : Language.FR;
    }
}
