package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.interest.DatedFlow;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanFlowsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @ParameterizedTest(name = "12 % paid {0}: {1} %")
    @CsvSource(textBlock = """
            # frequency, effective percent, half a width
              annually,  12.0000,           0.001
              quarterly, 12.5509,           0.001
              monthly,   12.6825,           0.002
            """)
    void withoutFeesTheRateIsTheEffectiveOne(String frequency, BigDecimal percent, BigDecimal width) {
        LoanFlows flows = flows(loan().frequency(frequency).payments(24));

        assertThat(flows.eu().percent(4))
                .hasValueSatisfying(apr -> assertThat(apr).isCloseTo(percent, within(width)));
    }

    @ParameterizedTest(name = "paid {0}")
    @CsvSource({"weekly, 12.7341", "biweekly, 12.7020"})
    void weeksAreCountedInWeeks(String frequency, BigDecimal percent) {
        LoanFlows flows = flows(loan().frequency(frequency).payments(52));

        assertThat(flows.eu().percent(4))
                .hasValueSatisfying(apr -> assertThat(apr).isCloseTo(percent, within(new BigDecimal("0.02"))));
    }

    @Test
    void feesAtTheStartAreRepaymentsOnThatDay() {
        LoanFlows flows = flows(loan().payments(12)
                .fee(Fee.Kind.UPFRONT_DEDUCTED, money("30.00"))
                .fee(Fee.Kind.UPFRONT_PAID, money("20.00"))
                .fee(Fee.Kind.FINANCED, money("100.00"))
                .fee(Fee.Kind.PER_PERIOD, money("1.00"))
                .fee(Fee.Kind.EXIT, money("5.00")));

        assertThat(flows.advances()).containsExactly(new DatedFlow(START, new BigDecimal("10100.00")));
        assertThat(flows.repayments()).hasSize(13);
        assertThat(flows.repayments().get(0)).isEqualTo(new DatedFlow(START, new BigDecimal("150.00")));
        assertThat(flows.repayments().get(1)).isEqualTo(new DatedFlow(START.plusMonths(1), new BigDecimal("898.37")));
    }

    @Test
    void aPeriodWithoutAPaymentHasNoFlow() {
        LoanFlows flows = flows(loan().payments(12).method("bullet"));

        assertThat(flows.repayments()).containsExactly(new DatedFlow(START.plusYears(1), new BigDecimal("11200.00")));
        assertThat(flows.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(flows.eu().percent(4)).contains(new BigDecimal("12.0000"));
    }

    @Test
    void theActuarialMethodGivesTheNominalRate() {
        assertThat(flows(loan().payments(12)).us().percent(2)).contains(new BigDecimal("12.00"));
    }

    private static LoanRequest loan() {
        return LoanRequest.of(money("10000.00"), new BigDecimal("12"), START);
    }

    private static Money money(String amount) {
        return Money.of(amount, "SEK");
    }

    private static LoanFlows flows(LoanRequest request) {
        return request.check()
                .match(
                        loan -> LoanFlows.of(
                                loan.schedule(), loan.terms().calendar().frequency()),
                        broken -> {
                            throw new AssertionError(broken);
                        });
    }
}
