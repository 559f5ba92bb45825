package fr.riverain.portal;

import java.nio.file.Path;

/**
 * How a portal looks, beyond its theme.css.
 *
 * @param picture its landscape, as an SVG element to stand in a page
 */
public record Look(Palette palette, String picture) {

    static Look read(Path folder, String slug, Refusals refusals) {
        var css = folder.resolve("theme.css");
        var palette = Palette.of(ThemeFile.read(css, slug, refusals));
        Contrasts.check(palette, sentence -> refusals.add(css, sentence));
        Drawing.check(folder.resolve("logo.svg"), Drawing.Kind.LOGO, refusals);
        return new Look(palette, Drawing.check(folder.resolve("picture.svg"), Drawing.Kind.PICTURE, refusals));
    }
}
