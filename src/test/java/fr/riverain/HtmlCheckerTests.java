package fr.riverain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCheckerTests {

    @Test
    void it_is_silent_on_a_good_page_and_only_there() {
        assertThat(HtmlChecker.check("<!doctype html><html lang=\"fr\"><title>Bien</title><p>Bien"))
                .isEmpty();
        assertThat(HtmlChecker.check("<!doctype html><html lang=\"fr\"><title>Mal</title><p><div></p>"))
                .contains("error");
    }
}
