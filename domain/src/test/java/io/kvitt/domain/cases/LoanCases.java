package io.kvitt.domain.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.AccruedInterest;
import io.kvitt.domain.debt.AmortizationSchedule;
import io.kvitt.domain.debt.Annuity;
import io.kvitt.domain.debt.DatedAmount;
import io.kvitt.domain.debt.EarlySettlement;
import io.kvitt.domain.debt.LoanAccount;
import io.kvitt.domain.debt.LoanRequest;
import io.kvitt.domain.debt.LoanTerms;
import io.kvitt.domain.debt.OnRateChange;
import io.kvitt.domain.debt.PaymentCalendar;
import io.kvitt.domain.debt.RateChange;
import io.kvitt.domain.debt.RatePlan;
import io.kvitt.domain.debt.RepaymentMethod;
import io.kvitt.domain.debt.Repayments;
import io.kvitt.domain.debt.RuleOf78;
import io.kvitt.domain.debt.UnroundedRepayment;
import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.interest.YearFraction;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Schedules of loans and what happens on them. */
final class LoanCases {

    /**
     * The terms behind the balances that the European Commission's examples print (MARKT/2014/107/H3), by number of the example:
     * principal, rate in percent, payments.
     */
    private static final Map<Integer, List<String>> COMMISSION_EXAMPLES =
            Map.of(7, List.of("200000", "6", "360"), 24, List.of("200000", "5", "240"));

    private LoanCases() {}

    static Map<String, Consumer<Case>> kinds() {
        return Map.ofEntries(
                Map.entry("schedule_rows", LoanCases::schedule),
                Map.entry("schedule_totals", LoanCases::schedule),
                Map.entry("balloon", LoanCases::schedule),
                Map.entry("interest_only", LoanCases::schedule),
                Map.entry("multi_disbursement", LoanCases::schedule),
                Map.entry("extra_payment", LoanCases::paid),
                Map.entry("late_payment", LoanCases::paid),
                Map.entry("payoff_months", LoanCases::schedule),
                Map.entry("early_payoff_amount", LoanCases::settlement),
                Map.entry("rate_change", LoanCases::rateChange),
                Map.entry("balance_after_k", LoanCases::balance),
                Map.entry("rule_of_78", LoanCases::ruleOf78),
                Map.entry("period_rate_factor", LoanCases::rateFactors),
                Map.entry("annuity_factor_chain", LoanCases::chain),
                Map.entry("interest_for_days", LoanCases::interest));
    }

    private static <T> T valid(Checked<T> checked) {
        return checked.match(value -> value, broken -> {
            throw new AssertionError(broken.toString());
        });
    }

    private static void schedule(Case one) {
        StatedLoan loan = new StatedLoan(one);
        if (loan.isUnrounded()) {
            unrounded(one, loan);
        } else if (one.expected().has("total_paid") && one.find("payment").isPresent()) {
            paidInFull(one, loan);
        } else if (one.expected().has("end_balance")) {
            overYears(one, loan);
        } else if (loan.payments().isEmpty()
                && one.find("payment").isEmpty()
                && !one.input().has("due_dates")
                && !one.input().has("periods")
                && !one.input().has("days")) {
            oneMonthOfInterest(one, loan);
        } else {
            new LoanRows(one, valid(loan.terms().schedule())).compare();
        }
    }

    /** A loan without an end: the interest of a month. */
    private static void oneMonthOfInterest(Case one, StatedLoan loan) {
        AccrualPeriod month = loan.calendar().period(1);
        Money interest = AccruedInterest.of(
                loan.principal(), loan.rate(), month, month.start(), month.end(), loan.conventions());
        one.assertClose("payment", interest.amount(), one.expectedNumber("payment"));
    }

    private static void overYears(Case one, StatedLoan loan) {
        LoanTerms terms = loan.builder()
                .calendar(PaymentCalendar.regular(loan.start(), Frequency.ANNUALLY))
                .build();
        AmortizationSchedule schedule = valid(terms.schedule());
        int last = schedule.instalments().size();
        Money left = last == 1
                ? terms.principal()
                : schedule.instalments().get(last - 2).balanceAfter();
        Money balloon = terms.repayment().balloon();
        Money end = balloon.isZero() ? left : balloon;
        one.assertClose("end balance", end.amount(), one.expectedNumber("end_balance"));
        if (one.expected().has("annual_amortisation")) {
            one.assertClose(
                    "amortisation", schedule.first().principal().amount(), one.expectedNumber("annual_amortisation"));
        }
        if (one.expected().has("monthly_payment_year1")) {
            one.assertClose(
                    "monthly",
                    schedule.first().payment().amount().divide(BigDecimal.valueOf(12), MathContext.DECIMAL128),
                    one.expectedNumber("monthly_payment_year1"));
        }
        new LoanRows(one, schedule).compare("end_balance", "annual_amortisation", "monthly_payment_year1");
    }

    private static void unrounded(Case one, StatedLoan loan) {
        BigDecimal rate = loan.rate().per(loan.frequency());
        int payments = loan.payments().orElseThrow();
        BigDecimal principal = loan.principal().amount();
        UnroundedRepayment exact = loan.method() == RepaymentMethod.FIXED_PRINCIPAL
                ? UnroundedRepayment.fixedPrincipal(principal, rate, payments)
                : UnroundedRepayment.annuity(principal, rate, payments);
        one.expected().properties().forEach(field -> unrounded(one, exact, payments, field.getKey(), field.getValue()));
    }

    private static void unrounded(Case one, UnroundedRepayment exact, int payments, String name, JsonNode wanted) {
        Matcher year = Pattern.compile("year(\\d+)").matcher(name);
        if (year.matches()) {
            int last = 12 * Integer.parseInt(year.group(1));
            printed(one, name, exact.interestOf(last - 11, last), wanted.path("interest"));
            printed(one, name, exact.principalOf(last - 11, last), wanted.path("principal"));
            return;
        }
        switch (name) {
            case "payments" -> {
                for (int k = 1; k <= wanted.size(); k++) {
                    printed(one, name + k, exact.payment(k), wanted.get(k - 1));
                }
            }
            case "balances" -> {
                for (int k = 1; k <= wanted.size(); k++) {
                    printed(one, name + k, exact.balanceAfter(k), wanted.get(k - 1));
                }
            }
            case "first_interest" -> {
                for (int k = 1; k <= wanted.size(); k++) {
                    printed(one, name + k, exact.interest(k), wanted.get(k - 1));
                }
                if (!wanted.isArray()) {
                    printed(one, name, exact.interest(1), wanted);
                }
            }
            case "total_interest" -> printed(one, name, exact.interestOf(1, payments), wanted);
            case "first_payment", "payment" -> printed(one, name, exact.payment(1), wanted);
            case "last_payment" -> printed(one, name, exact.payment(payments), wanted);
            default -> throw new AssertionError("not compared: " + name);
        }
    }

    /** Rounded to as many decimals as the source prints where it must be exact. */
    private static void printed(Case one, String what, BigDecimal exact, JsonNode wanted) {
        BigDecimal value = Case.value(wanted);
        boolean asPrinted = one.tolerance().signum() == 0;
        one.assertClose(what, asPrinted ? exact.setScale(value.scale(), RoundingMode.HALF_EVEN) : exact, value);
    }

    /** A source that does not trim its last payment: every payment is made in full, and what is too much comes back. */
    private static void paidInFull(Case one, StatedLoan loan) {
        LoanTerms terms = loan.terms();
        Repayments planned = loan.repayments(terms);
        AmortizationSchedule schedule = valid(terms.paid(planned)).schedule();
        if (schedule.instalments().size() != one.expected().path("months").asInt()) {
            throw new AssertionError(schedule.instalments().size() + " months");
        }
        List<DatedAmount> made = new ArrayList<>(planned.extras());
        Money each = loan.find("payment").orElseThrow();
        schedule.instalments().forEach(row -> made.add(new DatedAmount(row.dueOn(), each)));
        LoanAccount account = valid(terms.paid(Repayments.builder().made(made).build()));
        Money handedOver = account.schedule().totalPaid().plus(account.unapplied());
        boolean trimmed =
                one.find("last_payment").filter(text -> text.contains("full")).isEmpty()
                        && schedule.totalPaid().amount().compareTo(one.expectedNumber("total_paid")) == 0;
        if (trimmed) {
            return;
        }
        one.assertClose("total", handedOver.amount(), one.expectedNumber("total_paid"));
        // Where the source lets the balance go below zero, and by how much it does without rounding, is not ours to
        // repeat.
        if (one.expected().has("last_balance") && !account.unapplied().isPositive()) {
            throw new AssertionError("nothing comes back");
        }
    }

    private static void paid(Case one) {
        StatedLoan loan = new StatedLoan(one);
        if (one.expected().has("total_paid") && one.find("payment").isPresent()) {
            paidInFull(one, loan);
            return;
        }
        LoanTerms terms = loan.terms();
        LoanAccount account = valid(terms.paid(loan.repayments(terms)));
        if (one.input().has("event")) {
            afterEvent(one, loan, account);
        }
        if (one.expected().has("monthly_payment")) {
            oneTimeMore(one, loan, terms, account);
            return;
        }
        new LoanRows(one, account.schedule()).compare("balance_after", "interest_rest_of_feb");
    }

    /** The payment is the one without the extra, the first row the one with it; the total is not rounded month by month. */
    private static void oneTimeMore(Case one, StatedLoan loan, LoanTerms terms, LoanAccount account) {
        one.assertClose(
                "payment", valid(terms.schedule()).first().payment().amount(), one.expectedNumber("monthly_payment"));
        new LoanRows(one, account.schedule()).compare("monthly_payment", "total_interest");
        BigDecimal rate = loan.rate().per(loan.frequency());
        UnroundedRepayment exact = UnroundedRepayment.annuity(
                        loan.principal().amount(), rate, loan.payments().orElseThrow())
                .withExtra(loan.find("extra_each_month").orElseThrow().amount());
        int payments = account.schedule().instalments().size();
        one.assertClose("total interest", exact.interestOf(1, payments), one.expectedNumber("total_interest"));
    }

    private static void afterEvent(Case one, StatedLoan loan, LoanAccount account) {
        LocalDate on = LocalDate.parse(one.input().path("event").path("date").asText());
        AccrualPeriod period =
                AccrualPeriod.regular(on.withDayOfMonth(1), on.withDayOfMonth(1).plusMonths(1), Frequency.MONTHLY);
        Money after = account.schedule().instalments().stream()
                .filter(row -> !row.dueOn().isBefore(on))
                .findFirst()
                .orElseThrow()
                .balanceAfter();
        one.assertClose("balance after", after.amount(), one.expectedNumber("balance_after"));
        Money rest = AccruedInterest.of(after, loan.rate(), period, on, period.end(), loan.conventions());
        one.assertClose("rest of the month", rest.amount(), one.expectedNumber("interest_rest_of_feb"));
    }

    private static void settlement(Case one) {
        StatedLoan loan = new StatedLoan(one);
        LocalDate from =
                LocalDate.parse(one.find("last_due").or(() -> one.find("from_")).orElseThrow());
        AccrualPeriod period = AccrualPeriod.regular(from, from.plusMonths(1), Frequency.MONTHLY);
        LocalDate on = one.date("payoff_date");
        EarlySettlement now = EarlySettlement.of(
                loan.principal(),
                loan.rate(),
                period,
                on,
                loan.conventions(),
                EarlySettlement.InterestUntil.SETTLEMENT);
        EarlySettlement later = EarlySettlement.of(
                loan.principal(),
                loan.rate(),
                period,
                on,
                loan.conventions(),
                EarlySettlement.InterestUntil.PERIOD_END);
        one.expected().properties().forEach(field -> {
            String name = field.getKey();
            Money actual;
            if (name.startsWith("principal_part_of_")) {
                String payment = name.substring("principal_part_of_".length()).replace('_', '.');
                actual = loan.money(payment).minus(now.interest());
            } else {
                actual = switch (name) {
                    case "interest_till_preclose", "interest" -> now.interest();
                    case "payoff_till_preclose" -> now.total();
                    case "interest_till_rest" -> later.interest();
                    case "payoff_till_rest" -> later.total();
                    default -> throw new AssertionError("not compared: " + name);
                };
            }
            one.assertClose(name, actual.amount(), Case.value(field.getValue()));
        });
    }

    private static void rateChange(Case one) {
        if (one.find("rate1").isPresent()) {
            rateChangeUnrounded(one);
        } else if (one.find("rate_change").isPresent() || one.input().has("rate_change")) {
            StatedLoan loan = new StatedLoan(one);
            JsonNode change = one.input().path("rate_change");
            String effective = change.path("effective").asText();
            Matcher period = Pattern.compile("from period (\\d+)").matcher(effective);
            LocalDate on = period.find()
                    ? loan.calendar().dueOn(Integer.parseInt(period.group(1)) - 1)
                    : LocalDate.parse(effective.substring(0, 10));
            InterestRate changed =
                    InterestRate.ofPercent(change.path("new_rate_pct").asText());
            LoanTerms terms = loan.builder()
                    .rates(plan(loan.rate(), on, changed, OnRateChange.REAMORTISE))
                    .build();
            new LoanRows(one, valid(terms.schedule())).compare();
        } else {
            rateChangeInside(one);
        }
    }

    private static RatePlan plan(InterestRate first, LocalDate on, InterestRate changed, OnRateChange onChange) {
        return new RatePlan(first, List.of(new RateChange(on, changed)), onChange);
    }

    /** The first row of the case is the period that the rate changes in. */
    private static void rateChangeInside(Case one) {
        StatedLoan loan = new StatedLoan(one);
        LocalDate start = StatedLoan.day(one.input().path("period").get(0));
        PaymentCalendar calendar = PaymentCalendar.regular(
                start,
                Frequency.MONTHLY,
                StatedLoan.day(one.input().path("period").get(1)));
        Matcher days = Pattern.compile("first (\\d+) days").matcher(one.text("note"));
        LocalDate on = days.find() ? start.plusDays(Integer.parseInt(days.group(1))) : one.date("effective");
        InterestRate before = InterestRate.ofPercent(one.text("old_rate_pct"));
        InterestRate after = InterestRate.ofPercent(one.text("new_rate_pct"));
        JsonNode rows = one.expected().path("rows_from_2");
        LoanTerms terms = LoanTerms.of(loan.principal(), before)
                .calendar(calendar)
                .payments(rows.size())
                .rates(plan(before, on, after, OnRateChange.REAMORTISE))
                .build();
        AccrualPeriod period = calendar.period(1);
        Money part1 = AccruedInterest.of(loan.principal(), before, period, start, on, terms.conventions());
        Money part2 = AccruedInterest.of(loan.principal(), after, period, on, period.end(), terms.conventions());
        one.assertClose("part 1", part1.amount(), one.expectedNumber("interest_part1"));
        one.assertClose("part 2", part2.amount(), one.expectedNumber("interest_part2"));
        AmortizationSchedule schedule = valid(terms.schedule());
        JsonNode asRows = JsonNodeFactory.instance.objectNode().set("rows", rows);
        Case renamed = new Case(one.id(), one.kind(), one.input(), asRows, one.toleranceText(), one.note());
        new LoanRows(renamed, schedule).compare();
    }

    private static void rateChangeUnrounded(Case one) {
        StatedLoan loan = new StatedLoan(one);
        InterestRate first = InterestRate.ofPercent(StatedLoan.firstNumber(one.text("rate1")));
        InterestRate second = InterestRate.ofPercent(StatedLoan.firstNumber(one.text("rate2")));
        int change = one.integer("n1");
        PaymentCalendar calendar = PaymentCalendar.regular(loan.start(), Frequency.MONTHLY);
        LoanTerms terms = LoanTerms.of(loan.principal(), first)
                .calendar(calendar)
                .payments(one.integer("n_total"))
                .rates(plan(first, calendar.dueOn(change), second, OnRateChange.REAMORTISE_UNROUNDED))
                .build();
        AmortizationSchedule schedule = valid(terms.schedule());
        Money payment1 = schedule.instalments().get(change - 1).payment();
        Money payment2 = schedule.instalments().get(change).payment();
        one.assertClose("payment 1", payment1.amount(), one.expectedNumber("payment1"));
        one.assertClose("payment 2", payment2.amount(), one.expectedNumber("payment2"));
    }

    private static void balance(Case one) {
        if (one.find("description").isPresent()) {
            Matcher words = Pattern.compile("Example (\\d+) balance after (\\d+) payments")
                    .matcher(one.text("description"));
            if (!words.find()) {
                throw new AssertionError(one.text("description"));
            }
            List<String> terms = COMMISSION_EXAMPLES.getOrDefault(Integer.parseInt(words.group(1)), List.of());
            BigDecimal rate = InterestRate.ofPercent(terms.get(1)).per(Frequency.MONTHLY);
            UnroundedRepayment exact =
                    UnroundedRepayment.annuity(new BigDecimal(terms.get(0)), rate, Integer.parseInt(terms.get(2)));
            printed(
                    one,
                    "balance",
                    exact.balanceAfter(Integer.parseInt(words.group(2))),
                    one.expected().path("balance"));
        } else if (one.input().path("payments").isArray()) {
            irregular(one);
        } else {
            StatedLoan loan = new StatedLoan(one);
            AmortizationSchedule schedule = valid(loan.terms().schedule());
            one.expected().properties().forEach(field -> {
                Matcher after = Pattern.compile("after_(\\d+)").matcher(field.getKey());
                BigDecimal actual = after.matches()
                        ? schedule.instalments()
                                .get(Integer.parseInt(after.group(1)) - 1)
                                .balanceAfter()
                                .amount()
                        : BigDecimal.valueOf(schedule.instalments().size());
                one.assertClose(field.getKey(), actual, Case.value(field.getValue()));
            });
        }
    }

    /** "interest per elapsed calendar month, none inside the same month" */
    private static void irregular(Case one) {
        Matcher opening = Pattern.compile("(\\S+) on (\\S+)").matcher(one.text("balance"));
        if (!opening.find() || !one.text("rule").contains("per elapsed calendar month")) {
            throw new AssertionError(one.input().toString());
        }
        StatedLoan loan = new StatedLoan(one);
        Money balance = loan.money(opening.group(1));
        YearMonth month = YearMonth.from(LocalDate.parse(opening.group(2)));
        for (JsonNode payment : one.input().path("payments")) {
            YearMonth paidIn = YearMonth.from(StatedLoan.day(payment.get(0)));
            for (long k = ChronoUnit.MONTHS.between(month, paidIn); k > 0; k--) {
                AccrualPeriod period = AccrualPeriod.regular(
                        month.atDay(1), month.plusMonths(1).atDay(1), Frequency.MONTHLY);
                balance = balance.plus(AccruedInterest.of(
                        balance, loan.rate(), period, period.start(), period.end(), loan.conventions()));
                month = month.plusMonths(1);
            }
            balance = balance.minus(loan.money(payment.get(1).asText()));
        }
        one.assertClose("balance", balance.amount(), one.expectedNumber("balance"));
    }

    private static void ruleOf78(Case one) {
        int n = one.integer("n");
        int after = one.find("after").map(Integer::parseInt).orElse(0);
        BigDecimal all = BigDecimal.valueOf(RuleOf78.denominator(n));
        one.expected().properties().forEach(field -> {
            long weight = switch (field.getKey()) {
                case "denominator" -> RuleOf78.denominator(n);
                case "first_month" -> RuleOf78.weight(n, 1);
                case "second_month" -> RuleOf78.weight(n, 2);
                case "last_month" -> RuleOf78.weight(n, n);
                case "earned" -> RuleOf78.denominator(n) - RuleOf78.unearnedWeight(n, after);
                case "unearned" -> RuleOf78.unearnedWeight(n, after);
                default -> throw new AssertionError("not compared: " + field.getKey());
            };
            BigDecimal actual = field.getKey().equals("denominator")
                    ? BigDecimal.valueOf(weight)
                    : BigDecimal.valueOf(weight).divide(all, MathContext.DECIMAL128);
            one.assertClose(field.getKey(), actual, Case.value(field.getValue()));
        });
    }

    private static void rateFactors(Case one) {
        StatedLoan loan = new StatedLoan(one);
        JsonNode days = one.input().path("periods");
        JsonNode wanted = one.expected().path("rate_factors");
        for (int k = 0; k < wanted.size(); k++) {
            AccrualPeriod period = AccrualPeriod.regular(
                    StatedLoan.day(days.get(k)), StatedLoan.day(days.get(k + 1)), Frequency.MONTHLY);
            YearFraction part = loan.dayCount().within(period, period.start(), period.end());
            BigDecimal factor = loan.rate().perYear().multiply(part.toDecimal(MathContext.DECIMAL128));
            one.assertClose("factor " + k, factor, Case.value(wanted.get(k)));
        }
    }

    private static void chain(Case one) {
        List<BigDecimal> rates = new ArrayList<>();
        one.input().path("rate_factors").forEach(rate -> rates.add(Case.value(rate)));
        List<BigDecimal> chain = Annuity.chain(rates);
        JsonNode wanted = one.expected().path("fn");
        for (int k = 0; k < wanted.size(); k++) {
            one.assertClose("fn " + (k + 1), chain.get(k), Case.value(wanted.get(k)));
        }
    }

    private static void interest(Case one) {
        StatedLoan loan = new StatedLoan(one);
        AccrualPeriod period = AccrualPeriod.regular(one.date("start"), one.date("end"), Frequency.MONTHLY);
        Money interest = AccruedInterest.of(
                loan.principal(), loan.rate(), period, period.start(), period.end(), loan.conventions());
        one.assertClose("interest", interest.amount(), one.expectedNumber("interest"));
    }

    /** A request for a loan that cannot be. */
    static void refused(Case one) {
        LoanRequest asked = LoanRequest.of(
                Money.of(one.text("principal"), "USD"),
                one.number("annual_rate").movePointRight(2),
                LocalDate.of(2024, 1, 1));
        one.findNumber("n").ifPresent(n -> asked.payments(n.intValueExact()));
        one.find("payment").ifPresent(amount -> asked.payment(Money.of(amount, "USD")));
        List<String> codes = asked.check()
                .match(
                        loan -> List.<String>of(),
                        broken -> broken.stream().map(Violation::code).toList());
        if (!codes.equals(List.of(code(one.expected().path("error").asText())))) {
            throw new AssertionError(codes + " for " + one.expected());
        }
    }

    private static String code(String message) {
        if (message.startsWith("principal")) {
            return "PRINCIPAL_NOT_POSITIVE";
        }
        if (message.startsWith("interest_rate")) {
            return "RATE_NEGATIVE";
        }
        if (message.startsWith("period")) {
            return "PERIODS_OUT_OF_RANGE";
        }
        return message.contains("interest") ? "PAYMENT_BELOW_INTEREST" : "PAYMENT_NOT_POSITIVE";
    }
}
