package io.kvitt.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class CalibrationTest {

    @Property
    void moreProbableIsNeverLessSure(
            @ForAll @DoubleRange(min = 0, max = 1) double one, @ForAll @DoubleRange(min = 0, max = 1) double other) {
        double less = Calibration.TOTAL.confidence(Math.min(one, other), 0);
        assertThat(Calibration.TOTAL.confidence(Math.max(one, other), 0)).isGreaterThanOrEqualTo(less);
    }

    @Property
    void badReadingNeverMakesSurer(
            @ForAll @DoubleRange(min = 0, max = 1) double probability,
            @ForAll @DoubleRange(min = 0, max = 1) double odd) {
        assertThat(Calibration.DATE.confidence(probability, odd))
                .isLessThanOrEqualTo(Calibration.DATE.confidence(probability, 0));
    }

    @Property
    void nothingIsEverCertain(@ForAll @DoubleRange(min = 0, max = 1) double probability) {
        assertThat(Calibration.NAME.confidence(probability, 0)).isBetween(0.0, 0.99);
    }
}
