package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.invoice.Field;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static Proposal<String> number() {
        return new Proposal<>(Role.INVOICE_NUMBER, "17", Paper.segment("17"), "label-right:Nr")
                .add("label-rank-1", "Nr")
                .add("right", "");
    }

    @Test
    void itWeighsWhatItsSupportsWeigh() {
        assertThat(number().weight()).isEqualTo(Weights.weight("label-rank-1") + Weights.weight("right"), within(1e-9));
    }

    @Test
    void anotherRoleOrValueTakesTheSupportsAlongAndGainsItsOwn() {
        Proposal<String> first = number();
        Proposal<String> other =
                first.as(Role.ORDER_NUMBER, "label-right:Order").add("claimed-elsewhere", "");
        Proposal<Integer> value = first.with(17);

        assertThat(other.has("label-rank-1")).isTrue();
        assertThat(first.has("claimed-elsewhere")).isFalse();
        assertThat(value.value()).isEqualTo(17);
        assertThat(value.supports()).isEqualTo(first.supports());
    }

    @Test
    void aCandidateShowsPlaceWordsAndRule() {
        Candidate<String> candidate = number().candidate(Field.INVOICE_NUMBER, 0.5);

        assertThat(candidate.found().evidence().place()).isPresent();
        assertThat(candidate.found().evidence().words()).isEqualTo("17");
        assertThat(candidate.found().evidence().rule()).isEqualTo("label-right:Nr");
        assertThat(candidate.weight()).isEqualTo(number().weight(), within(1e-9));
    }

    @Test
    void aSupportWithoutAWeightIsAMistake() {
        assertThatThrownBy(() -> number().add("because-i-say-so", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("because-i-say-so");
    }

    @Test
    void aWeightIsANumber() {
        assertThatThrownBy(() -> new Support("x", "", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
