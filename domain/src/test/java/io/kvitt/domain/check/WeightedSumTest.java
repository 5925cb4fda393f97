package io.kvitt.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightedSumTest {

    @Test
    void everyDigitCountsTheWeightOfItsPlace() {
        assertThat(WeightedSum.of("12345678", 3, 2, 7, 6, 5, 4, 3, 2)).isEqualTo(138);
        assertThat(WeightedSum.of("129", 1, 10)).as("digits beyond the weights").isEqualTo(21);
    }

    @Test
    void weightsFromTheRightBeginAnew() {
        assertThat(WeightedSum.fromTheRight("1234", 7, 3, 1)).isEqualTo(7 * 4 + 3 * 3 + 2 + 7);
    }

    @Test
    void aLetterIsAFaultOfTheCaller() {
        assertThatThrownBy(() -> WeightedSum.of("1A", 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
