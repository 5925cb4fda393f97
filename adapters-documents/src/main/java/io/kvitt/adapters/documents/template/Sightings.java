package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.TextLines.Cell;
import io.kvitt.adapters.documents.template.TextLines.TextLine;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.PageSearch;
import io.kvitt.domain.invoice.PageSearch.Span;
import io.kvitt.domain.money.DecimalMark;
import io.kvitt.domain.template.Confirmed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds where a confirmed value stands in the text that templates search, and in which shapes it can be caught there. */
final class Sightings {

    private static final int MOST = 12;
    private static final int MOST_WORDS_OF_A_PERIOD = 5;

    /** Points beside a box that still mean it. */
    private static final float NEAR = 4;

    private final LayoutText layout;
    private final TextLines lines;
    private final PageSearch page;
    private final String text;

    /**
     * One place of a value.
     *
     * @param from offset in the text
     */
    record Sighting(int from, int to, List<ValueShape> shapes, Optional<Place> place) {}

    Sightings(LayoutText layout, TextLines lines, String text) {
        this.layout = layout;
        this.lines = lines;
        this.text = text;
        this.page = new PageSearch(layout);
    }

    /** Those at the place that was said, or all of them. */
    List<Sighting> of(Confirmed confirmed, DecimalMark mark) {
        List<Sighting> sightings = new ArrayList<>();
        if (confirmed.value() instanceof LocalDate day) {
            periodEnd(confirmed.field()).ifPresent(end -> periods(day, end, sightings));
        }
        List<Span> spans = page.spans(confirmed.value(), MOST);
        otherForms(confirmed.value()).forEach(form -> spans.addAll(page.spans(form, MOST)));
        for (Span span : spans) {
            Span whole = confirmed.value() instanceof BigDecimal ? withSign(span) : span;
            String written = text.substring(whole.from(), whole.to());
            if (isWhole(whole, confirmed.value()) && written.indexOf('\n') < 0 && written.indexOf('\f') < 0) {
                add(sightings, whole, ValueShape.of(confirmed.field(), confirmed.value(), written, mark));
            }
        }
        return confirmed.at().isPresent() && confirmed.certain()
                ? sightings.stream()
                        .filter(sighting -> isAt(sighting, confirmed.at().get()))
                        .toList()
                : sightings;
    }

    /** Forms that a page search leaves out, since without a known value they could mean something else. */
    private static List<String> otherForms(Object value) {
        List<String> forms = new ArrayList<>();
        if (value instanceof BigDecimal amount && amount.scale() == 2) {
            forms.add(amount.abs().toPlainString().replace('.', ':'));
        }
        if (value instanceof LocalDate day) {
            for (String form : List.of("MM/dd/uuuu", "M/d/uuuu", "MM-dd-uuuu", "MM/dd/uu", "M/d/uu")) {
                forms.add(DateTimeFormatter.ofPattern(form, Locale.ROOT).format(day));
            }
        }
        return forms.stream().distinct().toList();
    }

    private void add(List<Sighting> sightings, Span span, List<ValueShape> shapes) {
        sightings.add(new Sighting(span.from(), span.to(), shapes, layout.place(span.from(), span.to())));
    }

    static boolean isAt(Sighting sighting, Place said) {
        Box box = said.box();
        return sighting.place()
                .filter(place -> place.page() == said.page()
                        && place.box().x0() - NEAR <= box.x1()
                        && box.x0() <= place.box().x1() + NEAR
                        && place.box().y0() - NEAR <= box.y1()
                        && box.y0() <= place.box().y1() + NEAR)
                .isPresent();
    }

    private static Optional<FieldType> periodEnd(Field<?> field) {
        if (field == Field.PERIOD_START) {
            return Optional.of(FieldType.PERIOD_START);
        }
        return field == Field.PERIOD_END ? Optional.of(FieldType.PERIOD_END) : Optional.empty();
    }

    /** Stretches of a cell that are a period of which the day is one end; the longest from each word counts. */
    private void periods(LocalDate day, FieldType end, List<Sighting> sightings) {
        for (TextLine line : lines.lines()) {
            for (Cell cell : line.cells()) {
                List<String> words = cell.words();
                int from = cell.from();
                for (int first = 0; first < words.size() && sightings.size() < MOST; first++) {
                    int start = from;
                    period(words.subList(first, words.size()), day, end)
                            .ifPresent(written -> add(
                                    sightings,
                                    new Span(start, start + written.length()),
                                    ValueShape.ofPeriod(written, end)));
                    from += words.get(first).length() + 1;
                }
            }
        }
    }

    private static Optional<String> period(List<String> words, LocalDate day, FieldType end) {
        for (int count = Math.min(MOST_WORDS_OF_A_PERIOD, words.size()); count > 0; count--) {
            String written = String.join(" ", words.subList(0, count));
            boolean is = WrittenPeriod.read(written)
                    .filter(period -> day.equals(end == FieldType.PERIOD_START ? period.start() : period.end()))
                    .isPresent();
            if (is) {
                return Optional.of(written);
            }
        }
        return Optional.empty();
    }

    /** The page search finds digits; a minus beside them belongs to the amount. */
    private Span withSign(Span span) {
        int from = span.from();
        int to = span.to();
        if (from > 0 && isMinus(text.charAt(from - 1)) && (from == 1 || isSpace(text.charAt(from - 2)))) {
            from--;
        }
        if (to < text.length()
                && isMinus(text.charAt(to))
                && (to + 1 == text.length() || isSpace(text.charAt(to + 1)))) {
            to++;
        }
        return new Span(from, to);
    }

    /** A word is not found in the middle of another one. */
    private boolean isWhole(Span span, Object value) {
        if (!(value instanceof String)) {
            return true;
        }
        boolean begins = span.from() == 0 || !isWordPart(span.from() - 1) || !isWordPart(span.from());
        boolean ends = span.to() == text.length() || !isWordPart(span.to() - 1) || !isWordPart(span.to());
        return begins && ends;
    }

    private boolean isWordPart(int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212';
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }
}
