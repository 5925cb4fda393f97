package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;

/** What the tests of this feature say often. */
final class Numbers {

    private Numbers() {}

    static <T> T valid(Checked<T> checked) {
        return checked.match(value -> value, violations -> {
            throw new AssertionError(violations.toString());
        });
    }

    /** Where and what is wrong: {@code /rate TVM_DOMAIN}. */
    static List<String> wrong(Checked<?> checked) {
        return checked.match(value -> List.of("the value " + value), Numbers::wrong);
    }

    static List<String> wrong(List<Violation> violations) {
        return violations.stream().map(one -> one.at() + " " + one.code()).toList();
    }

    static Offset<BigDecimal> relative(BigDecimal expected, String share) {
        return within(expected.abs().max(new BigDecimal("1E-9")).multiply(new BigDecimal(share)));
    }
}
