package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.Field;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static double confidence(double weight, double lead, String... supports) {
        List<Support> of =
                List.of(supports).stream().map(name -> Weights.of(name, "")).toList();
        return Calibration.confidence(Field.AMOUNT_DUE, of, weight, lead);
    }

    @Property
    void aLongerLeadNeverMakesAValueLessSure(
            @ForAll @DoubleRange(min = -20, max = 20) double lead,
            @ForAll @DoubleRange(min = 0, max = 20) double more) {
        assertThat(confidence(3, lead + more)).isGreaterThanOrEqualTo(confidence(3, lead));
    }

    @Property
    void moreWeightNeverMakesAValueLessSure(
            @ForAll @DoubleRange(min = -50, max = 50) double weight,
            @ForAll @DoubleRange(min = 0, max = 50) double more) {
        assertThat(confidence(weight + more, 1)).isGreaterThanOrEqualTo(confidence(weight, 1));
    }

    @Property
    void confidenceIsNeverQuiteNoneNorQuiteAll(@ForAll double weight, @ForAll double lead) {
        assertThat(confidence(weight, lead)).isBetween(0.02, 0.99);
    }

    @Test
    void sumsThatHoldMakeAnAmountSurer() {
        assertThat(confidence(0, -4, "label-rank-1", "sums-hold")).isGreaterThan(confidence(0, -4, "label-rank-1"));
    }

    @Test
    void aSupportCountsOnceHoweverOftenItIsNamed() {
        assertThat(confidence(0, -4, "sums-hold", "sums-hold")).isEqualTo(confidence(0, -4, "sums-hold"));
    }

    @Test
    void everySupportThatIsCalibratedHasAWeight() {
        assertThat(Calibration.supports())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Weights.weight(name)).isFinite());
    }

    @Test
    void everyFieldThatIsCalibratedExists() {
        assertThat(Field.ALL).extracting(Field::key).containsAll(Calibration.fields());
    }
}
