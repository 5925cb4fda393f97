package io.kvitt.domain.layout;

import io.kvitt.domain.invoice.InvoiceLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is charged, line by line: rows of words with an amount at their right end, above the totals. They count only if they sum up
 * to a total, to the cent; otherwise some row is missing or is none, and there are no lines.
 */
final class LineItems {

    private static final int MOST = 500;
    private static final int FEWEST_LETTERS = 3;

    /** Rows that say one of these sum up, they are not summed up. */
    private static final Set<Role> SUMS = EnumSet.of(
            Role.AMOUNT_DUE, Role.GROSS, Role.NET, Role.TAX, Role.TOTAL, Role.PREPAID, Role.ROUNDING, Role.LINE_TOTAL);

    private LineItems() {}

    /** The lines, where they sum up to one of the totals; otherwise none. */
    static List<InvoiceLine> in(Grid grid, List<BigDecimal> totals) {
        List<InvoiceLine> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean whole = totals.stream().allMatch(total -> total.scale() <= 0);
        for (List<Cell> row : grid.rows()) {
            Optional<Amounts.Seen> amount = lastAmount(row, whole);
            if (amount.isEmpty()) {
                continue;
            }
            if (isSum(row)) {
                if (lines.isEmpty()) {
                    continue;
                }
                break;
            }
            Optional<String> description = description(row);
            if (description.isPresent() && lines.size() < MOST) {
                BigDecimal net = amount.get().value();
                lines.add(new InvoiceLine(description.get(), quantity(row, net), Optional.of(net)));
                sum = sum.add(net);
            }
        }
        BigDecimal all = sum;
        boolean holds = !lines.isEmpty() && totals.stream().anyMatch(total -> total.compareTo(all) == 0);
        return holds ? lines : List.of();
    }

    /** The amount that ends a row, if it is money; where totals are written without decimals, so are the lines. */
    private static Optional<Amounts.Seen> lastAmount(List<Cell> row, boolean whole) {
        Cell last = row.get(row.size() - 1);
        if (last.amounts().isEmpty()) {
            return Optional.empty();
        }
        Amounts.Seen amount = last.amounts().get(last.amounts().size() - 1);
        boolean ends = amount.to() == last.size() && (whole || amount.looksLikeMoney()) && amount.from() == 0;
        return ends && row.size() > 1 ? Optional.of(amount) : Optional.empty();
    }

    private static boolean isSum(List<Cell> row) {
        return row.stream()
                .flatMap(cell -> cell.labels().stream())
                .flatMap(match -> match.meanings().stream())
                .anyMatch(label -> SUMS.contains(label.role()));
    }

    /** The cell with most letters. */
    private static Optional<String> description(List<Cell> row) {
        String best = "";
        long most = FEWEST_LETTERS - 1;
        for (Cell cell : row.subList(0, row.size() - 1)) {
            long letters = cell.text().chars().filter(Character::isLetter).count();
            if (letters > most) {
                best = cell.text();
                most = letters;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Of two numbers of the row whose product is the amount, the first. */
    private static Optional<BigDecimal> quantity(List<Cell> row, BigDecimal net) {
        List<BigDecimal> numbers = new ArrayList<>();
        row.subList(0, row.size() - 1).forEach(cell -> cell.amounts().forEach(amount -> numbers.add(amount.value())));
        for (int i = 0; i < Math.min(8, numbers.size()); i++) {
            for (int j = i + 1; j < Math.min(8, numbers.size()); j++) {
                BigDecimal product = numbers.get(i).multiply(numbers.get(j)).setScale(2, RoundingMode.HALF_UP);
                if (product.compareTo(net) == 0) {
                    return Optional.of(numbers.get(i).stripTrailingZeros());
                }
            }
        }
        return Optional.empty();
    }
}
