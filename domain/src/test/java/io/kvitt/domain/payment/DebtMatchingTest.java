package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.debt.AppliedPayment;
import io.kvitt.domain.debt.DatedAmount;
import io.kvitt.domain.debt.Dues;
import io.kvitt.domain.debt.Portion;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtMatchingTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final List<Portion> ORDER = List.of(Portion.values());
    private static final ExpectedInstalment HOME = new ExpectedInstalment("home", "Norrbanken", sek("4850.00"), DUE);

    @ParameterizedTest(name = "{0} {1} off {2} days: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # paid   | text                 | days | certain
            4850.00  | Norrbanken lån       | 0    | true
            4898.50  | Norrbanken lån       | 5    | true
            4898.51  | Norrbanken lån       | 5    | false
            4801.50  | AUTOGIRO NORRBANKEN  | -5   | true
            4850.00  | Norrbanken lån       | 6    | false
            4850.00  | Telia                | 0    | false
            """)
    void creditorAmountAndDateHaveToFit(String paid, String text, int days, boolean certain) {
        UnmatchedPayment payment = new UnmatchedPayment("p", DUE.plusDays(days), sek(paid), text);

        assertThat(DebtMatching.of(payment, List.of(HOME)) instanceof DebtMatch.Certain)
                .isEqualTo(certain);
    }

    @Test
    void oneWholeUnitIsAllowedOfSmallInstalments() {
        ExpectedInstalment phone = new ExpectedInstalment("phone", "Telia", sek("50.00"), DUE);

        assertThat(DebtMatching.of(new UnmatchedPayment("p", DUE, sek("51.00"), "Telia"), List.of(phone)))
                .isEqualTo(new DebtMatch.Certain(phone));
        assertThat(DebtMatching.of(new UnmatchedPayment("p", DUE, sek("51.01"), "Telia"), List.of(phone)))
                .isEqualTo(new DebtMatch.Undecided(List.of()));
    }

    @Test
    void anIdIsEnoughAndTheNearestInstalmentIsMeant() {
        ExpectedInstalment april = new ExpectedInstalment("home", "Norrbanken", sek("4850.00"), DUE.plusMonths(1));
        UnmatchedPayment payment = new UnmatchedPayment("p", DUE.plusDays(20), sek("100.00"), "Extra");

        assertThat(DebtMatching.of(payment, "home", List.of(HOME, april))).isEqualTo(new DebtMatch.Certain(april));
        assertThat(DebtMatching.of(payment, "car", List.of(HOME, april))).isEqualTo(new DebtMatch.Undecided(List.of()));
    }

    @Test
    void twoDebtsAtOneCreditorAreForAPersonToTellApart() {
        ExpectedInstalment car = new ExpectedInstalment("car", "Norrbanken", sek("4850.00"), DUE);
        UnmatchedPayment payment = new UnmatchedPayment("p", DUE, sek("4850.00"), "Norrbanken");

        assertThat(DebtMatching.of(payment, List.of(HOME, car))).isEqualTo(new DebtMatch.Undecided(List.of(car, HOME)));
    }

    @Test
    void anotherCurrencyIsNeverMatched() {
        UnmatchedPayment payment = new UnmatchedPayment("p", DUE, Money.of("4850.00", "NOK"), "Norrbanken");

        assertThat(DebtMatching.of(payment, "home", List.of(HOME))).isEqualTo(new DebtMatch.Undecided(List.of()));
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}, unapplied {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # paid    | penalties | fees  | interest | principal | unapplied
            5.00      | 5.00      | 0.00  | 0.00     | 0.00      | 0.00
            45.00     | 10.00     | 20.00 | 15.00    | 0.00      | 0.00
            500.00    | 10.00     | 20.00 | 30.00    | 440.00    | 0.00
            10060.00  | 10.00     | 20.00 | 30.00    | 10000.00  | 0.00
            10060.01  | 10.00     | 20.00 | 30.00    | 10000.00  | 0.01
            """)
    void whatIsDueIsPaidInOrderThenPrincipal(
            String paid, String penalties, String fees, String interest, String principal, String unapplied) {
        Dues due = new Dues(sek("10.00"), sek("20.00"), sek("30.00"), sek("400.00"));
        AppliedPayment applied = Allocation.of(new DatedAmount(DUE, sek(paid)), due, sek("10000.00"), ORDER);

        assertThat(applied.applied()).isEqualTo(new Dues(sek(penalties), sek(fees), sek(interest), sek(principal)));
        assertThat(applied.unapplied()).isEqualTo(sek(unapplied));
    }

    @Test
    void moreDueThanOwedIsAMistake() {
        Dues due = new Dues(sek("0"), sek("0"), sek("0"), sek("400.00"));
        DatedAmount payment = new DatedAmount(DUE, sek("1"));

        assertThatThrownBy(() -> Allocation.of(payment, due, sek("399.99"), ORDER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Allocation.of(payment, due, sek("400.00"), List.of(Portion.FEES)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void theBalanceIsThePrincipalLessWhatWasAppliedToIt(
            @ForAll @IntRange(min = 1, max = 100_000) int principal, @ForAll long seed) {
        Random random = new Random(seed);
        List<Portion> order = new ArrayList<>(ORDER);
        Collections.shuffle(order, random);
        BigDecimal applied = BigDecimal.ZERO;
        Money balance = ore(principal);
        for (int k = 0; k < 10; k++) {
            Dues due = new Dues(
                    ore(random.nextInt(50)),
                    ore(random.nextInt(50)),
                    ore(random.nextInt(500)),
                    ore(random.nextInt(balance.minorUnits().intValueExact() + 1)));
            DatedAmount payment = new DatedAmount(DUE.plusMonths(k), ore(1 + random.nextInt(20_000)));
            AppliedPayment one = Allocation.of(payment, due, balance, order);
            assertThat(one.applied().total().plus(one.unapplied())).isEqualTo(payment.amount());
            assertThat(one.unapplied().isZero() || one.applied().principal().equals(balance))
                    .isTrue();
            balance = balance.minus(one.applied().principal());
            applied = applied.add(one.applied().principal().amount());
        }
        assertThat(balance.amount())
                .isEqualByComparingTo(ore(principal).amount().subtract(applied));
        assertThat(balance.isNegative()).isFalse();
    }

    private static Money sek(String amount) {
        return Money.of(amount, "SEK");
    }

    private static Money ore(int ore) {
        return new Money(BigDecimal.valueOf(ore, 2), sek("0").currency());
    }
}
