package io.kvitt.domain.debt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Accounts in decimals of any size, rounded to the currency or to the thirty decimals of {@link PlanRounding#NONE}. */
final class DecimalLedger implements PlanLedger {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal PERCENT_OF_A_MONTH = BigDecimal.valueOf(1_200);

    /** What happened to one debt in one month. */
    private record Entry(BigDecimal interest, BigDecimal fee, BigDecimal paid, BigDecimal balance) {}

    private final PlanScript script;
    private final boolean withRows;
    private final int scale;
    private final RoundingMode mode;
    private final Map<Integer, BigDecimal> lumpSums;
    private final BigDecimal[] rate;
    private final BigDecimal[] promotional;
    private final BigDecimal[] share;
    private final BigDecimal[] before;
    private final BigDecimal[] balance;
    private final BigDecimal[] interest;
    private final BigDecimal[] fee;
    private final BigDecimal[] paid;
    private final List<Entry[]> rows = new ArrayList<>();
    private int months;
    private int firstShortMonth;
    private BigDecimal totalInterest = BigDecimal.ZERO;
    private BigDecimal totalFees = BigDecimal.ZERO;
    private BigDecimal totalPaid = BigDecimal.ZERO;
    private BigDecimal unapplied = BigDecimal.ZERO;

    DecimalLedger(PlanScript script, boolean withRows) {
        this.script = script;
        this.withRows = withRows;
        this.scale = script.request().rounding().scale(script.request().scale());
        this.mode = script.request().rounding().mode();
        this.lumpSums = script.lumpSums();
        int debts = script.debts().size();
        balance = new BigDecimal[debts];
        rate = new BigDecimal[debts];
        promotional = new BigDecimal[debts];
        share = new BigDecimal[debts];
        for (int d = 0; d < debts; d++) {
            PlanDebt debt = script.debts().get(d);
            balance[d] = debt.balance().amount().setScale(scale);
            rate[d] = PlanScript.plain(debt.percent());
            promotional[d] = PlanScript.plain(debt.firstPercent());
            share[d] = PlanScript.plain(debt.minimum().percent());
        }
        before = balance.clone();
        interest = zeros(debts);
        fee = zeros(debts);
        paid = zeros(debts);
        record();
    }

    @Override
    public void next() {
        months++;
        System.arraycopy(balance, 0, before, 0, balance.length);
        if (script.paymentFirst()) {
            pay();
            charge();
        } else {
            charge();
            pay();
        }
        record();
    }

    private void charge() {
        for (int d = 0; d < balance.length; d++) {
            PlanDebt debt = script.debts().get(d);
            boolean owed = balance[d].signum() > 0;
            interest[d] = owed ? share(balance[d], percent(d, debt), PERCENT_OF_A_MONTH) : BigDecimal.ZERO;
            fee[d] = owed ? debt.monthlyFee().amount() : BigDecimal.ZERO;
            balance[d] = balance[d].add(interest[d]).add(fee[d]);
            totalInterest = totalInterest.add(interest[d]);
            totalFees = totalFees.add(fee[d]);
        }
    }

    private void pay() {
        BigDecimal lump = lumpSums.getOrDefault(months, BigDecimal.ZERO);
        BigDecimal left =
                script.minimumsOnly() ? BigDecimal.ZERO : script.budget().add(lump);
        Arrays.fill(paid, BigDecimal.ZERO);
        for (int d : script.served()) {
            BigDecimal due = due(d);
            BigDecimal minimum = script.minimumsOnly() ? due : due.min(left);
            if (minimum.compareTo(due) < 0 && firstShortMonth == 0) {
                firstShortMonth = months;
            }
            left = script.minimumsOnly() ? left : left.subtract(minimum);
            take(d, minimum);
        }
        for (int d : script.served()) {
            BigDecimal more = left.min(balance[d]);
            left = left.subtract(more);
            take(d, more);
        }
        unapplied = unapplied.add(script.minimumsOnly() ? lump : left.min(lump));
    }

    private BigDecimal due(int d) {
        MinimumPayment minimum = script.debts().get(d).minimum();
        BigDecimal base =
                script.paymentFirst() || minimum.base() == MinimumPayment.Base.AFTER_INTEREST ? balance[d] : before[d];
        BigDecimal due = share(base, share[d], HUNDRED);
        if (minimum.plusCharges()) {
            due = due.add(interest[d]).add(fee[d]);
        }
        return due.max(minimum.floor().amount()).min(balance[d]);
    }

    private BigDecimal percent(int d, PlanDebt debt) {
        return months <= debt.promotionalMonths() ? promotional[d] : rate[d];
    }

    /** Rounded once, as a whole quotient. */
    private BigDecimal share(BigDecimal amount, BigDecimal percent, BigDecimal divisor) {
        return amount.multiply(percent).divide(divisor, scale, mode);
    }

    private void take(int d, BigDecimal amount) {
        paid[d] = paid[d].add(amount);
        balance[d] = balance[d].subtract(amount);
        totalPaid = totalPaid.add(amount);
    }

    private void record() {
        if (!withRows) {
            return;
        }
        Entry[] row = new Entry[balance.length];
        for (int d = 0; d < row.length; d++) {
            row[d] = new Entry(interest[d], fee[d], paid[d], balance[d]);
        }
        rows.add(row);
    }

    @Override
    public int months() {
        return months;
    }

    @Override
    public boolean isClear() {
        return Arrays.stream(balance).allMatch(owed -> owed.signum() == 0);
    }

    @Override
    public boolean isStuck() {
        for (int d = 0; d < balance.length; d++) {
            if (balance[d].compareTo(before[d]) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public BigDecimal interest(int month, int debt) {
        return rows.get(month)[debt].interest();
    }

    @Override
    public BigDecimal fee(int month, int debt) {
        return rows.get(month)[debt].fee();
    }

    @Override
    public BigDecimal paid(int month, int debt) {
        return rows.get(month)[debt].paid();
    }

    @Override
    public BigDecimal balance(int month, int debt) {
        return rows.get(month)[debt].balance();
    }

    @Override
    public BigDecimal totalInterest() {
        return totalInterest;
    }

    @Override
    public BigDecimal totalFees() {
        return totalFees;
    }

    @Override
    public BigDecimal totalPaid() {
        return totalPaid;
    }

    @Override
    public BigDecimal unapplied() {
        return unapplied;
    }

    @Override
    public int firstShortMonth() {
        return firstShortMonth;
    }

    private static BigDecimal[] zeros(int count) {
        BigDecimal[] zeros = new BigDecimal[count];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
