package fr.riverain.platform;

import java.util.List;

/** A line of a file that cannot be taken in. Says why as a text's key; what the line says stays in the file. */
public class RefusedLine extends RuntimeException {

    private final String key;
    private final List<String> arguments;

    public RefusedLine(String key, String... arguments) {
        super(key, null, false, false); // there may be thousands: no stack trace
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Intake.Aside at(long line) {
        return new Intake.Aside(line, key, arguments);
    }
}
