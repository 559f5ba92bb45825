package fr.riverain.portal;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A portal's SVG files. Its picture stands in our pages, so it may draw and nothing else, in the six classes that follow the theme and
 * the night; its logo is an image of its own, with its own colours.
 */
final class Drawing {

    enum Kind {
        LOGO,
        PICTURE
    }

    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "circle", "ellipse", "rect", "line", "polygon", "polyline", "text");
    private static final Set<String> CLASSES = Set.of("sky", "far", "mid", "near", "sun", "light", "wave");
    private static final Set<String> SHAPES = Set.of(
            "d",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "width",
            "height",
            "points",
            "transform",
            "fill-rule",
            "viewBox",
            "preserveAspectRatio",
            "aria-hidden");

    private Drawing() {}

    /** The element as it stands in the file, without what comes before it. */
    static String check(Path file, Kind kind, Refusals refusals) {
        var svg = refusals.contentOf(file);
        if (svg.isEmpty()) {
            return "";
        }
        try {
            var reader = factory().createXMLStreamReader(new StringReader(svg));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    check(
                            reader,
                            kind,
                            sentence -> refusals.add(file, reader.getLocation().getLineNumber(), sentence));
                }
            }
        } catch (XMLStreamException e) {
            refusals.add(file, e.getLocation() == null ? 1 : e.getLocation().getLineNumber(), "not well-formed");
        }
        return svg.substring(Math.max(0, svg.indexOf("<svg"))).strip();
    }

    private static void check(XMLStreamReader element, Kind kind, java.util.function.Consumer<String> refuse) {
        if (!ELEMENTS.contains(element.getLocalName())) {
            refuse.accept(
                    "<%s> has no place in a drawing; allowed: %s".formatted(element.getLocalName(), sorted(ELEMENTS)));
        }
        IntStream.range(0, element.getAttributeCount()).forEach(i -> {
            var name = element.getAttributeLocalName(i);
            var value = element.getAttributeValue(i);
            if (name.startsWith("on") || name.equals("href") || name.equals("style")) {
                refuse.accept("attribute '%s' has no place in a drawing".formatted(name));
            } else if (kind == Kind.PICTURE) {
                checkInPage(name, value, element.getLocalName().equals("svg"), refuse);
            }
        });
    }

    private static void checkInPage(
            String name, String value, boolean root, java.util.function.Consumer<String> refuse) {
        if (name.equals("class")
                ? !(root ? value.equals("picture") : CLASSES.contains(value))
                : !SHAPES.contains(name)) {
            refuse.accept(
                    "%s=\"%s\" does not follow the theme; a picture is class=\"picture\" and its shapes have a class of %s"
                            .formatted(name, value, sorted(CLASSES)));
        }
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
