package io.kvitt.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationsTest {

    private static final Violation NO_AMOUNT = new Violation("/amount", "payment.amount.missing", "Amount is missing.");
    private static final Violation PAST = new Violation("/payOn", "payment.date.past", "Pay date has passed.");

    @Test
    void givesTheValueWhenEveryRuleHolds() {
        var violations = new Violations();
        violations.unless(true, "/amount", "payment.amount.missing", "Amount is missing.");
        assertThat(violations.or(() -> "made")).isEqualTo(new Checked.Valid<>("made"));
    }

    @Test
    void tellsEveryBrokenRuleInTheOrderOfAsking() {
        assertThat(twoBroken().or(() -> "made")).isEqualTo(new Checked.Invalid<String>(List.of(NO_AMOUNT, PAST)));
    }

    @Test
    void makesNoValueWhenARuleIsBroken() {
        List<String> made = new ArrayList<>();
        twoBroken().or(() -> made.add("once"));
        assertThat(made).isEmpty();
    }

    @Test
    void answersForBothCases() {
        Checked<Integer> right = new Checked.Valid<>(2);
        Checked<Integer> wrong = new Checked.Invalid<>(List.of(PAST));
        assertThat(right.<Integer>match(value -> value * 2, List::size)).isEqualTo(4);
        assertThat(wrong.<Integer>match(value -> value * 2, List::size)).isEqualTo(1);
    }

    @Test
    void cannotBeInvalidWithoutAReason() {
        assertThatThrownBy(() -> new Checked.Invalid<String>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Violations twoBroken() {
        var violations = new Violations();
        violations.unless(false, NO_AMOUNT.at(), NO_AMOUNT.code(), NO_AMOUNT.message());
        violations.unless(true, "/reference", "payment.reference.check-digit", "Check digit is wrong.");
        violations.unless(false, PAST.at(), PAST.code(), PAST.message());
        return violations;
    }
}
