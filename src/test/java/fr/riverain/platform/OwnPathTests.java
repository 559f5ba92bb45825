package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTests {

    @Test
    void a_page_of_ours_is_come_back_to() {
        assertThat(OwnPath.of("/contrats/12?a=b#c", "/")).isEqualTo("/contrats/12");
        assertThat(OwnPath.of("/" + "a".repeat(999), "/")).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "contrats", "//evil.example", "https://evil.example/", "/\\evil.example", "/a b", "/a\r\nb"})
    void anything_else_is_not(String asked) {
        assertThat(OwnPath.of(asked, "/home")).isEqualTo("/home");
    }

    @Test
    void nor_is_what_is_longer_than_any_address() {
        assertThat(OwnPath.of("/" + "a".repeat(1000), "/home")).isEqualTo("/home");
    }
}
