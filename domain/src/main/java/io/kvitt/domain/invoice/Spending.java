package io.kvitt.domain.invoice;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What papers say that was bought, by the day on which they were issued: invoices, rental notices and receipts add, credit notes
 * subtract. Each currency is for itself. A reminder asks again for what an invoice asked already, and a void paper for nothing: neither
 * counts. Of a paper that states a total, the total counts, and otherwise what is to be paid: it may ask for older debts as well.
 *
 * @param lines by month, then type, then supplier, then currency
 * @param totals currency by currency
 * @param withoutAmount papers in the span that state no amount, or in no currency that is known
 * @param withoutDate papers of which it is not known when they were issued; they are in no span
 */
public record Spending(List<Line> lines, List<Sum> totals, int withoutAmount, int withoutDate) {

    /** What lines are told apart by. */
    public enum By {
        MONTH,
        TYPE,
        SUPPLIER
    }

    /** An amount, and from how many papers. */
    public record Sum(Money amount, int count) {
        private Sum plus(Sum other) {
            return new Sum(amount.plus(other.amount), Math.addExact(count, other.count));
        }
    }

    /**
     * What belongs together.
     *
     * @param month of issue; none where months are not told apart
     * @param type of the paper; none where types are not told apart
     * @param supplier as first printed; none where suppliers are not told apart, or where it was not found
     */
    public record Line(Optional<YearMonth> month, Optional<DocType> type, Optional<String> supplier, Sum sum) {}

    /** Days of issue, both of them in it; open where nothing is said. */
    public record Span(Optional<LocalDate> from, Optional<LocalDate> to) {
        boolean holds(LocalDate day) {
            return from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }
    }

    public Spending {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /** Sums them up. */
    public static Spending of(List<InvoiceEntry> papers, Span span, Set<By> by) {
        Tally tally = new Tally(span, by.isEmpty() ? Set.of() : EnumSet.copyOf(by));
        papers.forEach(tally::add);
        return tally.done();
    }

    /** The order of lines; suppliers in any case of letters are one. */
    private record Key(String month, String type, String supplier, String currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::month)
                .thenComparing(Key::type)
                .thenComparing(Key::supplier)
                .thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Tally {
        private final Span span;
        private final Set<By> by;
        private final Map<Key, Line> lines = new TreeMap<>();
        private final Map<String, Sum> totals = new TreeMap<>();
        private int withoutAmount;
        private int withoutDate;

        Tally(Span span, Set<By> by) {
            this.span = span;
            this.by = by;
        }

        void add(InvoiceEntry paper) {
            if (paper.status() == InvoiceStatus.VOID || paper.type() == DocType.REMINDER) {
                return;
            }
            Optional<LocalDate> issued = paper.issuedOn();
            if (issued.isEmpty()) {
                withoutDate++;
            } else if (span.holds(issued.get())) {
                spent(paper).ifPresentOrElse(amount -> add(paper, issued.get(), amount), () -> withoutAmount++);
            }
        }

        private void add(InvoiceEntry paper, LocalDate issued, Money amount) {
            Sum sum = new Sum(amount, 1);
            Line line = new Line(
                    Optional.of(YearMonth.from(issued)).filter(month -> by.contains(By.MONTH)),
                    Optional.of(paper.type()).filter(one -> by.contains(By.TYPE)),
                    paper.supplier().map(String::strip).filter(name -> by.contains(By.SUPPLIER)),
                    sum);
            Key key = new Key(
                    line.month().map(YearMonth::toString).orElse(""),
                    line.type().map(DocType::code).orElse(""),
                    line.supplier().orElse("").toLowerCase(Locale.ROOT),
                    amount.currency().getCurrencyCode());
            lines.merge(
                    key,
                    line,
                    (one, more) -> new Line(
                            one.month(), one.type(), one.supplier(), one.sum().plus(sum)));
            totals.merge(key.currency(), sum, Sum::plus);
        }

        private static Optional<Money> spent(InvoiceEntry paper) {
            Optional<Money> amount = paper.total().or(paper::due);
            return paper.type() == DocType.CREDIT_NOTE
                    ? amount.map(money -> money.isNegative() ? money : money.negated())
                    : amount;
        }

        Spending done() {
            return new Spending(List.copyOf(lines.values()), List.copyOf(totals.values()), withoutAmount, withoutDate);
        }
    }
}
