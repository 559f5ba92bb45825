package fr.riverain;

import fr.riverain.identity.Passwords;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The program's passwords; how many were compared tells what guesses gain, and whether a refusal took the time of a comparison. */
@TestComponent
@Primary
public class CountedPasswords extends Passwords {

    private final AtomicInteger compared = new AtomicInteger();

    @Override
    public boolean matches(String password, @Nullable String hash) {
        compared.incrementAndGet();
        return super.matches(password, hash);
    }

    /** How many were compared meanwhile. */
    public int comparedDuring(Runnable work) {
        var before = compared.get();
        work.run();
        return compared.get() - before;
    }
}
