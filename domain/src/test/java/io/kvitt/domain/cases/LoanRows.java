package io.kvitt.domain.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.kvitt.domain.debt.AmortizationSchedule;
import io.kvitt.domain.debt.Instalment;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares a schedule with what a case expects of it, whatever part of it that is. A name it does not know fails. */
final class LoanRows {

    private static final Pattern ROWS_FROM = Pattern.compile("rows_from_(\\d+)");
    private static final Pattern ROW = Pattern.compile("row(\\d+)");

    private final Case one;
    private final AmortizationSchedule schedule;
    private int compared;

    LoanRows(Case one, AmortizationSchedule schedule) {
        this.one = one;
        this.schedule = schedule;
    }

    /** Everything expected but the names that the caller compares itself. */
    void compare(String... elsewhere) {
        for (Map.Entry<String, JsonNode> field : one.expected().properties()) {
            if (!List.of(elsewhere).contains(field.getKey())) {
                compare(field.getKey(), field.getValue());
            }
        }
        if (compared == 0 && elsewhere.length == 0) {
            throw new AssertionError("nothing compared");
        }
    }

    private void compare(String name, JsonNode wanted) {
        Matcher from = ROWS_FROM.matcher(name);
        Matcher row = ROW.matcher(name);
        if (from.matches()) {
            rows(wanted, Integer.parseInt(from.group(1)) - 1);
            count(wanted.size(), schedule.instalments().size() - Integer.parseInt(from.group(1)) + 1);
        } else if (row.matches()) {
            row(wanted, Integer.parseInt(row.group(1)));
        } else if (wanted.isArray() && !name.equals("rows")) {
            column(name, wanted);
        } else {
            total(name, wanted);
        }
    }

    private void total(String name, JsonNode wanted) {
        switch (name) {
            case "rows" -> allRows(wanted);
            case "columns" -> {}
            case "first_row" -> row(wanted, 1);
            case "total_interest" -> figure(name, schedule.totalInterest(), wanted);
            case "interest" -> figure(name, schedule.totalInterest(), wanted);
            case "total_due", "total_paid" -> figure(name, schedule.totalPaid(), wanted);
            case "payment", "first_payment", "monthly_payment" ->
                figure(name, schedule.first().payment(), wanted);
            case "first_interest" -> figure(name, schedule.first().interest(), wanted);
            case "first_principal" -> figure(name, schedule.first().principal(), wanted);
            case "first_balance" -> figure(name, schedule.first().balanceAfter(), wanted);
            case "last_payment" -> figure(name, schedule.last().payment(), wanted);
            case "last_principal" -> figure(name, schedule.last().principal(), wanted);
            case "last_interest" -> figure(name, schedule.last().interest(), wanted);
            case "months", "payments", "payoff_months", "payments_to_clear" -> {
                compared++;
                count(wanted.asInt(), schedule.instalments().size());
            }
            case "total_principal" -> figure(name, schedule.principal(), wanted);
            case "closed_form" -> {}
            default -> throw new AssertionError("not compared: " + name + " " + wanted);
        }
    }

    private void allRows(JsonNode wanted) {
        if (wanted.isArray()) {
            rows(wanted, 0);
            count(wanted.size(), schedule.instalments().size());
        } else {
            wanted.properties().forEach(row -> row(row.getValue(), Integer.parseInt(row.getKey())));
        }
    }

    private void rows(JsonNode wanted, int before) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).isArray()) {
                listed(wanted.get(i), i + 1);
            } else {
                row(wanted.get(i), wanted.get(i).path("n").asInt(i + 1) + before);
            }
        }
    }

    private void listed(JsonNode wanted, int number) {
        JsonNode columns = one.expected().path("columns");
        for (int i = 0; i < wanted.size(); i++) {
            figure("row " + number, part(columns.get(i).asText(), number), wanted.get(i));
        }
    }

    private void row(JsonNode wanted, int number) {
        wanted.properties().forEach(part -> {
            if (List.of("date", "due", "due_date").contains(part.getKey())) {
                due(number, LocalDate.parse(part.getValue().asText()));
            } else if (!part.getKey().equals("n")) {
                figure("row " + number + " " + part.getKey(), part(part.getKey(), number), part.getValue());
            }
        });
    }

    private void due(int number, LocalDate wanted) {
        compared++;
        if (!instalment(number).dueOn().equals(wanted)) {
            throw new AssertionError(
                    "row " + number + " due " + instalment(number).dueOn() + ", not " + wanted);
        }
    }

    private void column(String name, JsonNode wanted) {
        if (name.equals("columns")) {
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (name.equals("due_dates")) {
                due(i + 1, LocalDate.parse(wanted.get(i).asText()));
            } else {
                String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
                figure(name + " " + (i + 1), part(singular, i + 1), wanted.get(i));
            }
        }
    }

    private Instalment instalment(int number) {
        if (number > schedule.instalments().size()) {
            throw new AssertionError(
                    "no row " + number + " of " + schedule.instalments().size());
        }
        return schedule.instalments().get(number - 1);
    }

    private Money part(String name, int number) {
        Instalment row = instalment(number);
        return switch (name) {
            case "payment" -> row.payment();
            case "interest" -> row.interest();
            case "principal" -> row.principal();
            case "fee", "fees" -> row.fees();
            case "balance" -> row.balanceAfter();
            default -> throw new AssertionError("not compared: " + name);
        };
    }

    private void figure(String what, Money actual, JsonNode wanted) {
        compared++;
        BigDecimal value = Case.value(wanted);
        one.assertClose(what, actual.amount(), value);
    }

    private static void count(int wanted, int actual) {
        if (wanted != actual) {
            throw new AssertionError(actual + " payments, not " + wanted);
        }
    }
}
