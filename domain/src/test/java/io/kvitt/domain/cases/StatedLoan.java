package io.kvitt.domain.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.debt.Conventions;
import io.kvitt.domain.debt.DatedAmount;
import io.kvitt.domain.debt.EarlyPayment;
import io.kvitt.domain.debt.ExtraStrategy;
import io.kvitt.domain.debt.Grace;
import io.kvitt.domain.debt.LoanTerms;
import io.kvitt.domain.debt.MoneyRounding;
import io.kvitt.domain.debt.PaymentCalendar;
import io.kvitt.domain.debt.RateQuote;
import io.kvitt.domain.debt.RepaymentMethod;
import io.kvitt.domain.debt.Repayments;
import io.kvitt.domain.debt.Residue;
import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.DayCount;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A loan as a case states it. Sources name the same things differently and put conventions into words; both are read here. */
final class StatedLoan {

    private static final Pattern FIRST_NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*$");
    private static final Pattern FIRST_PERIOD =
            Pattern.compile("first period (\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");
    private static final LocalDate SOME_DAY = LocalDate.of(2023, 1, 1);

    private final Case one;
    private final String words;

    StatedLoan(Case one) {
        this.one = one;
        List<String> said = new ArrayList<>();
        for (String name : List.of("method", "days", "interest_calc", "interest", "rule", "rounding", "day_count")) {
            one.find(name).ifPresent(said::add);
        }
        this.words = String.join("; ", said).toLowerCase(Locale.ROOT);
    }

    static BigDecimal firstNumber(String text) {
        Matcher number = FIRST_NUMBER.matcher(text);
        if (!number.find()) {
            throw new AssertionError("no number in " + text);
        }
        return new BigDecimal(number.group());
    }

    boolean isUnrounded() {
        return words.contains("unrounded");
    }

    Money money(String amount) {
        boolean whole = one.find("currency_decimals").filter("0"::equals).isPresent();
        return Money.of(firstNumber(amount).toPlainString(), whole ? "JPY" : "USD");
    }

    Optional<Money> find(String... names) {
        for (String name : names) {
            Optional<String> text = one.find(name);
            if (text.isPresent()) {
                return text.map(this::money);
            }
        }
        return Optional.empty();
    }

    Money principal() {
        return find("principal", "balance").orElseThrow(() -> new AssertionError("no principal: " + one.input()));
    }

    /** The nominal rate per year. */
    InterestRate rate() {
        for (String name : List.of("annual_rate_pct", "apr_pct", "rate_pct")) {
            if (one.find(name).isPresent()) {
                return InterestRate.ofPercent(firstNumber(one.text(name)));
            }
        }
        for (String name : List.of("annual_rate", "apr")) {
            if (one.find(name).isPresent()) {
                return new InterestRate(firstNumber(one.text(name)));
            }
        }
        BigDecimal perYear = BigDecimal.valueOf(frequency().perYear());
        if (one.find("periodic_rate").isPresent()) {
            return new InterestRate(one.number("periodic_rate").multiply(perYear));
        }
        if (one.find("monthly_rate_pct").isPresent()) {
            return InterestRate.ofPercent(one.number("monthly_rate_pct").multiply(BigDecimal.valueOf(12)));
        }
        InterestRate effective = InterestRate.ofPercent(one.number("effective_annual_rate_pct"));
        return RateQuote.EFFECTIVE.nominal(effective, frequency());
    }

    Frequency frequency() {
        Optional<Frequency> named = one.find("frequency").flatMap(Frequency::named);
        if (named.isPresent()) {
            return named.get();
        }
        if (words.contains("year-end")) {
            return Frequency.ANNUALLY;
        }
        String unit = one.find("unit").orElse("month");
        int every = one.find("every").map(Integer::parseInt).orElse(1);
        return switch (unit + " " + every) {
            case "week 1", "day 7" -> Frequency.WEEKLY;
            case "week 2", "day 14" -> Frequency.BIWEEKLY;
            case "month 3" -> Frequency.QUARTERLY;
            case "month 6" -> Frequency.SEMIANNUALLY;
            case "month 12", "year 1" -> Frequency.ANNUALLY;
            default -> Frequency.MONTHLY;
        };
    }

    DayCount dayCount() {
        Optional<String> year = one.find("days_in_year");
        if (year.isPresent()) {
            boolean thirties = one.find("days_in_month").filter("30"::equals).isPresent();
            return switch (year.get().toUpperCase(Locale.ROOT)) {
                case "ACTUAL" -> DayCount.ACT_ACT_31DEC;
                case "360" -> thirties ? DayCount.PERIOD : DayCount.ACT_360;
                case "364" -> DayCount.ACT_364;
                case "365" -> thirties ? DayCount.THIRTY_365 : DayCount.ACT_365F;
                default -> throw new AssertionError("days in year: " + year.get());
            };
        }
        if (words.contains("act/act")) {
            return DayCount.ACT_ACT_31DEC;
        }
        if (words.contains("act/365")) {
            return DayCount.ACT_365F;
        }
        return words.contains("act/360") ? DayCount.ACT_360 : DayCount.PERIOD;
    }

    Conventions conventions() {
        Conventions used = Conventions.USUAL.with(dayCount());
        Optional<String> rounding = one.find("money_rounding").or(() -> one.find("interest_rounding"));
        for (MoneyRounding known : MoneyRounding.values()) {
            if (rounding.filter(text -> text.contains(known.name())).isPresent()) {
                used = used.with(known);
            }
        }
        if (words.contains("act/act") && (words.contains("rounded") || words.contains("daily"))) {
            used = used.roundedByYear();
        }
        Optional<BigDecimal> step = one.findNumber("currency_in_multiples_of");
        return step.isPresent() ? used.inStepsOf(step.get()) : used;
    }

    OptionalInt payments() {
        for (String name : List.of("n", "years")) {
            if (one.find(name).isPresent()) {
                return OptionalInt.of(one.integer(name));
            }
        }
        JsonNode periods = one.input().path("periods");
        return periods.isValueNode() ? OptionalInt.of(one.integer("periods")) : OptionalInt.empty();
    }

    LocalDate start() {
        Matcher first = FIRST_PERIOD.matcher(words);
        return first.find()
                ? LocalDate.parse(first.group(1))
                : one.find("start").map(LocalDate::parse).orElse(SOME_DAY);
    }

    PaymentCalendar calendar() {
        JsonNode input = one.input();
        if (input.path("periods").isArray()) {
            List<AccrualPeriod> periods = new ArrayList<>();
            for (JsonNode period : input.path("periods")) {
                periods.add(AccrualPeriod.regular(day(period.get(0)), day(period.get(1)), frequency()));
            }
            return PaymentCalendar.ofPeriods(periods, frequency());
        }
        if (input.path("due_dates").isArray()) {
            List<LocalDate> due = new ArrayList<>();
            input.path("due_dates").forEach(date -> due.add(day(date)));
            return PaymentCalendar.ofDueDates(start(), due, frequency());
        }
        if (input.path("days").isArray() || input.path("days").isNumber()) {
            List<LocalDate> due = new ArrayList<>();
            LocalDate last = start();
            for (JsonNode days : input.path("days").isArray() ? input.path("days") : List.of(input.path("days"))) {
                last = last.plusDays(days.asInt());
                due.add(last);
            }
            return PaymentCalendar.ofDueDates(start(), due, frequency());
        }
        return one.find("first_due")
                .map(first -> PaymentCalendar.regular(start(), frequency(), LocalDate.parse(first)))
                .orElseGet(() -> PaymentCalendar.regular(start(), frequency()));
    }

    RepaymentMethod method() {
        if (words.contains("flat")) {
            return RepaymentMethod.FLAT;
        }
        if (share().isPresent()) {
            return RepaymentMethod.FIXED_PERCENT;
        }
        if (words.contains("bullet")) {
            return RepaymentMethod.BULLET;
        }
        if (words.contains("at maturity") || words.contains("interest only")) {
            return RepaymentMethod.INTEREST_ONLY;
        }
        boolean equal = words.contains("equal_principal")
                || words.contains("equal principal")
                || words.contains("direct amortisation");
        return equal ? RepaymentMethod.FIXED_PRINCIPAL : RepaymentMethod.ANNUITY;
    }

    LoanTerms terms() {
        return builder().build();
    }

    LoanTerms.Builder builder() {
        boolean later = one.find("principal").isEmpty() && one.find("balance").isEmpty();
        LoanTerms.Builder terms =
                later ? LoanTerms.paidOutLater(money("0").currency(), rate()) : LoanTerms.of(principal(), rate());
        PaymentCalendar calendar = calendar();
        terms.calendar(calendar).method(method()).conventions(conventions());
        payments().ifPresent(terms::payments);
        instalment().ifPresent(terms::instalment);
        share().ifPresent(terms::share);
        find("instalment_multiple_of").ifPresent(terms::multipleOf);
        balloon().ifPresent(terms::balloon);
        terms.grace(new Grace(
                one.find("grace_principal").map(Integer::parseInt).orElse(0),
                one.find("grace_interest_deferred").map(Integer::parseInt).orElse(0),
                0));
        residue().ifPresent(terms::residue);
        disbursements(terms);
        return terms;
    }

    /**
     * The share of the principal that every payment repays. A balloon whose source prints only the rows has it in the first of
     * them; interest and the balloon itself are still computed.
     */
    private Optional<BigDecimal> share() {
        Optional<BigDecimal> said = one.find("principal_per_instalment")
                .map(text -> firstNumber(text).movePointLeft(2));
        JsonNode first = one.expected().path("rows").path("1").path("principal");
        boolean unsaid = said.isEmpty()
                && one.kind().equals("balloon")
                && one.find("balloon").isEmpty();
        return unsaid && !first.isMissingNode()
                ? Optional.of(Case.value(first).divide(principal().amount(), MathContext.DECIMAL128))
                : said;
    }

    private Optional<Residue> residue() {
        if (words.contains("last interest is the plug")) {
            return Optional.of(Residue.LAST_INTEREST);
        }
        boolean smoothed = one.find("residue_smoothing")
                .filter(text -> !List.of("false", "no", "off").contains(text.toLowerCase(Locale.ROOT)))
                .isPresent();
        return smoothed ? Optional.of(Residue.SMOOTHED) : Optional.empty();
    }

    private Optional<Money> instalment() {
        if (one.find("payment_formula").isPresent()) {
            Matcher last = LAST_NUMBER.matcher(one.text("payment_formula"));
            return last.find() ? Optional.of(money(last.group(1))) : Optional.empty();
        }
        return find("payment", "payment_given", "base_instalment", "instalment");
    }

    /** "direct amortisation to 65 % of 800000": what is left at the end. */
    private Optional<Money> balloon() {
        Matcher left = Pattern.compile("amortisation to (\\d+) % of (\\d+)").matcher(words);
        if (!left.find()) {
            return find("balloon");
        }
        BigDecimal share = new BigDecimal(left.group(1)).movePointLeft(2);
        return Optional.of(money(share.multiply(new BigDecimal(left.group(2)))
                .stripTrailingZeros()
                .toPlainString()));
    }

    private void disbursements(LoanTerms.Builder terms) {
        for (JsonNode paidOut : one.input().path("disbursements")) {
            terms.disbursed(day(paidOut.get(0)), money(paidOut.get(1).asText()));
        }
        JsonNode extra = one.input().path("extra_disbursement");
        if (extra.isObject()) {
            terms.disbursed(day(extra.path("date")), money(extra.path("amount").asText()));
        }
    }

    Repayments repayments(LoanTerms terms) {
        Repayments.Builder paid = Repayments.builder().strategy(strategy());
        List<DatedAmount> made = new ArrayList<>();
        one.input()
                .path("payments")
                .forEach(payment -> made.add(new DatedAmount(
                        day(payment.get(0)), money(payment.get(1).asText()))));
        JsonNode event = one.input().path("event");
        if (event.isObject()) {
            early(event, terms, made);
            paid.early(EarlyPayment.ACCRUED_INTEREST);
        }
        paid.made(made);
        one.find("as_of").map(LocalDate::parse).ifPresent(paid::asOf);
        List<DatedAmount> extras = new ArrayList<>();
        one.input()
                .path("lump_with_payment")
                .properties()
                .forEach(lump -> extras.add(new DatedAmount(
                        terms.calendar().dueOn(Integer.parseInt(lump.getKey())),
                        money(lump.getValue().asText()))));
        one.find("extra").ifPresent(text -> extras.addAll(extra(text, terms)));
        paid.extras(extras);
        find("extra_each_month", "extra_each_time").ifPresent(paid::eachTime);
        return paid.build();
    }

    /** "instalment 2 early: 16.77 principal + 0.24 interest": the ones before are paid when they are due. */
    private void early(JsonNode event, LoanTerms terms, List<DatedAmount> made) {
        Matcher parts = Pattern.compile("instalment (\\d+) early: (\\S+) principal \\+ (\\S+) interest")
                .matcher(event.path("pays").asText());
        if (!parts.find()) {
            throw new AssertionError("event: " + event);
        }
        Money instalment = terms.schedule().match(schedule -> schedule.first().payment(), broken -> principal());
        for (int k = 1; k < Integer.parseInt(parts.group(1)); k++) {
            made.add(new DatedAmount(terms.calendar().dueOn(k), instalment));
        }
        made.add(new DatedAmount(day(event.path("date")), money(parts.group(2)).plus(money(parts.group(3)))));
    }

    /** "1000 for the first 12 months" or "1000 in months 61..108". */
    private List<DatedAmount> extra(String text, LoanTerms terms) {
        Matcher first = Pattern.compile("first (\\d+) months").matcher(text);
        Matcher range = Pattern.compile("months (\\d+)\\.\\.(\\d+)").matcher(text);
        int from = 1;
        int to;
        if (first.find()) {
            to = Integer.parseInt(first.group(1));
        } else if (range.find()) {
            from = Integer.parseInt(range.group(1));
            to = Integer.parseInt(range.group(2));
        } else {
            throw new AssertionError("extra: " + text);
        }
        List<DatedAmount> extras = new ArrayList<>();
        for (int k = from; k <= to; k++) {
            extras.add(new DatedAmount(terms.calendar().dueOn(k), money(text)));
        }
        return extras;
    }

    private ExtraStrategy strategy() {
        String text = one.find("strategy").orElse("").toLowerCase(Locale.ROOT);
        if (text.contains("payment holiday") || text.contains("reschedule next")) {
            return ExtraStrategy.SKIP_NEXT;
        }
        boolean smaller = text.contains("reduce instalment") || text.contains("instalment recomputed");
        return smaller ? ExtraStrategy.REDUCE_PAYMENT : ExtraStrategy.REDUCE_TERM;
    }

    static LocalDate day(JsonNode date) {
        return LocalDate.parse(date.asText());
    }
}
