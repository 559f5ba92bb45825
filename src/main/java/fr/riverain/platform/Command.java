package fr.riverain.platform;

import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Something to be done once from the command line, beside a running program or without one: {@code ./riverain NAME arguments}.
 * A bean of this type, named by its one word or two (import, agent add), is all it takes. No web server listens meanwhile, no job runs, and beans are made as they are needed.
 */
public interface Command {

    /** The property that tells the rest of the program that a command is in hand. */
    String IN_HAND = "riverain.command";

    /** Gets what follows its name, answers with what the process exits with: 0 when it is done. */
    int run(List<String> arguments);

    static boolean inHand(Environment environment) {
        return environment.getProperty(IN_HAND, Boolean.class, false);
    }
}
