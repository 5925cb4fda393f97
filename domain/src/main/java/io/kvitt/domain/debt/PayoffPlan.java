package io.kvitt.domain.debt;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How several debts are paid, month by month. Comes from {@link PayoffTerms#plan()}.
 *
 * <p>All that is paid is all that was owed, its interest and its fees; nothing is ever paid twice. A plan that never ends says
 * so ({@link #neverPaysOff}) and which debts remain; it holds the months until that was certain, at most 1,200.
 */
public final class PayoffPlan {

    private final PayoffStrategy strategy;
    private final PlanScript script;
    private final PlanLedger ledger;
    private final Currency currency;

    PayoffPlan(PayoffStrategy strategy, PlanScript script, PlanLedger ledger, Currency currency) {
        this.strategy = strategy;
        this.script = script;
        this.ledger = ledger;
        this.currency = currency;
    }

    public PayoffStrategy strategy() {
        return strategy;
    }

    /** Months until nothing is owed, 0 to 1,200; empty if that never happens. */
    public OptionalInt months() {
        return ledger.isClear() ? OptionalInt.of(ledger.months()) : OptionalInt.empty();
    }

    /** Whether something is owed for ever, or longer than 1,200 months. */
    public boolean neverPaysOff() {
        return !ledger.isClear();
    }

    /** Ids of the debts that are not paid at the end, in the order of the request. */
    public List<String> unpaid() {
        return IntStream.range(0, script.debts().size())
                .filter(d -> ledger.balance(ledger.months(), d).signum() > 0)
                .mapToObj(d -> script.debts().get(d).id())
                .toList();
    }

    /** The month of the last payment; empty if there is none, or no last one. */
    public Optional<YearMonth> debtFreeIn() {
        return months().orElse(0) == 0 ? Optional.empty() : Optional.of(script.month(ledger.months()));
    }

    /**
     * The number of the month in which a debt is paid, 0 if nothing was owed; empty if it never is.
     *
     * @throws IllegalArgumentException if the plan has no such debt
     */
    public OptionalInt clearedIn(String id) {
        int debt = place(id);
        return IntStream.rangeClosed(0, ledger.months())
                .filter(month -> ledger.balance(month, debt).signum() == 0)
                .findFirst();
    }

    /** All interest of the months the plan holds. */
    public Money interest() {
        return money(ledger.totalInterest());
    }

    /** All monthly fees. */
    public Money fees() {
        return money(ledger.totalFees());
    }

    /** All payments. */
    public Money paid() {
        return money(ledger.totalPaid());
    }

    /** The interest with all its decimals, where the plan was not rounded to money. */
    public BigDecimal exactInterest() {
        return ledger.totalInterest();
    }

    /** What came in lump sums and was not used: the debts were paid by then, or only minimums are. */
    public Money unapplied() {
        return money(ledger.unapplied());
    }

    /** The first month whose minimums were more than the budget. */
    public OptionalInt firstShortMonth() {
        return ledger.firstShortMonth() == 0 ? OptionalInt.empty() : OptionalInt.of(ledger.firstShortMonth());
    }

    /** Owed in total after so many months; 0 is the start. */
    public Money balanceAfter(int month) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int d = 0; d < script.debts().size(); d++) {
            sum = sum.add(ledger.balance(month, d));
        }
        return money(sum);
    }

    /** Every month from the first, made when asked for. */
    public List<PlanMonth> rows() {
        return IntStream.rangeClosed(1, ledger.months()).mapToObj(this::month).toList();
    }

    /**
     * One month.
     *
     * @param number from 1
     * @throws IllegalArgumentException if the plan does not have it
     */
    public PlanMonth month(int number) {
        if (number < 1 || number > ledger.months()) {
            throw new IllegalArgumentException("month " + number + " of " + ledger.months());
        }
        BigDecimal interest = BigDecimal.ZERO;
        BigDecimal fees = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        List<PlanMonth.Entry> debts = new ArrayList<>();
        for (int d = 0; d < script.debts().size(); d++) {
            interest = interest.add(ledger.interest(number, d));
            fees = fees.add(ledger.fee(number, d));
            paid = paid.add(ledger.paid(number, d));
            debts.add(entry(number, d));
        }
        return new PlanMonth(
                number, script.month(number), money(interest), money(fees), money(paid), balanceAfter(number), debts);
    }

    /** What a reader must not miss: {@code PLAN_EMPTY}, or {@code PLAN_NEVER_PAYS_OFF} for each debt that remains. */
    public List<Violation> notices() {
        List<Violation> notices = new ArrayList<>();
        if (script.debts().isEmpty()) {
            notices.add(new Violation("/debts", "PLAN_EMPTY", "There is no debt: 0 months."));
        }
        List<String> unpaid = unpaid();
        for (int d = 0; d < script.debts().size(); d++) {
            if (unpaid.contains(script.debts().get(d).id())) {
                notices.add(new Violation(
                        "/debts/" + d, "PLAN_NEVER_PAYS_OFF", "This debt is never paid with these payments."));
            }
        }
        return List.copyOf(notices);
    }

    private PlanMonth.Entry entry(int month, int d) {
        return new PlanMonth.Entry(
                script.debts().get(d).id(),
                money(ledger.interest(month, d)),
                money(ledger.fee(month, d)),
                money(ledger.paid(month, d)),
                money(ledger.balance(month, d)));
    }

    private int place(String id) {
        for (int d = 0; d < script.debts().size(); d++) {
            if (script.debts().get(d).id().equals(id)) {
                return d;
            }
        }
        throw new IllegalArgumentException(
                "no debt " + id + " among " + script.debts().size());
    }

    private Money money(BigDecimal amount) {
        return Money.rounded(amount, currency, RoundingMode.HALF_EVEN);
    }
}
