package io.kvitt.domain.debt;

import static io.kvitt.domain.debt.Household.sek;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of what a repayment may be; a request that breaks them is refused with codes before, by LoanCheck. */
class RepaymentTest {

    @ParameterizedTest(name = "{7}")
    @CsvSource(delimiter = '|', textBlock = """
            # method        | payments | instalment | balloon | share | multiple | residue       | refused for
            ANNUITY         | 0        | -          | 0       | -     | -        | LAST_PAYMENT  | 0 payments
            ANNUITY         | 1201     | -          | 0       | -     | -        | LAST_PAYMENT  | 1201 payments
            ANNUITY         | -        | 0          | 0       | -     | -        | LAST_PAYMENT  | instalment of 0.00 SEK
            ANNUITY         | 12       | -          | -0.01   | -     | -        | LAST_PAYMENT  | balloon of -0.01 SEK
            FIXED_PERCENT   | 12       | -          | 0       | 0     | -        | LAST_PAYMENT  | share of 0
            FIXED_PERCENT   | 12       | -          | 0       | 1.01  | -        | LAST_PAYMENT  | share of 1.01
            FIXED_PERCENT   | 12       | -          | 0       | -     | -        | LAST_PAYMENT  | no share of the principal
            ANNUITY         | 12       | -          | 0       | -     | 0        | LAST_PAYMENT  | multiple of 0.00 SEK
            FIXED_PRINCIPAL | 12       | -          | 0       | -     | -        | SMOOTHED      | FIXED_PRINCIPAL with SMOOTHED
            FIXED_PRINCIPAL | 12       | 100        | 0       | -     | -        | LAST_PAYMENT  | FIXED_PRINCIPAL with an agreed instalment
            """)
    void refuses(
            RepaymentMethod method,
            String payments,
            String instalment,
            String balloon,
            String share,
            String multiple,
            Residue residue,
            String reason) {
        assertThatThrownBy(() -> repayment(method, payments, instalment, balloon, share, multiple, residue))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void takesWhatIsJustAllowed() {
        assertThat(repayment(RepaymentMethod.ANNUITY, "1200", "-", "0", "-", "0.01", Residue.SMOOTHED)
                        .payments())
                .hasValue(1200);
        assertThat(repayment(RepaymentMethod.FIXED_PERCENT, "1", "-", "0", "1", "-", Residue.LAST_PAYMENT)
                        .share())
                .contains(BigDecimal.ONE);
    }

    private static Repayment repayment(
            RepaymentMethod method,
            String payments,
            String instalment,
            String balloon,
            String share,
            String multiple,
            Residue residue) {
        return new Repayment(
                method,
                payments.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(payments)),
                stated(instalment).map(Household::sek),
                sek(balloon),
                stated(share).map(BigDecimal::new),
                Grace.NONE,
                stated(multiple).map(Household::sek),
                residue,
                NegativeAmortisation.REFUSED);
    }

    private static Optional<String> stated(String text) {
        return Optional.of(text).filter(one -> !one.equals("-"));
    }
}
