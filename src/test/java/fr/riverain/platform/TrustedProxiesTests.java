package fr.riverain.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.5            | 10.0.0.5            | true
            10.0.0.5            | 10.0.0.50           | false
            10.0.0.5            | 10.010.5            | false
            10.0.0.5, 10.0.0.6  | 10.0.0.6            | true
            10.1.0.0/16         | 10.1.200.7          | true
            10.1.0.0/16         | 10.2.0.7            | false
            172.16.0.0/12       | 172.31.255.1        | true
            172.16.0.0/12       | 172.32.0.1          | false
            192.0.2.128/25      | 192.0.2.200         | true
            192.0.2.128/25      | 192.0.2.20          | false
            ::1                 | 0:0:0:0:0:0:0:1     | true
            2001:db8::/32       | 2001:db8:1:0:0:0:0:5| true
            2001:db8:0:f0::/60  | 2001:db8:0:ff:0:0:0:5| true
            2001:db8::/32       | 2001:db9:1:0:0:0:0:5| false
            """)
    void addresses_and_networks_are_told_from_their_neighbours(String said, String address, boolean trusted) {
        assertThat(TrustedProxies.parse(said).trust(address)).isEqualTo(trusted);
    }

    @Test
    void a_host_name_is_no_address() {
        assertThatThrownBy(() -> TrustedProxies.parse("proxy.example.org"))
                .isInstanceOf(RefusedAtStart.class)
                .hasMessageContaining("RIVERAIN_TRUSTED_PROXIES names proxy.example.org");
        assertThatThrownBy(() -> TrustedProxies.parse("10.0.0.0/64")).isInstanceOf(RefusedAtStart.class);
        assertThat(TrustedProxies.parse(" ").isEmpty()).isTrue();
    }
}
