package io.kvitt.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.Budget;
import io.kvitt.domain.debt.LumpSum;
import io.kvitt.domain.debt.MinimumPayment;
import io.kvitt.domain.debt.MonthOrder;
import io.kvitt.domain.debt.PayoffPlan;
import io.kvitt.domain.debt.PayoffRequest;
import io.kvitt.domain.debt.PayoffStrategy;
import io.kvitt.domain.debt.PayoffTerms;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.debt.PlanMonth;
import io.kvitt.domain.debt.PlanRounding;
import io.kvitt.domain.debt.YearsAndMonths;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Payoff plans, minimum payments and the payment that a date requires. */
final class PayoffCases {

    private static final Currency USD = Currency.getInstance("USD");
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern PROMOTION =
            Pattern.compile("([0-9.]+) ?%? (?:for|until month) ([0-9]+)(?: months?)?,? then ([0-9.]+).*");
    private static final Pattern PERCENT = Pattern.compile("([0-9.]+) ?%");

    private PayoffCases() {}

    static Map<String, Consumer<Case>> kinds() {
        return Map.of(
                "payoff_plan", PayoffCases::plan,
                "payoff_plan_infeasible", PayoffCases::infeasible,
                "minimum_payment_year", PayoffCases::firstYear,
                "minimum_payment_payoff", PayoffCases::minimumsUntilPaid,
                "required_payment", PayoffCases::required);
    }

    private static void plan(Case one) {
        PayoffTerms terms = terms(request(one));
        boolean byStrategy = false;
        for (PayoffStrategy strategy : PayoffStrategy.values()) {
            JsonNode wanted = one.expected().path(strategy.name().toLowerCase(Locale.ROOT));
            if (!wanted.isMissingNode()) {
                byStrategy = true;
                compare(one, terms.plan(strategy), wanted);
            }
        }
        if (!byStrategy) {
            compare(one, terms.plan(strategy(one)), one.expected());
        }
        JsonNode firstMonth = one.input().path("first_month");
        if (firstMonth.isObject()) {
            compare(one, terms.plan().month(1), firstMonth);
        }
    }

    private static PayoffStrategy strategy(Case one) {
        return one.find("strategy")
                .map(name -> PayoffStrategy.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(PayoffStrategy.AVALANCHE);
    }

    private static void infeasible(Case one) {
        Checked<PayoffTerms> checked = request(one).check();
        if (one.expected().path("never_pays_off").asBoolean()) {
            PayoffPlan plan = valid(checked).plan();
            assertThat(plan.neverPaysOff()).isTrue();
            assertThat(plan.unpaid()).isNotEmpty();
        } else {
            List<String> codes = checked.match(
                    terms -> List.<String>of(),
                    broken -> broken.stream().map(Violation::code).toList());
            assertThat(codes).anyMatch(one.expected().path("behaviour").asText()::contains);
        }
    }

    private static void firstYear(Case one) {
        BigDecimal percent = percentOf(one, "min_rate");
        PlanDebt card = PlanDebt.of(
                "card",
                money(one.number("balance")),
                percentOf(one, "annual_rate"),
                MinimumPayment.percentOf(MinimumPayment.Base.BEFORE_INTEREST, percent, money("0")));
        PayoffPlan plan = minimums(card, rounding(one.text("order")), monthOrder(one.text("order")));
        int months = one.findNumber("months").map(BigDecimal::intValueExact).orElse(12);
        one.assertClose("balance", plan.balanceAfter(months).amount(), one.expectedNumber("balance"));
        if (one.expected().has("total_paid")) {
            Money paid = plan.rows().stream().limit(months).map(PlanMonth::paid).reduce(money("0"), Money::plus);
            one.assertClose("paid", paid.amount(), one.expectedNumber("total_paid"));
        }
    }

    private static void minimumsUntilPaid(Case one) {
        String words = one.text("minimum");
        PlanDebt card = PlanDebt.of("card", money(one.number("balance")), one.number("apr_pct"), minimum(words));
        compare(one, minimums(card, rounding(words), MonthOrder.INTEREST_FIRST), one.expected());
    }

    /** An amount, or a percentage of a base with a floor: {@code max(2 % of the balance BEFORE interest, 35)}. */
    private static MinimumPayment minimum(String words) {
        Matcher percentage = PERCENT.matcher(words);
        if (!percentage.find()) {
            return MinimumPayment.fixed(money(leading(words)));
        }
        Matcher other = NUMBER.matcher(percentage.replaceFirst(""));
        MinimumPayment.Base base =
                words.contains("AFTER") ? MinimumPayment.Base.AFTER_INTEREST : MinimumPayment.Base.BEFORE_INTEREST;
        Money floor = money(other.find() ? other.group() : "0");
        return MinimumPayment.percentOf(base, new BigDecimal(percentage.group(1)), floor);
    }

    /** The smallest budget that clears the debt in time: to the multiple, to whole units, or to the cent. */
    private static void required(Case one) {
        String words = one.find("order").orElse("") + one.expected() + one.note();
        PayoffRequest request = one.input().has("debts") ? request(one) : oneDebt(one);
        int months = one.integer(one.input().has("target_months") ? "target_months" : "months");
        BigDecimal multiple =
                one.findNumber("multiple_of").orElse(new BigDecimal(words.contains("whole unit") ? "1" : "0.01"));
        Money payment = terms(request.withMonthOrder(monthOrder(words)))
                .requiredBudget(months, money(multiple))
                .match(found -> found, broken -> {
                    throw new AssertionError(broken);
                });
        String field = one.expected().has("required_payment") ? "required_payment" : "payment";
        one.assertClose("payment", payment.amount(), leading(one.expected().path(field)));
    }

    private static PayoffRequest oneDebt(Case one) {
        PlanDebt debt = PlanDebt.of(
                "debt", money(one.number("balance")), percentOf(one, "annual_rate"), MinimumPayment.fixed(money("0")));
        return PayoffRequest.of(List.of(debt), new Budget.AboveMinimums(money("0")), YearMonth.of(2026, 1));
    }

    private static PayoffPlan minimums(PlanDebt card, PlanRounding rounding, MonthOrder order) {
        return terms(PayoffRequest.of(List.of(card), new Budget.AboveMinimums(money("0")), YearMonth.of(2026, 1))
                        .withStrategy(PayoffStrategy.MINIMUMS_ONLY)
                        .withRounding(rounding)
                        .withMonthOrder(order))
                .plan();
    }

    private static PayoffRequest request(Case one) {
        List<PlanDebt> debts = new ArrayList<>();
        for (JsonNode row : one.input().path("debts")) {
            debts.add(debt(one, row));
        }
        Optional<Money> total = one.find("budget").map(text -> money(leading(text)));
        Budget budget = total.<Budget>map(Budget.Total::new)
                .orElseGet(() -> new Budget.AboveMinimums(
                        one.find("extra").map(text -> money(leading(text))).orElse(money("0"))));
        PayoffRequest request = PayoffRequest.of(debts, budget, first(one))
                .withRounding(rounding(one.find("rounding").orElse("")))
                .withLumpSums(lumpSums(one));
        JsonNode order = one.input().path("order");
        if (order.isArray()) {
            request = request.withOrder(texts(order)).withStrategy(PayoffStrategy.CUSTOM);
        }
        return request;
    }

    /** A row is an id, a balance, a rate in percent and a minimum; the columns may come in another order if they are named. */
    private static PlanDebt debt(Case one, JsonNode row) {
        Money balance = money(leading(row.path(column(one, 1, "balance"))));
        MinimumPayment minimum = minimum(row.path(column(one, 3, "min")).asText());
        String id = row.path(column(one, 0, "id")).asText();
        String rate = row.path(column(one, 2, "apr")).asText();
        Matcher promotion = PROMOTION.matcher(rate);
        if (promotion.matches()) {
            return PlanDebt.of(id, balance, new BigDecimal(promotion.group(3)), minimum)
                    .withPromotion(new BigDecimal(promotion.group(1)), Integer.parseInt(promotion.group(2)));
        }
        BigDecimal percent = leading(rate);
        boolean monthly = rate.contains("per month") || isMonthly(one, percent, balance, minimum);
        return PlanDebt.of(id, balance, monthly ? percent.multiply(TWELVE) : percent, minimum);
    }

    /**
     * Whether the words of a case make its rates monthly: they say so, or they say that the payment equals the interest, which
     * then tells the unit.
     */
    private static boolean isMonthly(Case one, BigDecimal percent, Money balance, MinimumPayment payment) {
        String words = one.find("description").orElse("") + " " + one.note();
        BigDecimal interestOfAMonth = balance.amount().multiply(percent).movePointLeft(2);
        return words.contains("per month")
                || words.contains("equal to the interest")
                        && interestOfAMonth.compareTo(payment.floor().amount()) == 0;
    }

    private static int column(Case one, int usual, String name) {
        JsonNode columns = one.input().path("columns");
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).asText().startsWith(name)) {
                return i;
            }
        }
        return usual;
    }

    private static List<LumpSum> lumpSums(Case one) {
        List<LumpSum> lumps = new ArrayList<>();
        JsonNode given = one.input().path("lump_sums");
        given.properties().forEach(entry -> {
            int month = Integer.parseInt(entry.getKey());
            lumps.add(new LumpSum(first(one).plusMonths(month - 1L), money(Case.value(entry.getValue()))));
        });
        return lumps;
    }

    private static YearMonth first(Case one) {
        JsonNode month = one.input().path("first_month");
        return month.isTextual() ? YearMonth.parse(month.asText()) : YearMonth.of(2026, 1);
    }

    private static void compare(Case one, PayoffPlan plan, JsonNode wanted) {
        wanted.properties().forEach(figure -> compare(one, plan, figure.getKey(), figure.getValue()));
    }

    private static void compare(Case one, PayoffPlan plan, String figure, JsonNode wanted) {
        Matcher month = Pattern.compile("month([0-9]+)(_balance)?").matcher(figure);
        Matcher after = Pattern.compile("balance_after_([0-9]+)").matcher(figure);
        if (after.matches()) {
            close(
                    one,
                    figure,
                    plan.balanceAfter(Integer.parseInt(after.group(1))).amount(),
                    leading(wanted));
        } else if (month.matches()) {
            PlanMonth row = plan.month(Integer.parseInt(month.group(1)));
            if (wanted.isObject()) {
                compare(one, row, wanted);
            } else {
                close(one, figure, row.balance().amount(), leading(wanted));
            }
        } else {
            switch (figure) {
                case "months" -> assertThat(plan.months().orElse(0)).isEqualTo(wanted.isNull() ? 0 : wanted.asInt());
                case "order", "payoff_order" -> assertThat(clearOrder(plan)).isEqualTo(texts(wanted));
                case "total_interest" -> close(one, figure, plan.interest().amount(), leading(wanted));
                case "total_paid" -> close(one, figure, plan.paid().amount(), leading(wanted));
                case "cleared" ->
                    wanted.properties()
                            .forEach(debt -> assertThat(plan.clearedIn(debt.getKey()))
                                    .hasValue(debt.getValue().asInt()));
                case "timeline" -> timeline(one, plan, wanted);
                case "first_minimum" -> close(one, figure, plan.month(1).paid().amount(), leading(wanted));
                case "first_interest" ->
                    close(one, figure, plan.month(1).interest().amount(), leading(wanted));
                case "years_months" ->
                    assertThat(YearsAndMonths.of(plan.months().orElseThrow()).toString())
                            .isEqualTo(wanted.asText());
                case "never_pays_off" -> assertThat(plan.neverPaysOff()).isEqualTo(wanted.asBoolean());
                default -> throw new AssertionError("what is " + figure + "?");
            }
        }
    }

    private static void compare(Case one, PlanMonth row, JsonNode wanted) {
        wanted.properties().forEach(figure -> {
            BigDecimal actual = switch (figure.getKey()) {
                case "interest" -> row.interest().amount();
                case "payment", "paid" -> row.paid().amount();
                case "principal" -> row.paid().minus(row.interest()).amount();
                case "balance" -> row.balance().amount();
                default -> throw new AssertionError("what is " + figure.getKey() + "?");
            };
            close(one, figure.getKey(), actual, leading(figure.getValue()));
        });
    }

    /** A tolerance may be of one figure: {@code months exact; balance 0.5}. */
    private static void close(Case one, String figure, BigDecimal actual, BigDecimal wanted) {
        Matcher own = Pattern.compile("([a-z]+) ([0-9.]+)").matcher(one.toleranceText());
        String tolerance = one.toleranceText();
        while (own.find()) {
            tolerance = figure.startsWith(own.group(1)) ? own.group(2) : tolerance;
        }
        new Case(one.id(), one.kind(), one.input(), one.expected(), tolerance, one.note())
                .assertClose(figure, actual, wanted);
    }

    /** Balances from the start, in minor units if the case says so. */
    private static void timeline(Case one, PayoffPlan plan, JsonNode wanted) {
        int scale = one.find("timeline_in").orElse("").contains("minor") ? USD.getDefaultFractionDigits() : 0;
        assertThat(plan.months()).hasValue(wanted.size() - 1);
        for (int month = 0; month < wanted.size(); month++) {
            BigDecimal balance = leading(wanted.get(month)).movePointLeft(scale);
            close(one, "month " + month, plan.balanceAfter(month).amount(), balance);
        }
    }

    /** The first paid first; of those paid in the same month the first of the request. */
    private static List<String> clearOrder(PayoffPlan plan) {
        return plan.month(1).debts().stream()
                .map(PlanMonth.Entry::id)
                .sorted(Comparator.comparingInt(id -> plan.clearedIn(id).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static PlanRounding rounding(String words) {
        if (words.contains("unrounded") || words.contains("none")) {
            return PlanRounding.NONE;
        }
        return words.contains("HALF_UP") ? PlanRounding.HALF_UP : PlanRounding.HALF_EVEN;
    }

    private static MonthOrder monthOrder(String words) {
        return words.contains("payment first") || words.contains("start of the month")
                ? MonthOrder.PAYMENT_FIRST
                : MonthOrder.INTEREST_FIRST;
    }

    private static PayoffTerms terms(PayoffRequest request) {
        return valid(request.check());
    }

    private static PayoffTerms valid(Checked<PayoffTerms> checked) {
        return checked.match(terms -> terms, broken -> {
            throw new AssertionError(broken);
        });
    }

    private static BigDecimal percentOf(Case one, String fraction) {
        return one.number(fraction).movePointRight(2);
    }

    private static BigDecimal leading(JsonNode text) {
        return leading(text.asText());
    }

    /** The number that a text begins with: {@code 90 (below its own interest)} is 90. */
    private static BigDecimal leading(String text) {
        return first(NUMBER, text);
    }

    private static BigDecimal first(Pattern number, String text) {
        Matcher found = number.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no number in " + text);
        }
        return new BigDecimal(found.group(found.groupCount()));
    }

    private static Money money(String amount) {
        return Money.of(amount, "USD");
    }

    private static Money money(BigDecimal amount) {
        return Money.rounded(amount, USD, RoundingMode.UNNECESSARY);
    }
}
