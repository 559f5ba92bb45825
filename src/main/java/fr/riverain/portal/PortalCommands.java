package fr.riverain.portal;

import java.util.List;

/** {@code ./riverain portal …}: what can be done with portals' folders without starting anything. */
public final class PortalCommands {

    private static final int UNKNOWN = 2;

    private PortalCommands() {}

    public static int run(List<String> words) {
        var arguments = words.subList(Math.min(1, words.size()), words.size());
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "check" -> PortalCheck.run(arguments);
            case "new" -> NewPortal.run(arguments);
            case "schema" -> PortalSchema.run(arguments.size());
            default -> {
                System.err.println("✗ ./riverain portal new, check, schema");
                yield UNKNOWN;
            }
        };
    }
}
