package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A loan as somebody asks for it, right or wrong. Nothing is looked at before {@link #check}, which says all that is wrong in one
 * go; names are those of the interface, rates are percent per year.
 *
 * <p>One of {@link #payments}, {@link #payment} and {@link #end} says how long it lasts.
 */
public final class LoanRequest {

    final Money principal;
    final BigDecimal rate;
    final LocalDate start;
    String rateQuote = RateQuote.NOMINAL.text();
    String frequency = "monthly";
    String method = RepaymentMethod.ANNUITY.text();
    String dayCount = Conventions.USUAL.dayCount().text();
    String rounding = Conventions.USUAL.rounding().text();
    String strategy = ExtraStrategy.REDUCE_TERM.text();
    String onRateChange = "reamortise";
    Optional<LocalDate> firstDue = Optional.empty();
    Optional<LocalDate> end = Optional.empty();
    Optional<Integer> payments = Optional.empty();
    Optional<Money> payment = Optional.empty();
    Optional<Money> balloon = Optional.empty();
    Optional<BigDecimal> share = Optional.empty();
    Optional<Money> multiple = Optional.empty();
    Optional<Money> extra = Optional.empty();
    int interestOnly;
    int interestDeferred;
    int interestFree;
    NegativeAmortisation negative = NegativeAmortisation.REFUSED;
    final List<AskedRate> rateChanges = new ArrayList<>();
    final List<AskedAmount> extras = new ArrayList<>();
    final List<AskedAmount> disbursements = new ArrayList<>();
    final List<AskedFee> fees = new ArrayList<>();

    private LoanRequest(Money principal, BigDecimal rate, LocalDate start) {
        this.principal = principal;
        this.rate = rate;
        this.start = start;
    }

    /** A rate that somebody wants from a day on, in percent per year. */
    record AskedRate(LocalDate from, BigDecimal percent) {}

    /** An amount on a day. */
    record AskedAmount(LocalDate on, Money amount) {}

    /** A fee. */
    record AskedFee(Fee.Kind kind, Money amount) {}

    /**
     * A monthly annuity until something else is said.
     *
     * @param ratePercent per year: 6 for 6 %
     * @param start first day of interest
     */
    public static LoanRequest of(Money principal, BigDecimal ratePercent, LocalDate start) {
        return new LoanRequest(principal, ratePercent, start);
    }

    /** What the rate is: {@code nominal}, {@code effective} or {@code semiannual}. */
    public LoanRequest rateQuote(String name) {
        rateQuote = name;
        return this;
    }

    /** {@code weekly}, {@code biweekly}, {@code monthly}, {@code quarterly} or {@code annually}. */
    public LoanRequest frequency(String name) {
        frequency = name;
        return this;
    }

    /** A name of {@link RepaymentMethod}. */
    public LoanRequest method(String name) {
        method = name;
        return this;
    }

    /** A name of {@link io.kvitt.domain.interest.DayCount}. */
    public LoanRequest dayCount(String name) {
        dayCount = name;
        return this;
    }

    /** A name of {@link MoneyRounding}. */
    public LoanRequest rounding(String name) {
        rounding = name;
        return this;
    }

    /** A name of {@link ExtraStrategy}. */
    public LoanRequest strategy(String name) {
        strategy = name;
        return this;
    }

    /** A name of {@link OnRateChange}. */
    public LoanRequest onRateChange(String name) {
        onRateChange = name;
        return this;
    }

    public LoanRequest firstDue(LocalDate day) {
        firstDue = Optional.of(day);
        return this;
    }

    public LoanRequest end(LocalDate day) {
        end = Optional.of(day);
        return this;
    }

    public LoanRequest payments(int number) {
        payments = Optional.of(number);
        return this;
    }

    /** What is paid each time. */
    public LoanRequest payment(Money amount) {
        payment = Optional.of(amount);
        return this;
    }

    public LoanRequest balloon(Money amount) {
        balloon = Optional.of(amount);
        return this;
    }

    /** The part of the original principal that each payment repays, in percent. */
    public LoanRequest sharePercent(BigDecimal percent) {
        share = Optional.of(percent);
        return this;
    }

    public LoanRequest multipleOf(Money amount) {
        multiple = Optional.of(amount);
        return this;
    }

    /** Periods at the beginning in which only interest is paid. */
    public LoanRequest interestOnly(int periods) {
        interestOnly = periods;
        return this;
    }

    /** Periods at the beginning whose interest is due after them. */
    public LoanRequest interestDeferred(int periods) {
        interestDeferred = periods;
        return this;
    }

    /** Periods at the beginning without interest. */
    public LoanRequest interestFree(int periods) {
        interestFree = periods;
        return this;
    }

    public LoanRequest negativeAmortisation(NegativeAmortisation allowed) {
        negative = allowed;
        return this;
    }

    /** Planned with every instalment, on top of it. */
    public LoanRequest extra(Money amount) {
        extra = Optional.of(amount);
        return this;
    }

    /** Planned once, on top of the instalments. */
    public LoanRequest extraOn(LocalDate day, Money amount) {
        extras.add(new AskedAmount(day, amount));
        return this;
    }

    /** Paid out later, beside the principal. */
    public LoanRequest disbursed(LocalDate day, Money amount) {
        disbursements.add(new AskedAmount(day, amount));
        return this;
    }

    public LoanRequest rateFrom(LocalDate day, BigDecimal percent) {
        rateChanges.add(new AskedRate(day, percent));
        return this;
    }

    public LoanRequest fee(Fee.Kind kind, Money amount) {
        fees.add(new AskedFee(kind, amount));
        return this;
    }

    /** The loan and how it is repaid, or every rule that the request breaks, in the order of its parts. */
    public Checked<Loan> check() {
        return new LoanCheck(this).check();
    }
}
