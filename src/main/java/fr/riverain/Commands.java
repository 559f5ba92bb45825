package fr.riverain;

import fr.riverain.platform.Command;
import fr.riverain.platform.RefusedAtStart;
import fr.riverain.platform.Reset;
import fr.riverain.portal.PortalCommands;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What the program does instead of serving pages, told by its first words. */
final class Commands {

    private static final int REFUSED = 1;
    private static final int UNKNOWN = 2;

    /** Nobody asks a command for its health; to look whether the groups' names are right would start a database. */
    private static final String HEALTH_UNASKED = "--management.endpoint.health.validate-group-membership=false";

    private Commands() {}

    static boolean isOne(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    static int run(List<String> words) {
        if (words.getFirst().equals("reset")) {
            return saying(() -> Reset.run(words.subList(1, words.size())));
        }
        if (words.getFirst().equals("portal")) {
            return saying(() -> PortalCommands.run(words.subList(1, words.size())));
        }
        return runBean(words);
    }

    private static int runBean(List<String> words) {
        try (var program = new SpringApplicationBuilder(Riverain.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--" + Command.IN_HAND + "=true", HEALTH_UNASKED, "--logging.level.fr.riverain=warn")) {
            return saying(() -> runBean(program, words));
        }
    }

    /** Found by its name, so that only what this command needs is made: the doctor looks where no database is yet. */
    private static int runBean(BeanFactory program, List<String> words) {
        for (var length = 1; length <= words.size(); length++) {
            var name = String.join(" ", words.subList(0, length));
            if (program.containsBean(name) && program.isTypeMatch(name, Command.class)) {
                return program.getBean(name, Command.class).run(words.subList(length, words.size()));
            }
        }
        return unknown(words);
    }

    private static int unknown(List<String> words) {
        System.err.println("✗ Riverain knows no command “%s”.".formatted(String.join(" ", words)));
        return UNKNOWN;
    }

    /** What an operator can put right is said in a sentence; anything else is a bug, and told at length. */
    private static int saying(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedAtStart refusal) {
                    System.err.println("✗ " + refusal.getMessage());
                    return REFUSED;
                }
            }
            throw e;
        }
    }
}
