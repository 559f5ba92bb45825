package fr.riverain.identity;

import fr.riverain.portal.Here;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a browser says of itself, in words that its owner recognizes: Firefox on Windows. No version, no model: a session has to be
 * told from the others, and no more.
 *
 * @param browser a proper name, or nothing
 * @param system a proper name, or nothing
 */
public record Device(String browser, String system) {

    /** The first that fits: most browsers also call themselves Safari and Chrome. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Macintosh",
            "Mac",
            "Linux",
            "Linux");

    public static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    /** As kept in a column. */
    static Device parse(String written) {
        var parts = written.split("\\|", 2);
        return new Device(parts[0], parts.length < 2 ? "" : parts[1]);
    }

    String written() {
        return browser + "|" + system;
    }

    /** Firefox sur Windows; where nothing is known, just that. */
    public String in(Here here) {
        return here.text(
                "device.of",
                browser.isEmpty() ? here.text("device.browser") : browser,
                system.isEmpty() ? here.text("device.system") : system);
    }

    public boolean handheld() {
        return Stream.of("iPhone", "Android").anyMatch(system::equals);
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
