package fr.riverain.platform;

import java.util.List;

/**
 * One file that can be imported, in the hands of the module that owns its rows. The engine reads lines, lets the owner make records
 * of them, copies these into a temporary table, and lets the owner merge it: what is there by its external name is brought up to
 * date, what is new is added, nothing is ever deleted for being absent.
 */
public interface Intake<R> {

    /** The file's name without its ending: « abonnes ». */
    String file();

    /** Lower comes first: contracts name subscribers. */
    int order();

    List<Column> columns();

    /** The constructor of what is read is the validation: it throws a {@link RefusedLine}, and the line is put aside. */
    R read(Line line);

    Staging<R> staging(PortalId portal);

    /** In the engine's transaction, when the temporary table is filled. */
    Merged merge(PortalId portal);

    /** A column by the name that Riverain gives it, and others under which software exports it. Case and accents do not matter. */
    record Column(String name, boolean required, List<String> aliases) {

        public static Column required(String name, String... aliases) {
            return new Column(name, true, List.of(aliases));
        }

        public static Column optional(String name, String... aliases) {
            return new Column(name, false, List.of(aliases));
        }
    }

    /** What became of the lines: those left out are as they were before. */
    record Merged(long added, long changed, List<Aside> aside) {}

    /** A line put aside, and why: the key of a text and what goes into it; never what the line said. */
    record Aside(long line, String key, List<String> arguments) {}
}
