package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One walk through the life of a loan, row by row, in whole numbers of the smallest unit.
 *
 * <pre>
 * interest(k)   what the segments of the period accrue, each rounded
 * due(k)        = interest(k) + interest put off earlier
 * principal(k)  = A − due(k), never more than the balance; the whole balance in the last row
 * balance      −= principal(k)</pre>
 */
final class RepaymentRun {

    /** A balance in smallest units that has grown beyond it will not be repaid; a year at any rate still fits in 64 bits. */
    private static final long HOPELESS = 1_000_000_000_000_000L;

    private final LoanTerms terms;
    private final Repayment repayment;
    private final Repayments paid;
    private final SmallestUnits units;
    private final long step;
    private final LevelPayment exactLevels;
    private final Optional<FlatInterest> flat;
    private final Arrears arrears;
    private final Accrual accrual;
    private final LoanEvents events;
    private final LocalDate lookedAt;
    private final OptionalLong tried;
    private final long feesEachTime;
    private final Money none;

    private final List<Instalment> rows = new ArrayList<>();
    private final List<AppliedPayment> applied = new ArrayList<>();

    /** Number of the last payment; 0 if the payment decides. */
    private int last;

    private long scheduled;
    private long level;
    private boolean levelKnown;
    private boolean agreed;
    private OptionalLong firstLevel = OptionalLong.empty();
    private long credit;
    private long carried;
    private long deferred;
    private long unapplied;
    private BigDecimal exactBalance = BigDecimal.ZERO;
    private BigDecimal exactLevel = BigDecimal.ZERO;
    private Optional<Dues> unpaid = Optional.empty();
    private Optional<LocalDate> overdueSince = Optional.empty();

    /** The period at hand, what was paid inside it, and its row as it comes together. */
    private int number;

    private Money lastPayment;

    private long lastPaid;
    private AccrualPeriod period;
    private long advance;
    private long interestPaid;
    private long extra;
    private long penalties;
    private long interest;
    private long plan;
    private long principal;

    private RepaymentRun(LoanTerms terms, Repayments paid, OptionalInt last, OptionalLong tried) {
        this.terms = terms;
        this.repayment = terms.repayment();
        this.paid = paid;
        this.tried = tried;
        this.last = last.orElse(0);
        this.units = SmallestUnits.of(repayment.balloon().currency());
        this.step = units.step(terms.conventions());
        this.exactLevels = new LevelPayment(terms);
        this.flat = repayment.method() == RepaymentMethod.FLAT
                ? Optional.of(new FlatInterest(terms, this.last, units, step))
                : Optional.empty();
        this.arrears = new Arrears(paid.order());
        this.period = terms.calendar().period(1);
        this.accrual = new Accrual(terms.conventions(), step, terms.rates().initial(), period);
        this.events = new LoanEvents(terms, paid);
        this.lookedAt = paid.lookedAtOn().orElse(LocalDate.MIN);
        this.agreed = repayment.instalment().isPresent();
        this.none = Money.zero(units.currency());
        this.lastPayment = none;
        this.feesEachTime = feesOf(Fee.Kind.PER_PERIOD);
    }

    static Checked<LoanAccount> of(LoanTerms terms, Repayments paid) {
        if (terms.payments().isPresent() || paid.strategy() != ExtraStrategy.REDUCE_PAYMENT) {
            return of(terms, paid, terms.payments());
        }
        // What the smaller payments are spread over is the term that the agreed payment leads to.
        return of(terms, Repayments.AS_SCHEDULED, OptionalInt.empty())
                .match(
                        base -> of(
                                terms,
                                paid,
                                OptionalInt.of(base.schedule().instalments().size())),
                        Checked.Invalid::new);
    }

    private static Checked<LoanAccount> of(LoanTerms terms, Repayments paid, OptionalInt last) {
        RepaymentRun run = new RepaymentRun(terms, paid, last, OptionalLong.empty());
        Checked<LoanAccount> plain = run.run();
        return terms.repayment().residue() == Residue.SMOOTHED ? run.smoothed(plain, last) : plain;
    }

    private Checked<LoanAccount> smoothed(Checked<LoanAccount> plain, OptionalInt lastNumber) {
        long residue = residue();
        if (!(plain instanceof Checked.Valid) || Math.abs(residue) <= rows.size() / 2) {
            return plain;
        }
        BigDecimal moved = units.decimal(firstLevel.orElse(0))
                .add(units.decimal(residue).divide(BigDecimal.valueOf(rows.size()), MathContext.DECIMAL128));
        OptionalLong other = OptionalLong.of(
                units.rounded(moved, step, terms.conventions().rounding().mode()));
        RepaymentRun second = new RepaymentRun(terms, paid, lastNumber, other);
        Checked<LoanAccount> smoothed = second.run();
        boolean better = smoothed instanceof Checked.Valid && Math.abs(second.residue()) < Math.abs(residue);
        return better ? smoothed : plain;
    }

    /** The last payment less the one before it. */
    private long residue() {
        if (rows.size() < 2) {
            return 0;
        }
        Instalment end = rows.get(rows.size() - 1);
        Instalment before = rows.get(rows.size() - 2);
        return units.of(end.payment().minus(end.fees()))
                - units.of(before.payment().minus(before.fees()));
    }

    private Checked<LoanAccount> run() {
        scheduled = events.paidOutThrough(terms.calendar().start(), units);
        exactBalance = units.decimal(scheduled);
        for (number = 1; number <= PaymentCalendar.MOST_PERIODS; number++) {
            period = terms.calendar().period(number);
            open();
            pass();
            Optional<Violation> trouble = close();
            if (trouble.isPresent()) {
                return new Checked.Invalid<>(List.of(trouble.get()));
            }
            if (isFinished()) {
                return new Checked.Valid<>(account());
            }
        }
        return new Checked.Invalid<>(List.of(tooLong()));
    }

    private boolean isFinished() {
        return number == last || (scheduled == 0 && events.nothingLeftToPayOut());
    }

    private void open() {
        accrual.open(period, number <= repayment.grace().interestFree(), scheduled + arrears.principal());
        advance = 0;
        interestPaid = 0;
        extra = 0;
        penalties = 0;
        if (events.changesRate(period)) {
            onRateChange();
        }
        if (!agreed && events.paysOutBefore(period.end())) {
            levelKnown = false;
        }
        if (!isGrace() && !levelKnown) {
            setLevel();
        }
    }

    private boolean isGrace() {
        return number <= repayment.grace().principalFree();
    }

    private void onRateChange() {
        if (repayment.method() != RepaymentMethod.ANNUITY || !levelKnown) {
            return;
        }
        if (terms.rates().onChange() == OnRateChange.KEEP_PAYMENT
                && repayment.balloon().isZero()) {
            last = 0;
            agreed = true;
        } else if (last > 0) {
            levelKnown = false;
            agreed = false;
        }
    }

    private void setLevel() {
        if (firstLevel.isEmpty() && tried.isPresent()) {
            level = tried.getAsLong();
        } else if (agreed) {
            level = units.of(repayment.instalment().orElseThrow());
        } else {
            level = computedLevel();
        }
        firstLevel = firstLevel.isEmpty() ? OptionalLong.of(level) : firstLevel;
        levelKnown = true;
    }

    private long computedLevel() {
        return switch (repayment.method()) {
            case ANNUITY -> {
                boolean unrounded = terms.rates().onChange() == OnRateChange.REAMORTISE_UNROUNDED;
                exactLevel = exactLevels.from(number, last, unrounded ? exactBalance : units.decimal(scheduled));
                yield rounded(exactLevel);
            }
            case FIXED_PRINCIPAL -> rounded(equalPart());
            case FIXED_PERCENT -> shareOfPrincipal();
            case FLAT -> repayment.share().isPresent() ? shareOfPrincipal() : flatPrincipal();
            case INTEREST_ONLY, BULLET -> 0;
        };
    }

    private BigDecimal equalPart() {
        return units.decimal(scheduled)
                .add(exactLevels.paidOutInside(period))
                .subtract(repayment.balloon().amount())
                .divide(BigDecimal.valueOf((long) last - number + 1), MathContext.DECIMAL128);
    }

    /** Of flat interest the whole instalment is a multiple; without one, principal and interest are rounded apart. */
    private long flatPrincipal() {
        if (repayment.multiple().isEmpty()) {
            return rounded(equalPart());
        }
        FlatInterest interestOf = flat.orElseThrow();
        return rounded(equalPart().add(interestOf.exactPart())) - interestOf.of(number);
    }

    private long shareOfPrincipal() {
        return rounded(terms.principal().amount().multiply(repayment.share().orElseThrow(), MathContext.DECIMAL128));
    }

    private long rounded(BigDecimal exact) {
        return repayment
                .multiple()
                .map(multiple -> units.rounded(exact, units.of(multiple), RoundingMode.HALF_EVEN))
                .orElseGet(() -> units.rounded(
                        exact, step, terms.conventions().rounding().mode()));
    }

    /** What happens inside the period, day by day. */
    private void pass() {
        LocalDate end = period.end();
        for (LocalDate day = events.next(end); day.isBefore(end); day = events.next(end)) {
            LocalDate on = day.isBefore(period.start()) ? period.start() : day;
            events.rateThrough(day).ifPresent(rate -> accrual.changeRate(on, rate));
            scheduled += events.paidOutThrough(day, units);
            penalties += sum(events.penaltiesThrough(day));
            events.madeThrough(day).forEach(payment -> payInside(payment, on));
            long asked = sum(events.extrasThrough(day));
            long used = Math.min(asked, scheduled - advance - extra);
            extra += used;
            unapplied += asked - used;
            owe(on);
            if (events.looksOn(day)) {
                look();
                owe(on);
            }
        }
    }

    private void owe(LocalDate on) {
        accrual.changeBalance(on, scheduled - advance - extra + arrears.principal());
    }

    private void payInside(DatedAmount payment, LocalDate on) {
        Portions parts = new Portions();
        long left = arrears.pay(units.of(payment.amount()), parts);
        owe(on);
        if (paid.early() == EarlyPayment.ACCRUED_INTEREST) {
            left = payInterest(left, on, parts);
        }
        long early = Math.min(left, scheduled - advance - extra);
        advance += early;
        parts.add(Portion.PRINCIPAL, early);
        left -= early;
        if (left > 0) {
            owe(on);
            left = payInterest(left, on, parts);
        }
        take(payment, parts, left);
    }

    private long payInterest(long amount, LocalDate on, Portions parts) {
        long accrued = accrual.until(on) + carried + deferred - interestPaid;
        long now = Math.max(0, Math.min(amount, accrued));
        interestPaid += now;
        parts.add(Portion.INTEREST, now);
        return amount - now;
    }

    private void take(DatedAmount payment, Portions parts, long left) {
        unapplied += left;
        applied.add(new AppliedPayment(payment.on(), payment.amount(), parts.dues(units), units.money(left)));
    }

    private void look() {
        unpaid = Optional.of(arrears.total().dues(units));
        overdueSince = arrears.oldest().filter(due -> due.isBefore(lookedAt));
        arrears.clear();
    }

    private Optional<Violation> close() {
        LocalDate due = period.end();
        interest = flat.isPresent() ? flat.get().of(number) : accrual.until(due);
        Optional<Violation> trouble = plan();
        if (trouble.isPresent()) {
            return trouble;
        }
        long wanted = Math.min(plan, scheduled - extra);
        principal = wanted < 0 ? wanted + advance + extra : Math.max(advance, wanted) + extra;
        penalties += sum(events.penaltiesThrough(due));
        boolean ends = number == last || (principal == scheduled && events.nothingLeftToPayOut());
        long fees = feesEachTime + (ends ? feesOf(Fee.Kind.EXIT) : 0);
        payOnDueDate(due, fees, wanted);
        boolean endsNow = !ends && principal == scheduled && events.nothingLeftToPayOut();
        fees += endsNow ? feesOf(Fee.Kind.EXIT) : 0;
        if (ends || endsNow) {
            interest += deferred + carried;
        }
        long excess = principal - Math.max(wanted, 0);
        scheduled -= principal;
        exactBalance = exactBalanceAfter(excess);
        adapt(excess, number == last ? 0 : events.paidOutThrough(due, units));
        addRow(fees + penalties);
        if (events.looksOn(due)) {
            look();
        }
        return Optional.empty();
    }

    /** Interest and principal that the row asks for; on entry the interest is what the period accrued. */
    private Optional<Violation> plan() {
        long accrued = interest;
        boolean annuity = repayment.method() == RepaymentMethod.ANNUITY && !isGrace();
        plan = isGrace() ? 0 : annuity ? level - accrued - carried : level;
        if (isDeferring()) {
            deferred += accrued;
            interest = 0;
            plan = number == last ? scheduled : Math.max(0, plan);
            return Optional.empty();
        }
        interest = accrued + carried + deferred;
        carried = 0;
        deferred = 0;
        if (number == last) {
            plan = scheduled;
            interest = repayment.residue() == Residue.LAST_INTEREST ? Math.max(0, level - scheduled) : interest;
        } else if (annuity && interestPaid > 0 && interestPaid + advance >= level) {
            carried = interest - interestPaid;
            interest = interestPaid;
            plan = level - interestPaid;
        } else if (annuity && plan <= 0) {
            return putOff();
        }
        useCredit();
        return Optional.empty();
    }

    private boolean isDeferring() {
        return repayment.method() == RepaymentMethod.BULLET
                ? number != last
                : number <= repayment.grace().interestDeferred();
    }

    /** The instalment does not even cover the interest. */
    private Optional<Violation> putOff() {
        boolean never = agreed
                && level <= accrual.ofWholePeriod(scheduled, terms.conventions().rounding());
        if (never && (repayment.negative() == NegativeAmortisation.REFUSED || scheduled - plan > HOPELESS)) {
            return Optional.of(belowInterest());
        }
        if (!never || repayment.negative() != NegativeAmortisation.CAPITALISED) {
            carried = -plan;
            interest += plan;
            plan = 0;
        }
        return Optional.empty();
    }

    private void useCredit() {
        long used = number == last ? 0 : Math.max(0, Math.min(credit, plan));
        credit -= used;
        plan -= used;
    }

    private void payOnDueDate(LocalDate due, long fees, long wanted) {
        if (!due.isAfter(lookedAt)) {
            long negative = Math.min(0, wanted);
            arrears.add(
                    due,
                    new Portions()
                            .add(Portion.PENALTIES, penalties)
                            .add(Portion.FEES, fees)
                            .add(Portion.INTEREST, Math.max(0, interest + negative - interestPaid))
                            .add(Portion.PRINCIPAL, Math.max(0, wanted - advance)));
            events.madeThrough(due).forEach(this::payDue);
        } else {
            principal += Math.min(eachTime(), scheduled - principal);
        }
        long asked = sum(events.extrasThrough(due));
        long used = Math.min(asked, scheduled - principal);
        principal += used;
        unapplied += asked - used;
    }

    private long eachTime() {
        return paid.eachTime().map(units::of).orElse(0L);
    }

    private void payDue(DatedAmount payment) {
        Portions parts = new Portions();
        long left = arrears.pay(units.of(payment.amount()), parts);
        long more = Math.min(left, scheduled - principal);
        principal += more;
        parts.add(Portion.PRINCIPAL, more);
        take(payment, parts, left - more);
    }

    private BigDecimal exactBalanceAfter(long excess) {
        if (terms.rates().onChange() != OnRateChange.REAMORTISE_UNROUNDED) {
            return exactBalance;
        }
        BigDecimal after = isGrace()
                ? exactBalance.add(exactLevels.paidOutInside(period))
                : exactLevels.owedAtTheEnd(number, period, exactBalance).subtract(exactLevel);
        return after.subtract(units.decimal(excess));
    }

    /** What was paid too much and what is paid out on the due date change the rows that follow. */
    private void adapt(long excess, long paidOut) {
        scheduled += paidOut;
        exactBalance = exactBalance.add(units.decimal(paidOut));
        if (excess > 0 && paid.strategy() == ExtraStrategy.SKIP_NEXT) {
            credit += excess;
        }
        if (excess > 0 && paid.strategy() == ExtraStrategy.REDUCE_PAYMENT) {
            agreed = false;
            levelKnown = false;
        }
        if (paidOut > 0 && !agreed) {
            levelKnown = false;
        }
    }

    private void addRow(long fees) {
        long payment = interest + principal + fees;
        if (payment != lastPaid) {
            lastPaid = payment;
            lastPayment = units.money(payment);
        }
        rows.add(new Instalment(
                number,
                period.start(),
                period.end(),
                lastPayment,
                units.money(interest),
                units.money(principal),
                fees == 0 ? none : units.money(fees),
                units.money(scheduled)));
    }

    private LoanAccount account() {
        for (LocalDate day = events.next(LocalDate.MAX);
                day.isBefore(LocalDate.MAX);
                day = events.next(LocalDate.MAX)) {
            LocalDate on = day;
            events.rateThrough(day);
            events.penaltiesThrough(day)
                    .forEach(charge ->
                            arrears.add(on, new Portions().add(Portion.PENALTIES, units.of(charge.amount()))));
            events.madeThrough(day).forEach(this::payAfterTheEnd);
            unapplied += sum(events.extrasThrough(day));
            if (events.looksOn(day)) {
                look();
            }
        }
        return new LoanAccount(
                new AmortizationSchedule(terms.disbursements(), rows, terms.fees()),
                applied,
                unpaid.orElseGet(() -> Dues.none(units.currency())),
                overdueSince,
                units.money(unapplied));
    }

    private void payAfterTheEnd(DatedAmount payment) {
        Portions parts = new Portions();
        take(payment, parts, arrears.pay(units.of(payment.amount()), parts));
    }

    private Violation belowInterest() {
        long viable = accrual.ofWholePeriod(scheduled, MoneyRounding.CEILING) + step;
        return new Violation(
                        "/payment",
                        "PAYMENT_BELOW_INTEREST",
                        "The payment does not cover the interest: the debt never ends.")
                .withLimit(units.decimal(viable).toPlainString());
    }

    private Violation tooLong() {
        return new Violation(
                "/payment",
                "PERIODS_OUT_OF_RANGE",
                "The debt is not repaid within " + PaymentCalendar.MOST_PERIODS + " payments.");
    }

    private long feesOf(Fee.Kind kind) {
        long sum = 0;
        for (Fee fee : terms.fees()) {
            sum += fee.kind() == kind ? units.of(fee.amount()) : 0;
        }
        return sum;
    }

    private long sum(List<DatedAmount> amounts) {
        long sum = 0;
        for (DatedAmount one : amounts) {
            sum += units.of(one.amount());
        }
        return sum;
    }
}
