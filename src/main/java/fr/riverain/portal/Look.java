package fr.riverain.portal;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a portal looks. Its files are kept as they were checked: what stands on the disk may be another by now.
 *
 * @param picture its landscape, as an SVG element to stand in a page
 */
public record Look(
        Palette palette,
        String picture,
        LookFile theme,
        LookFile logo,
        @Nullable LookFile partner) {

    static Look read(Path folder, String slug, boolean hasPartner, Refusals refusals) {
        var css = folder.resolve("theme.css");
        var theme = refusals.contentOf(css);
        var palette = Palette.of(ThemeFile.read(css, theme, slug, refusals));
        Contrasts.check(palette, sentence -> refusals.add(css, sentence));
        return new Look(
                palette,
                Drawing.check(folder.resolve("picture.svg"), Drawing.Kind.PICTURE, refusals),
                LookFile.of(theme),
                logo(folder.resolve("logo.svg"), refusals),
                hasPartner ? logo(folder.resolve("partner.svg"), refusals) : null);
    }

    public Optional<LookFile> partnersLogo() {
        return Optional.ofNullable(partner);
    }

    private static LookFile logo(Path file, Refusals refusals) {
        return LookFile.of(Drawing.check(file, Drawing.Kind.LOGO, refusals));
    }
}
