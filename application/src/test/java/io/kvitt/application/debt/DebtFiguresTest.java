package io.kvitt.application.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.Budget;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.LoanRequest;
import io.kvitt.domain.debt.PayoffRequest;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans and schedules of debts that are kept. */
class DebtFiguresTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest(name = "{0} paid {1}: {2} a month")
    @CsvSource(textBlock = """
            # minimum, frequency, month
              100.00,  weekly,    433.34
              100.00,  biweekly,  216.67
              100.00,  monthly,   100.00
              100.00,  quarterly, 33.34
              100.00,  annually,  8.34
              0.01,    annually,  0.01
            """)
    void aMinimumIsItsPartOfAMonthRoundedUp(String minimum, String frequency, String month) {
        Debt debt = debt(1, "Lån", "500.00", Optional.of(minimum), frequency, Optional.empty());

        assertThat(PlanPayoff.of(List.of(debt)))
                .singleElement()
                .satisfies(planned -> assertThat(planned.minimum().floor()).isEqualTo(Money.of(month, "SEK")));
    }

    @Test
    void aDebtWithoutAMinimumAsksForNothing() {
        Debt debt = debt(1, "Lån", "500.00", Optional.empty(), "monthly", Optional.empty());

        PlanDebt planned = PlanPayoff.of(List.of(debt)).get(0);

        assertThat(planned.minimum().floor()).isEqualTo(Money.of("0.00", "SEK"));
        assertThat(planned.balance()).isEqualTo(Money.of("500.00", "SEK"));
        assertThat(planned.percent()).isEqualByComparingTo("12");
    }

    @Test
    void whatIsPaidOrPutAwayIsNotPlanned() {
        Debt paid = debt(1, "Lån", "0.00", Optional.of("5.00"), "monthly", Optional.empty());
        Debt away = debt(2, "Lån", "5.00", Optional.of("5.00"), "monthly", Optional.empty())
                .archived(NOON);

        assertThat(PlanPayoff.of(List.of(paid, away))).isEmpty();
    }

    @Test
    void debtsOfOneNameAreToldApartByTheirIds() {
        List<PlanDebt> planned = PlanPayoff.of(List.of(
                debt(1, "Kort", "5.00", Optional.empty(), "monthly", Optional.empty()),
                debt(2, "Kort", "6.00", Optional.empty(), "monthly", Optional.empty()),
                debt(3, "Bil", "7.00", Optional.empty(), "monthly", Optional.empty())));

        assertThat(planned).extracting(PlanDebt::id).containsExactly("Kort 00000001", "Kort 00000002", "Bil");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        Debt debt = debt(1, "😀".repeat(100), "5.00", Optional.empty(), "monthly", Optional.empty());

        assertThat(PlanPayoff.of(List.of(debt)).get(0).id()).isEqualTo("😀".repeat(40));
    }

    @Test
    void aPlanComesWithItsComparison() {
        PayoffOutlook outlook = valid(new PlanPayoff().plan(request("200.00")));

        assertThat(outlook.terms().budget()).isEqualTo(Money.of("200.00", "SEK"));
        assertThat(outlook.plan().months()).hasValue(6);
        assertThat(outlook.comparison().minimumsOnly().months()).hasValue(23);
        assertThat(outlook.comparison().plans()).hasSize(2);
    }

    @Test
    void aTargetIsReachedWithTheSmallestBudget() {
        PlanPayoff plan = new PlanPayoff();
        Money unit = Money.of("1.00", "SEK");

        PayoffOutlook outlook = valid(plan.planUntil(request("50.00"), YearMonth.of(2027, 5), unit));

        assertThat(outlook.terms().budget()).isEqualTo(Money.of("173.00", "SEK"));
        assertThat(outlook.plan().debtFreeIn()).contains(YearMonth.of(2027, 5));
        assertThat(valid(plan.plan(request("172.00"))).plan().debtFreeIn()).contains(YearMonth.of(2027, 6));
    }

    @Test
    void aTargetBeforeTheStartIsRefused() {
        Checked<PayoffOutlook> answer =
                new PlanPayoff().planUntil(request("50.00"), YearMonth.of(1990, 1), Money.of("1.00", "SEK"));

        assertThat(violations(answer)).extracting(Violation::code).containsExactly("PERIODS_OUT_OF_RANGE");
    }

    @Test
    void aBudgetBelowTheMinimumsIsRefused() {
        assertThat(violations(new PlanPayoff().plan(request("49.99"))))
                .extracting(Violation::code)
                .contains("BUDGET_BELOW_MINIMUMS");
    }

    @Test
    void theRestOfADebtLastsUntilItsEnd() {
        Debt debt = debt(1, "Lån", "900.00", Optional.of("5.00"), "monthly", Optional.of(TODAY.plusMonths(3)));

        LoanOutlook outlook = valid(new ShowSchedule().show(ShowSchedule.rest(debt, TODAY)));

        assertThat(outlook.loan().schedule().instalments()).hasSize(3);
        assertThat(outlook.loan().schedule().principal()).isEqualTo(Money.of("900.00", "SEK"));
        assertThat(outlook.loan().schedule()).isEqualTo(outlook.asAgreed());
    }

    @Test
    void theRestOfADebtWhoseEndHasPassedLastsAsLongAsItsMinimumTakes() {
        Debt debt = debt(1, "Lån", "900.00", Optional.of("400.00"), "quarterly", Optional.of(TODAY));

        LoanOutlook outlook = valid(new ShowSchedule().show(ShowSchedule.rest(debt, TODAY)));

        assertThat(outlook.loan().schedule().instalments()).hasSize(3);
        assertThat(outlook.loan().schedule().first().payment()).isEqualTo(Money.of("400.00", "SEK"));
        assertThat(outlook.loan().schedule().first().dueOn()).isEqualTo("2027-02-22");
    }

    @Test
    void theRestOfADebtThatNobodySaysHowToPayIsUndetermined() {
        Debt debt = debt(1, "Lån", "900.00", Optional.empty(), "monthly", Optional.empty());

        assertThat(violations(new ShowSchedule().show(ShowSchedule.rest(debt, TODAY))))
                .extracting(Violation::code)
                .containsExactly("TERM_UNDETERMINED");
    }

    @Test
    void extraPaymentsAreNoPartOfTheAnnualPercentageRate() {
        LoanRequest plain = LoanRequest.of(Money.of("1000.00", "SEK"), BigDecimal.TEN, LocalDate.of(2026, 1, 1))
                .payments(12);
        LoanOutlook without = valid(new ShowSchedule().show(plain));
        LoanOutlook with = valid(new ShowSchedule().show(plain.extra(Money.of("50.00", "SEK"))));

        assertThat(with.loan().schedule().instalments()).hasSizeLessThan(12);
        assertThat(with.asAgreed()).isEqualTo(without.asAgreed());
        assertThat(with.flows()).isEqualTo(without.flows());
        assertThat(with.flows().eu().percent(1)).contains(new BigDecimal("10.5"));
    }

    private static PayoffRequest request(String budget) {
        Debt debt = debt(1, "Lån", "1000.00", Optional.of("50.00"), "monthly", Optional.empty());
        return PayoffRequest.of(
                PlanPayoff.of(List.of(debt)), new Budget.Total(Money.of(budget, "SEK")), YearMonth.of(2026, 12));
    }

    private static Debt debt(
            int number,
            String name,
            String balance,
            Optional<String> minimum,
            String frequency,
            Optional<LocalDate> endOn) {
        DebtDetails details = new DebtDetails(
                name,
                Money.of("1000.00", "SEK"),
                InterestRate.ofPercent("12"),
                LocalDate.of(2024, 1, 1),
                endOn,
                Frequency.named(frequency).orElseThrow(),
                Money.of(balance, "SEK"),
                minimum.map(amount -> Money.of(amount, "SEK")),
                Optional.empty());
        return Debt.recorded(new DebtId(new UUID((long) number << 32, 1)), ANNA, details, NOON);
    }

    private static <T> T valid(Checked<T> checked) {
        return checked.match(value -> value, broken -> {
            throw new AssertionError(broken);
        });
    }

    private static List<Violation> violations(Checked<?> checked) {
        return checked.match(value -> List.of(), broken -> broken);
    }
}
