package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void confidenceIsAProbability(double confidence) {
        assertThatThrownBy(() -> Evidence.inData("1041", "xml:/Invoice/ID", confidence))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void certainAndUnknownAreProbabilities(double confidence) {
        assertThat(Evidence.inData("1041", "xml:/Invoice/ID", confidence).confidence())
                .isEqualTo(confidence);
    }

    @Test
    void dataHasAPlaceOnlyOnceItWasSeen() {
        Evidence data = Evidence.inData("1041", "xml:/Invoice/ID", 0.99);
        Place seen = new Place(2, new Box(1, 2, 3, 4));
        assertThat(data.place()).isEmpty();
        assertThat(data.at(seen).place()).contains(seen);
        assertThat(data.at(seen).words()).isEqualTo("1041");
        assertThat(data.at(seen).rule()).isEqualTo("xml:/Invoice/ID");
        assertThat(data.at(seen).confidence()).isEqualTo(0.99);
    }

    @Test
    void anotherValueFromTheSamePlaceKeepsTheEvidence() {
        Evidence data = Evidence.inData("1041", "xml:/Invoice/ID", 0.99);
        assertThat(new Found<>("1041", data).map(Integer::valueOf)).isEqualTo(new Found<>(1041, data));
    }
}
