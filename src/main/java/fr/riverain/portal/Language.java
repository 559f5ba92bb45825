package fr.riverain.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** The languages in which everything can be said. */
public enum Language {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As in the lang attribute of a page, and in the ending of a file of texts. */
    public String tag() {
        return locale.getLanguage();
    }

    /** As rows keep it. */
    public static Language tagged(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    /** What was chosen with the switch; else what the browser prefers; else French. */
    public static Language of(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, LanguageController.COOKIE))
                .map(cookie -> cookie.getValue())
                .or(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .map(_ -> request.getLocale().getLanguage()))
                .filter(tag -> tag.toLowerCase(Locale.ROOT).equals(EN.tag()))
                .map(_ -> EN)
                .orElse(FR);
    }
}
