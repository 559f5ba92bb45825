package fr.riverain.demo;

import static fr.riverain.portal.Service.SANITATION;
import static fr.riverain.portal.Service.WASTE;
import static fr.riverain.portal.Service.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailTests {

    @Test
    void a_bill_of_water_stands_under_the_three_headings_of_the_law() {
        var detail = Detail.of(Set.of(WATER, SANITATION), 31, 92);
        assertThat(detail.headings()).containsExactly("distribution", "collection", "public-bodies");
        assertThat(detail.net()).isEqualByComparingTo("116.26");
        assertThat(detail.tax(Detail.Rate.REDUCED)).isEqualByComparingTo("3.89");
        assertThat(detail.tax(Detail.Rate.INTERMEDIATE)).isEqualByComparingTo("4.56");
        assertThat(detail.total()).isEqualByComparingTo("124.71");
    }

    @ParameterizedTest
    @ValueSource(strings = {"124.71", "124.72", "17.22", "3.00", "0.00", "1088.15"})
    void whatever_the_total_the_lines_lead_there(String total) {
        for (var services : Set.of(Set.of(WATER, SANITATION), Set.of(WATER), Set.of(WASTE))) {
            assertThat(Detail.reaching(new BigDecimal(total), services, 92).total())
                    .isEqualByComparingTo(total);
        }
    }

    @Test
    void what_does_not_fit_was_left_from_the_bill_before() {
        var exact = Detail.reaching(new BigDecimal("124.71"), Set.of(WATER, SANITATION), 92);
        assertThat(exact.quantity()).isEqualTo(31);
        assertThat(exact.carriesOver()).isFalse();
        var more = Detail.reaching(new BigDecimal("125.00"), Set.of(WATER, SANITATION), 92);
        assertThat(more.carriedOver()).isEqualByComparingTo("0.29");
    }
}
