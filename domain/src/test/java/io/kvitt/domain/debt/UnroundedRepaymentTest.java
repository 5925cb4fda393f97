package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnroundedRepaymentTest {

    private static final BigDecimal THOUSAND = new BigDecimal("1000");
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final UnroundedRepayment ANNUITY = UnroundedRepayment.annuity(THOUSAND, ONE_PERCENT, 12);

    @ParameterizedTest(name = "payment {0}")
    @CsvSource(textBlock = """
            1,  88.84878868, 10.00000000, 921.15121132
            2,  88.84878868, 9.21151211,  841.51393476
            5,  88.84878868, 6.79842300,  597.79193392
            11, 88.84878868, 1.75067214,  87.96909770
            12, 88.84878868, 0.87969098,  0.00000000
            13, 0.00000000,  0.00000000,  0.00000000
            """)
    void anAnnuity(int number, String payment, String interest, String balance) {
        assertThat(shown(ANNUITY.payment(number))).isEqualTo(payment);
        assertThat(shown(ANNUITY.interest(number))).isEqualTo(interest);
        assertThat(shown(ANNUITY.balanceAfter(number))).isEqualTo(balance);
    }

    @Test
    void sumsOfSeveralPayments() {
        assertThat(shown(ANNUITY.principalOf(1, 12))).isEqualTo("1000.00000000");
        assertThat(shown(ANNUITY.interestOf(1, 12))).isEqualTo("66.18546414");
        assertThat(shown(ANNUITY.principalOf(1, 2))).isEqualTo("158.48606524");
        assertThat(shown(ANNUITY.interestOf(1, 2))).isEqualTo("19.21151211");
        assertThat(shown(ANNUITY.interestOf(2, 2))).isEqualTo("9.21151211");
        assertThat(shown(ANNUITY.interestOf(2, 1))).isEqualTo("0.00000000");
    }

    @Test
    void moreEachTimeEndsEarlier() {
        UnroundedRepayment more = ANNUITY.withExtra(new BigDecimal("100"));
        assertThat(shown(more.part())).isEqualTo("188.84878868");
        assertThat(shown(more.balanceAfter(1))).isEqualTo("821.15121132");
        assertThat(shown(more.balanceAfter(5))).isEqualTo("87.69143292");
        assertThat(shown(more.payment(6))).isEqualTo("88.56834725");
        assertThat(shown(more.balanceAfter(6))).isEqualTo("0.00000000");
    }

    @Test
    void equalPartsOfThePrincipal() {
        UnroundedRepayment equal = UnroundedRepayment.fixedPrincipal(THOUSAND, ONE_PERCENT, 12);
        assertThat(shown(equal.balanceAfter(3))).isEqualTo("750.00000000");
        assertThat(shown(equal.interest(4))).isEqualTo("7.50000000");
        assertThat(shown(equal.payment(4))).isEqualTo("90.83333333");
    }

    @Test
    void withoutInterestAnAnnuityIsEqualParts() {
        UnroundedRepayment free = UnroundedRepayment.annuity(THOUSAND, BigDecimal.ZERO, 8);
        assertThat(shown(free.part())).isEqualTo("125.00000000");
        assertThat(shown(free.balanceAfter(3))).isEqualTo("625.00000000");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,  0.01,  1
            -1, 0.01,  1
            1,  -0.01, 1
            1,  0.01,  0
            1,  0.01,  -1
            """)
    void refusesWrongSigns(BigDecimal principal, BigDecimal rate, BigDecimal part) {
        assertThatThrownBy(() -> new UnroundedRepayment(principal, rate, part, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String shown(BigDecimal exact) {
        return exact.setScale(8, RoundingMode.HALF_EVEN).toPlainString();
    }
}
