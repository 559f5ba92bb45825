package fr.riverain.portal;

import static fr.riverain.portal.Palette.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaletteTests {

    private static final Palette MARSEILLE = Palette.of(new Theme(
            Map.of("--hue", "252", "--chroma", ".13", "--hue-2", "78", "--chroma-2", ".15", "--grey", ".005")));

    /** As Chromium draws the same stylesheet. */
    @Test
    void a_mail_has_the_colours_of_a_page() {
        assertThat(List.of(PAPER, INK, MUTED, LINE, ACTION, BRAND, ON_BRAND))
                .extracting(MARSEILLE::light)
                .containsExactly("#fcfaf7", "#181d24", "#4f565e", "#d0d5db", "#08569a", "#003771", "#f7fafe");
        assertThat(List.of(PAPER, SURFACE, INK, MUTED, LINE, ACTION, ON_ACTION, BRAND))
                .extracting(MARSEILLE::dark)
                .containsExactly(
                        "#0f1318", "#181c22", "#eceff2", "#b0b5bb", "#373b40", "#96c5fb", "#03172d", "#003062");
    }

    @Test
    void what_the_night_leaves_alone_stays() {
        assertThat(MARSEILLE.dark(ACCENT)).isEqualTo(MARSEILLE.light(ACCENT));
    }

    @Test
    void a_hex_colour_becomes_hue_and_chroma() {
        var blue = Colour.hex("#0b5394").oklch();
        assertThat(blue.hue()).isCloseTo(252, within(.5));
        assertThat(blue.chroma()).isCloseTo(.125, within(.001));
        assertThat(Colour.oklch(blue.lightness(), blue.chroma(), blue.hue()).hex())
                .isEqualTo("#0b5394");
    }

    @Test
    void black_on_white_is_21_to_1() {
        assertThat(Colour.hex("#000000").contrast(Colour.hex("#ffffff"))).isCloseTo(21, within(.01));
        assertThat(Colour.hex("#777777").contrast(Colour.hex("#ffffff"))).isCloseTo(4.48, within(.01));
    }

    /** The floors that look.md promises for any hue, and the one pair that has to be checked. */
    @Test
    void lightness_keeps_contrast_whatever_a_portal_chooses() {
        for (var hue = 0; hue < 360; hue += 15) {
            for (var chroma : List.of("0", ".1", ".25")) {
                var palette = Palette.of(new Theme(Map.of("--hue", "" + hue, "--chroma", chroma, "--grey", ".009")));
                for (var pair : Contrasts.PAIRS) {
                    if (pair.on() != ACCENT) {
                        assertThat(pair.in(palette.light()))
                                .as("%s, hue %d", pair, hue)
                                .isGreaterThanOrEqualTo(pair.floor());
                        assertThat(pair.in(palette.dark()))
                                .as("%s by night, hue %d", pair, hue)
                                .isGreaterThanOrEqualTo(pair.floor());
                    }
                }
            }
        }
    }
}
