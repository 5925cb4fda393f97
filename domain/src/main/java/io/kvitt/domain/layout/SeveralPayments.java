package io.kvitt.domain.layout;

import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Row;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Payments that stand on one sheet, as three monthly notices do: what labels the due date and the reference that were read
 * stands there again, with other values. Instalments of one invoice share their reference, so both must differ.
 *
 * @param page on which they stand
 * @param cut where the second begins, in points from the top; the height of the page where they stand side by side
 * @param dueDates as they are written
 * @param references as they are written
 */
public record SeveralPayments(int page, float cut, List<String> dueDates, List<String> references) {

    private static final String CHECK = "one-payment-in-file";
    private static final int MOST_NAMED = 4;

    public SeveralPayments {
        dueDates = List.copyOf(dueDates);
        references = List.copyOf(references);
    }

    /** Finds them beside what was read, whichever way it was read; empty where there is one payment. */
    public static Optional<SeveralPayments> beside(Invoice invoice, List<Page> pages) {
        Optional<Place> due = place(invoice, Field.DUE_DATE);
        Optional<Place> reference = place(invoice, Field.PAYMENT_REFERENCE);
        if (due.isEmpty()
                || reference.isEmpty()
                || due.get().page() != reference.get().page()) {
            return Optional.empty();
        }
        for (Page page : pages) {
            if (page.number() == due.get().page()) {
                return on(page, due.get(), reference.get(), place(invoice, Field.AMOUNT_DUE));
            }
        }
        return Optional.empty();
    }

    private static Optional<Place> place(Invoice invoice, Field<?> field) {
        return Optional.<Found<?>>ofNullable(invoice.fields().get(field))
                .flatMap(found -> found.evidence().place());
    }

    private static Optional<SeveralPayments> on(Page page, Place due, Place reference, Optional<Place> amount) {
        List<Row> rows = Row.of(page);
        Repeated dates = Repeated.of(due, rows);
        if (dates.values().size() < 2) {
            return Optional.empty();
        }
        Repeated numbers = Repeated.of(reference, rows);
        if (numbers.values().size() < 2) {
            return Optional.empty();
        }
        int firstEnds = Math.max(dates.rows().get(0), numbers.rows().get(0));
        int next = Math.min(
                dates.next(firstEnds).orElse(rows.size()),
                numbers.next(firstEnds).orElse(rows.size()));
        if (amount.isPresent() && amount.get().page() == page.number()) {
            Repeated amounts = Repeated.of(amount.get(), rows);
            boolean hasOne = !amounts.rows().isEmpty() && amounts.rows().get(0) <= firstEnds;
            next = hasOne ? Math.min(next, amounts.next(firstEnds).orElse(next)) : next;
        }
        boolean sideBySide =
                dates.rows().stream().filter(row -> row <= firstEnds).count() > 1;
        float cut = next < rows.size() && !sideBySide ? rows.get(next).box().y0() : page.height();
        return Optional.of(
                new SeveralPayments(page.number(), cut, List.copyOf(dates.values()), List.copyOf(numbers.values())));
    }

    /**
     * A value and those that stand behind the same words, or below each other.
     *
     * @param values as they are written, each once
     * @param rows where they stand, from the top
     */
    private record Repeated(Set<String> values, List<Integer> rows) {

        /** The first row behind another that repeats it. */
        OptionalInt next(int row) {
            return rows.stream()
                    .mapToInt(each -> each)
                    .filter(each -> each > row)
                    .findFirst();
        }

        static Repeated of(Place place, List<Row> rows) {
            Repeated repeated = new Repeated(new LinkedHashSet<>(), new ArrayList<>());
            for (int r = 0; r < rows.size(); r++) {
                int at = segmentAt(place, rows.get(r));
                if (at >= 0) {
                    repeated.gather(place, rows, r, at);
                    return repeated;
                }
            }
            return repeated;
        }

        private static int segmentAt(Place place, Row row) {
            for (int s = 0; s < row.segments().size(); s++) {
                if (row.segments().get(s).box().overlaps(place.box())) {
                    return s;
                }
            }
            return -1;
        }

        private void gather(Place place, List<Row> rows, int row, int at) {
            Segment own = rows.get(row).segments().get(at);
            String before = lettersBefore(place, own);
            boolean inside = !before.isEmpty();
            String label = inside || at == 0
                    ? before
                    : letters(rows.get(row).segments().get(at - 1).text());
            if (label.isEmpty()) {
                column(own, rows, row);
            } else {
                labelled(label, rows);
            }
        }

        /** The letters of a segment before a place in it. */
        private static String lettersBefore(Place place, Segment segment) {
            StringBuilder text = new StringBuilder();
            for (Word word : segment.words()) {
                if (word.box().x1() <= place.box().x0() + 1) {
                    text.append(word.text());
                }
            }
            return letters(text.toString());
        }

        private void labelled(String label, List<Row> rows) {
            for (int r = 0; r < rows.size(); r++) {
                List<Segment> segments = rows.get(r).segments();
                for (int s = 0; s < segments.size(); s++) {
                    String value = behind(label, segments, s);
                    if (!value.isEmpty()) {
                        values.add(value);
                        rows().add(r);
                    }
                }
            }
        }

        /** The value behind a label: the rest of its segment, or the next one. */
        private static String behind(String label, List<Segment> segments, int at) {
            StringBuilder read = new StringBuilder();
            List<Word> words = segments.get(at).words();
            for (int i = 0; i < words.size() && read.length() <= label.length(); i++) {
                read.append(letters(words.get(i).text()));
                if (read.toString().equals(label)) {
                    boolean next = i + 1 == words.size() && at + 1 < segments.size();
                    return value(next ? segments.get(at + 1).words() : words.subList(i + 1, words.size()));
                }
            }
            return "";
        }

        /** Rows of a table that follow each other, with values of one form in one column. */
        private void column(Segment own, List<Row> rows, int row) {
            String form = form(own.text());
            float bottom = own.box().y0();
            for (int r = row; r < rows.size(); r++) {
                Row line = rows.get(r);
                if (line.box().y0() - bottom > 3 * own.box().height()) {
                    return;
                }
                for (Segment segment : line.segments()) {
                    boolean under = segment.box().x0() < own.box().x1()
                            && own.box().x0() < segment.box().x1();
                    if (under && form(segment.text()).equals(form)) {
                        values.add(segment.text());
                        rows().add(r);
                        bottom = line.box().y1();
                    }
                }
            }
        }

        private static String value(List<Word> words) {
            StringBuilder value = new StringBuilder();
            for (Word word : words) {
                if (!Amounts.hasDigit(word.text())) {
                    break;
                }
                value.append(value.isEmpty() ? "" : " ").append(word.text());
            }
            return value.toString();
        }

        private static String letters(String text) {
            StringBuilder letters = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetter(text.charAt(i))) {
                    letters.append(Character.toLowerCase(text.charAt(i)));
                }
            }
            return letters.toString();
        }

        private static String form(String text) {
            StringBuilder form = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                form.append(Amounts.isDigit(text.charAt(i)) ? '9' : text.charAt(i));
            }
            return form.toString();
        }
    }

    /** The pages without what follows the first payment on its page. */
    List<Page> first(List<Page> pages) {
        List<Page> cutOff = new ArrayList<>(pages.size());
        for (Page each : pages) {
            cutOff.add(each.number() == page ? each.withWords(above(each)) : each);
        }
        return cutOff;
    }

    private List<Word> above(Page whole) {
        return whole.words().stream().filter(word -> word.box().middleY() < cut).toList();
    }

    /** Fails, and names what differs. */
    public InvoiceCheck check() {
        return new InvoiceCheck(
                CHECK,
                InvoiceCheck.Outcome.FAILED,
                "Page " + page + " holds " + references.size() + " payments, due " + named(dueDates)
                        + " with the references " + named(references) + ". Only the first is given.");
    }

    private static String named(List<String> values) {
        String some = String.join(", ", values.subList(0, Math.min(MOST_NAMED, values.size())));
        return values.size() > MOST_NAMED ? some + " ..." : some;
    }
}
