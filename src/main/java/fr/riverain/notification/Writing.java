package fr.riverain.notification;

import fr.riverain.portal.Language;
import fr.riverain.portal.Portal;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.stereotype.Component;

/** Writes a letter out, in both forms that a mail has. */
@Component
class Writing {

    private final TemplateEngine templates;

    Writing(TemplateEngine templates) {
        this.templates = templates;
    }

    String html(Portal portal, Language language, Letter letter) {
        var page = new StringOutput();
        var view = new LetterView(portal.in(language), letter);
        templates.render(view.template() + ".jte", view, page);
        return page.toString();
    }

    String plain(Portal portal, Language language, Letter letter) {
        return new PlainLetter(portal.in(language), letter).text();
    }
}
