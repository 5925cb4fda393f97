package io.kvitt.cli;

import io.kvitt.domain.money.Money;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What is owed month after month, drawn with characters: the plan as an area, what would be owed otherwise as dots above it. A
 * column is one month or several; the height of an area is in eighths of a line.
 */
final class BalanceChart {

    private static final int HEIGHT = 10;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 120;
    private static final String EIGHTHS = " ▁▂▃▄▅▆▇█";

    private final List<Money> plan;
    private final List<Money> otherwise;
    private final YearMonth first;
    private final boolean ascii;
    private final int columns;
    private final int labelWidth;
    private final int months;

    /**
     * A chart.
     *
     * @param plan owed at the start and after each month
     * @param otherwise the same without the plan; may be longer
     * @param first the month after which the second balance is owed
     * @param width of the terminal, in characters
     */
    BalanceChart(List<Money> plan, List<Money> otherwise, YearMonth first, int width, boolean ascii) {
        this.plan = plan;
        this.otherwise = otherwise;
        this.first = first;
        this.ascii = ascii;
        this.labelWidth = label(HEIGHT).length();
        this.months = Math.max(plan.size(), otherwise.size()) - 1;
        int room = Math.max(NARROWEST, Math.min(WIDEST, width)) - labelWidth - 2;
        this.columns = months < room ? Math.max(1, room / (months + 1)) * (months + 1) : room;
    }

    /** The lines, the highest first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int line = HEIGHT; line >= 1; line--) {
            boolean labelled = line == HEIGHT || line == HEIGHT / 2;
            lines.add((axis(labelled ? label(line) : "") + area(line)).stripTrailing());
        }
        lines.add(axis(label(0)).substring(0, labelWidth + 1)
                + (ascii ? "+" : "└")
                + (ascii ? "-" : "─").repeat(columns));
        lines.add(" ".repeat(labelWidth + 2) + dates());
        return lines;
    }

    private String area(int line) {
        StringBuilder drawn = new StringBuilder();
        for (int column = 0; column < columns; column++) {
            int month = monthOf(column);
            int filled = eighths(plan, month) - 8 * (line - 1);
            int dotted = eighths(otherwise, month) - 8 * (line - 1);
            boolean dot = dotted > 0 && dotted <= 8;
            drawn.append(filled > 0 ? block(filled) : dot ? (ascii ? '.' : '·') : ' ');
        }
        return drawn.toString();
    }

    private char block(int eighths) {
        return ascii ? (eighths >= 4 ? '#' : '_') : EIGHTHS.charAt(Math.min(8, eighths));
    }

    private int monthOf(int column) {
        return (int) ((long) column * (months + 1) / columns);
    }

    /** The height in eighths of a line, rounded up: what is owed is seen. */
    private int eighths(List<Money> balances, int month) {
        BigInteger owed = month < balances.size() ? balances.get(month).amount().unscaledValue() : BigInteger.ZERO;
        BigInteger top = highest();
        return top.signum() == 0
                ? 0
                : owed.multiply(BigInteger.valueOf(8L * HEIGHT))
                        .add(top)
                        .subtract(BigInteger.ONE)
                        .divide(top)
                        .intValueExact();
    }

    private BigInteger highest() {
        BigInteger highest = BigInteger.ZERO;
        for (Money balance : plan) {
            highest = highest.max(balance.amount().unscaledValue());
        }
        for (Money balance : otherwise) {
            highest = highest.max(balance.amount().unscaledValue());
        }
        return highest;
    }

    /** The amount at the top of a line, in whole units. */
    private String label(int line) {
        int scale = plan.get(0).amount().scale();
        BigInteger units = highest()
                .multiply(BigInteger.valueOf(line))
                .divide(BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(HEIGHT)));
        return TextTable.grouped(units.toString());
    }

    private String axis(String label) {
        return " ".repeat(labelWidth - label.length()) + label + " " + (ascii ? "|" : "│");
    }

    private String dates() {
        StringBuilder dates = new StringBuilder(" ".repeat(columns));
        put(dates, 0, first.minusMonths(1));
        int end = (plan.size() - 1) * columns / (months + 1);
        put(dates, end, first.plusMonths(plan.size() - 2L));
        put(dates, columns - 7, first.plusMonths(months - 1L));
        return dates.toString().stripTrailing();
    }

    /** Writes a month where there is room for it. */
    private static void put(StringBuilder dates, int column, YearMonth month) {
        int from = Math.max(0, Math.min(column, dates.length() - 7));
        int begin = Math.max(0, from - 1);
        int end = Math.min(dates.length(), from + 8);
        if (dates.length() >= 7 && dates.substring(begin, end).isBlank()) {
            dates.replace(from, from + 7, month.toString());
        }
    }
}
