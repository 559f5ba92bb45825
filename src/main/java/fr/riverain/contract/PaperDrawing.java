package fr.riverain.contract;

import fr.riverain.portal.Here;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The top of a bill, drawn, with the zone where the facts are printed that a form asks for; and the same in words, for whoever does
 * not see it. The numbers in it are the marks that the hints of the fields speak of.
 */
public record PaperDrawing(Here here, List<Fact> facts) {

    /** How wide one character of the samples is, and how much room they have beside a mark or without one. */
    private static final double CHARACTER = 9.6;

    private static final int BESIDE_A_MARK = 116;
    private static final int ALONE = 142;

    private static final int LINE = 36;
    private static final int LONGEST_FRAME = 18;

    /** One fact as it is printed, at its height in the drawing. */
    public record Line(
            String label,
            String sample,
            int number,
            int labelAt,
            int sampleAt,
            int markAt,
            String markTextAt,
            int squeezedTo) {

        public boolean squeezed() {
            return squeezedTo > 0;
        }
    }

    public static PaperDrawing of(Here here, List<String> slugs) {
        return new PaperDrawing(
                here, slugs.stream().flatMap(slug -> Fact.of(slug).stream()).toList());
    }

    /** « Où trouver ces numéros ? » */
    public String question() {
        return facts.size() == 1
                ? here.text("paper.where-is", text(facts.getFirst(), "the"))
                : here.text("paper.where-are");
    }

    public String title() {
        return facts.size() == 1
                ? here.text("paper.drawing.title-one", text(facts.getFirst(), "the"))
                : here.text("paper.drawing.title");
    }

    /** The text equivalent. */
    public String description() {
        var places = facts.size() == 1
                ? text(facts.getFirst(), "the")
                : IntStream.range(0, facts.size())
                        .mapToObj(i -> here.text("paper.drawing.at", i + 1, text(facts.get(i), "the")))
                        .collect(Collectors.joining(here.text("paper.drawing.below")));
        return here.text("paper.drawing.description", here.text("paper.frame"), places);
    }

    public String frame() {
        return here.text("paper.frame").toUpperCase(here.language().locale());
    }

    /** Too long for its frame: squeezed into it. */
    public boolean squeezesFrame() {
        return frame().length() > LONGEST_FRAME;
    }

    /** Bills that print a login print it on the left, below who writes; the others at the top right. */
    public boolean left() {
        return facts.contains(Fact.INVOICE_LOGIN);
    }

    public boolean marked() {
        return facts.size() > 1;
    }

    public List<Line> lines() {
        return IntStream.range(0, facts.size()).mapToObj(this::line).toList();
    }

    private Line line(int i) {
        var sample = text(facts.get(i), "sample");
        var room = marked() ? BESIDE_A_MARK : ALONE;
        return new Line(
                text(facts.get(i), "printed"),
                sample,
                i + 1,
                53 + LINE * i,
                70 + LINE * i,
                64 + LINE * i,
                68 + LINE * i + ".5",
                sample.length() * CHARACTER > room ? room : 0);
    }

    /** How high the zone is that frames the facts. */
    public int height() {
        return 32 + LINE * facts.size();
    }

    /** Where the lines that nobody reads go on below it. */
    public int below() {
        return height() + 28;
    }

    private String text(Fact fact, String what) {
        return here.text("fact.%s.%s".formatted(fact.slug(), what));
    }
}
