package fr.riverain.portal;

import java.util.Locale;

/** A colour of a screen, and the way to it from OKLCH, in which the stylesheet is written. Matrices are those of CSS Color 4. */
record Colour(int red, int green, int blue) {

    /** Lightness from 0 to 1. What a screen cannot show is clipped, channel by channel, as browsers do. */
    static Colour oklch(double lightness, double chroma, double hue) {
        var a = chroma * Math.cos(Math.toRadians(hue));
        var b = chroma * Math.sin(Math.toRadians(hue));
        var l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new Colour(
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    static Colour hex(String hex) {
        var number = Integer.parseInt(hex.replace("#", ""), 16);
        return new Colour(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** Lightness, chroma and hue, rounded as a theme would write them. */
    Oklch oklch() {
        var r = linear(red);
        var g = linear(green);
        var b = linear(blue);
        var l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        var x = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var y = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        var hue = Math.toDegrees(Math.atan2(y, x));
        return new Oklch(lightness, Math.hypot(x, y), hue < 0 ? hue + 360 : hue);
    }

    record Oklch(double lightness, double chroma, double hue) {}

    /** WCAG 2: from 1 to 21. */
    double contrast(Colour other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static int channel(double linear) {
        var seen = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.clamp(seen, 0, 1));
    }

    private static double linear(int channel) {
        var seen = channel / 255.0;
        return seen <= 0.04045 ? seen / 12.92 : Math.pow((seen + 0.055) / 1.055, 2.4);
    }
}
