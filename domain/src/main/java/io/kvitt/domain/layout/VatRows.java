package io.kvitt.domain.layout;

import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.money.AmountReading;
import io.kvitt.domain.money.DecimalMark;
import io.kvitt.domain.money.WrittenAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Rows that state a rate, a base and the tax on it. They are known by arithmetic: base · rate / 100 = tax. */
final class VatRows {

    /** Some sum up the tax of lines that were rounded one by one. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    /** VAT rates in force since 2010 in the countries whose languages are read, for tables that leave out the sign. */
    private static final Set<String> RATES = Set.of(
            "2.1", "2.5", "2.6", "3.7", "3.8", "4", "5", "5.5", "6", "7", "7.7", "8", "8.1", "9", "10", "12", "13",
            "13.5", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "25.5", "27");

    private static final BigDecimal HIGHEST = new BigDecimal("30");

    private VatRows() {}

    /** One row. */
    record Found(BigDecimal rate, BigDecimal base, BigDecimal tax, Segment basePart, Segment taxPart) {}

    /** The rows by their rate; of several with one rate the last, because summaries stand below lines. */
    static Collection<Found> in(Grid grid) {
        Map<BigDecimal, Found> byRate = new TreeMap<>();
        for (List<Cell> row : grid.rows()) {
            in(row, grid.mark()).ifPresent(found -> byRate.put(found.rate().stripTrailingZeros(), found));
        }
        return byRate.values();
    }

    private static Optional<Found> in(List<Cell> row, Optional<DecimalMark> mark) {
        List<Amounts.Seen> amounts = new ArrayList<>();
        row.forEach(cell -> amounts.addAll(cell.amounts()));
        if (amounts.size() < 2 || amounts.size() > 8) {
            return Optional.empty();
        }
        for (BigDecimal rate : rates(row, amounts, mark)) {
            for (int b = 0; b < amounts.size(); b++) {
                for (int t = 0; t < amounts.size(); t++) {
                    Amounts.Seen base = amounts.get(b);
                    Amounts.Seen tax = amounts.get(t);
                    if (b != t && tax.value().signum() != 0 && tax.decimals() == 2 && fits(rate, base, tax)) {
                        return Optional.of(new Found(rate, base.value(), tax.value(), base.part(), tax.part()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(BigDecimal rate, Amounts.Seen base, Amounts.Seen tax) {
        BigDecimal exact = base.value().multiply(rate).movePointLeft(2);
        return exact.subtract(tax.value()).abs().compareTo(TOLERANCE) <= 0;
    }

    private static List<BigDecimal> rates(List<Cell> row, List<Amounts.Seen> amounts, Optional<DecimalMark> mark) {
        List<BigDecimal> rates = new ArrayList<>(2);
        for (Cell cell : row) {
            List<Word> words = cell.segment().words();
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i).text();
                int sign = word.indexOf('%');
                if (sign == 0 && i > 0) {
                    add(words.get(i - 1).text(), mark, rates);
                } else if (sign > 0) {
                    add(word.substring(0, sign), mark, rates);
                }
            }
        }
        if (rates.isEmpty()) {
            for (Amounts.Seen amount : amounts) {
                String plain = amount.value().signum() > 0
                        ? amount.value().stripTrailingZeros().toPlainString()
                        : "";
                if (RATES.contains(plain)) {
                    rates.add(amount.value());
                }
            }
        }
        return rates;
    }

    private static void add(String text, Optional<DecimalMark> mark, List<BigDecimal> rates) {
        String bare = text.startsWith("(") ? text.substring(1) : text;
        AmountReading reading = mark.isPresent() ? WrittenAmount.read(bare, mark.get()) : WrittenAmount.read(bare);
        if (reading instanceof AmountReading.Read read
                && read.value().signum() > 0
                && read.value().compareTo(HIGHEST) < 0) {
            rates.add(read.value());
        }
    }
}
