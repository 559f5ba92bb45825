package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientTests {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77,               203.0.113.0/24",
        "2001:db8:aaaa:bbcc:1::7,    2001:db8:aaaa:bb00:0:0:0:0/56",
        "::ffff:203.0.113.77,        203.0.113.0/24",
        "fe80::1%eth0,               fe80:0:0:0:0:0:0:0/56",
        "0:0:0:0:0:0:0:1,            0:0:0:0:0:0:0:0/56",
        "not.an.address,             unknown",
    })
    void a_block_is_where_one_household_lives(String address, String block) {
        assertThat(Client.blockOf(address)).isEqualTo(block);
    }

    @Test
    void what_a_browser_calls_itself_writes_no_lines_and_no_novels() {
        var request = new MockHttpServletRequest();
        request.addHeader("User-Agent", "Firefox\r\nINFO all is well " + "x".repeat(500));
        assertThat(Client.of(request).browser()).startsWith("Firefox  INFO").hasSize(200);
    }

    @Test
    void a_browser_that_says_nothing_is_a_client_too() {
        assertThat(Client.of(new MockHttpServletRequest())).isEqualTo(new Client("127.0.0.1", "127.0.0.0/24", ""));
    }
}
