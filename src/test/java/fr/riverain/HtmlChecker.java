package fr.riverain;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import nu.validator.client.EmbeddedValidator;

/** What the Nu HTML checker says about a page: nothing, if all is well. */
public final class HtmlChecker {

    private static final long DEEP = 64L << 20; // it compiles its schemas recursively

    private HtmlChecker() {}

    public static String check(String page) {
        var said = new CompletableFuture<String>();
        new Thread(null, () -> said.complete(validate(page)), "html-checker", DEEP).start();
        return said.join();
    }

    private static String validate(String page) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        try {
            return validator
                    .validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                    .strip();
        } catch (Exception e) {
            return e.toString();
        }
    }
}
