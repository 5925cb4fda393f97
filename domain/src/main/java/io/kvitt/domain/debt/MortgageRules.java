package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What Swedish law asks of a new mortgage on a home: how much of it has to be repaid each year, and how much of the price may be
 * borrowed at most (Finansinspektionens föreskrifter FFFS 2016:16, from 1 June 2016; FFFS 2017:23, from 1 March 2018; the
 * mortgage cap FFFS 2010:2 and its successors; the rules from 1 April 2026). Percentages are of the original loan and of the market
 * value.
 *
 * <pre>yearly repayment = 2 % if loan to value &gt; 70 %,  1 % if &gt; 50 %,  otherwise 0 %
 *                    + 1 % if debt &gt; 4.5 x gross yearly income, from 1 March 2018 to 31 March 2026</pre>
 *
 * By hand: loan to value 85 %, debt 5 incomes: 3 % in March 2026, 2 % in April.
 *
 * @param from the first day of the rules
 * @param capPercent largest loan to buy for, in percent of the price
 * @param topUpCapPercent largest loan after an additional one, in percent of the value
 * @param repaid whether a part has to be repaid
 * @param incomeCounts whether a debt above 4.5 incomes adds 1 %
 */
public record MortgageRules(
        LocalDate from, BigDecimal capPercent, BigDecimal topUpCapPercent, boolean repaid, boolean incomeCounts) {

    private static final BigDecimal HIGH_LOAN_PERCENT = BigDecimal.valueOf(70);
    private static final BigDecimal MIDDLE_LOAN_PERCENT = BigDecimal.valueOf(50);
    private static final BigDecimal HIGH_DEBT_INCOMES = new BigDecimal("4.5");

    /** Newest first. */
    private static final List<MortgageRules> ALL = List.of(
            rules("2026-04-01", 90, 80, true, false),
            rules("2018-03-01", 85, 85, true, true),
            rules("2016-06-01", 85, 85, true, false),
            rules("2010-10-01", 85, 85, false, false));

    /** The rules for a mortgage of that day; none before 1 October 2010. */
    public static Optional<MortgageRules> on(LocalDate day) {
        return ALL.stream().filter(rules -> !day.isBefore(rules.from)).findFirst();
    }

    /**
     * The least part of the original loan to repay each year, in percent: 0 to 3.
     *
     * @param loanToValuePercent the loan in percent of the market value, zero or more
     * @param debtToIncome all debt in gross yearly incomes, zero or more
     * @throws IllegalArgumentException if one is negative
     */
    public int yearlyRepaymentPercent(BigDecimal loanToValuePercent, BigDecimal debtToIncome) {
        if (loanToValuePercent.signum() < 0 || debtToIncome.signum() < 0) {
            throw new IllegalArgumentException(loanToValuePercent + " % of the value, " + debtToIncome + " incomes");
        }
        if (!repaid) {
            return 0;
        }
        int forDebt = incomeCounts && debtToIncome.compareTo(HIGH_DEBT_INCOMES) > 0 ? 1 : 0;
        return forLoan(loanToValuePercent) + forDebt;
    }

    /** What the buyer has to pay without a mortgage, rounded up to the smallest unit: 300 000 of 3 000 000 at 90 %. */
    public Money leastDownPayment(Money price) {
        BigDecimal own = BigDecimal.valueOf(100).subtract(capPercent).movePointLeft(2);
        return Money.rounded(price.amount().multiply(own), price.currency(), RoundingMode.CEILING);
    }

    private static int forLoan(BigDecimal loanToValuePercent) {
        if (loanToValuePercent.compareTo(HIGH_LOAN_PERCENT) > 0) {
            return 2;
        }
        return loanToValuePercent.compareTo(MIDDLE_LOAN_PERCENT) > 0 ? 1 : 0;
    }

    private static MortgageRules rules(String from, int cap, int topUpCap, boolean repaid, boolean incomeCounts) {
        return new MortgageRules(
                LocalDate.parse(from), BigDecimal.valueOf(cap), BigDecimal.valueOf(topUpCap), repaid, incomeCounts);
    }
}
