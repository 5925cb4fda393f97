package io.kvitt.adapters.local;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Amendments;
import io.kvitt.domain.invoice.Correction;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.invoice.Misstated;
import io.kvitt.domain.invoice.VatRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an invoice says, and what its owner says of that, as text: a line a field, line, VAT row or correction, each of {@link Cells}.
 * What is read back equals what was written, to the last digit of an amount, a box and a confidence.
 *
 * <pre>
 * field     name value EVIDENCE
 * misstated name reason EVIDENCE
 * line      description quantity net
 * vat       category rate base tax
 * corrected name value who when
 * confirmed when
 * EVIDENCE: words rule confidence page x0 y0 x1 y1, the last five absent without a place
 * </pre>
 */
final class InvoiceText {

    /** In SQL, 1 if somebody should look at an invoice and no line says that it was confirmed. Part of an index. */
    static final String TO_REVIEW =
            "(needs_review = 1 AND instr(char(10) || says, char(10) || 'confirmed' || char(9)) = 0)";

    private static final int OF_EVIDENCE = 8;

    private InvoiceText() {}

    static String write(Invoice invoice, Amendments said) {
        Stream<String> fields = invoice.fields().entrySet().stream()
                .map(entry -> line(
                        "field",
                        entry.getKey().key(),
                        text(entry.getValue().value()),
                        entry.getValue().evidence()));
        Stream<String> misstated = invoice.misstated().entrySet().stream()
                .map(entry -> line(
                        "misstated",
                        entry.getKey().key(),
                        entry.getValue().reason(),
                        entry.getValue().evidence()));
        Stream<String> lines = invoice.lines().stream()
                .map(one -> Cells.line(List.of(
                        Optional.of("line"),
                        Optional.of(one.description()),
                        one.quantity().map(BigDecimal::toString),
                        one.netAmount().map(BigDecimal::toString))));
        Stream<String> vat = invoice.vat().stream()
                .map(row -> Cells.line(List.of(
                        Optional.of("vat"),
                        row.category(),
                        row.rate().map(BigDecimal::toString),
                        row.base().map(BigDecimal::toString),
                        row.tax().map(BigDecimal::toString))));
        Stream<String> corrected = said.corrections().stream()
                .map(one -> Cells.line(List.of(
                        Optional.of("corrected"),
                        Optional.of(one.field().key()),
                        Optional.of(text(one.value())),
                        Optional.of(one.by().value()),
                        Optional.of(one.at().toString()))));
        Stream<String> confirmed = said.confirmedAt().stream()
                .map(at -> Cells.line(List.of(Optional.of("confirmed"), Optional.of(at.toString()))));
        return Stream.of(fields, misstated, lines, vat, corrected, confirmed)
                .flatMap(all -> all)
                .collect(Collectors.joining("\n"));
    }

    /** The invoice; of a text that no invoice was written as, an exception of the JDK. */
    static Invoice read(String text) {
        Invoice.Draft draft = new Invoice.Draft();
        cells(text).forEach(cells -> read(cells, draft));
        return draft.done();
    }

    /** What its owner says of it; of a text that no invoice was written as, an exception of the JDK. */
    static Amendments amendments(String text) {
        List<Correction<?>> corrections = new ArrayList<>();
        Optional<Instant> confirmed = Optional.empty();
        for (List<Optional<String>> cells : cells(text)) {
            String kind = cells.get(0).orElseThrow();
            if (kind.equals("corrected")) {
                corrections.add(correction(field(cells), cells));
            } else if (kind.equals("confirmed")) {
                confirmed = cells.get(1).map(Instant::parse);
            }
        }
        return new Amendments(corrections, confirmed);
    }

    private static List<List<Optional<String>>> cells(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split("\n", -1)).map(Cells::of).toList();
    }

    private static <T> Correction<T> correction(Field<T> field, List<Optional<String>> cells) {
        Object value = value(field, cells.get(2).orElseThrow());
        return new Correction<>(
                field,
                field.type().cast(value),
                new UserId(cells.get(3).orElseThrow()),
                Instant.parse(cells.get(4).orElseThrow()));
    }

    private static void read(List<Optional<String>> cells, Invoice.Draft draft) {
        String kind = cells.get(0).orElseThrow();
        switch (kind) {
            case "field" -> put(draft, field(cells), cells.get(2).orElseThrow(), evidence(cells));
            case "misstated" ->
                draft.misstate(
                        field(cells),
                        new Misstated(evidence(cells), cells.get(2).orElseThrow()));
            case "line" -> draft.add(new InvoiceLine(cells.get(1).orElseThrow(), decimal(cells, 2), decimal(cells, 3)));
            case "vat" -> draft.add(new VatRow(cells.get(1), decimal(cells, 2), decimal(cells, 3), decimal(cells, 4)));
            case "corrected", "confirmed" -> {} // said of it, and no part of it
            default -> throw new IllegalArgumentException("nothing of an invoice: " + kind);
        }
    }

    private static <T> void put(Invoice.Draft draft, Field<T> field, String value, Evidence evidence) {
        draft.put(field, new Found<>(field.type().cast(value(field, value)), evidence));
    }

    private static Object value(Field<?> field, String text) {
        if (field.type() == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (field.type() == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return field.type() == DocType.class ? DocType.valueOf(text) : text;
    }

    private static String text(Object value) {
        return value instanceof DocType type ? type.name() : value.toString();
    }

    private static Field<?> field(List<Optional<String>> cells) {
        return cells.get(1)
                .flatMap(Field::named)
                .orElseThrow(() -> new IllegalArgumentException("no field " + cells.get(1)));
    }

    private static Optional<BigDecimal> decimal(List<Optional<String>> cells, int at) {
        return cells.get(at).map(BigDecimal::new);
    }

    private static String line(String kind, String name, String value, Evidence evidence) {
        List<Optional<String>> cells =
                new ArrayList<>(List.of(Optional.of(kind), Optional.of(name), Optional.of(value)));
        cells.add(Optional.of(evidence.words()));
        cells.add(Optional.of(evidence.rule()));
        cells.add(Optional.of(Double.toString(evidence.confidence())));
        Optional<Box> box = evidence.place().map(Place::box);
        cells.add(evidence.place().map(place -> String.valueOf(place.page())));
        cells.add(box.map(edges -> Float.toString(edges.x0())));
        cells.add(box.map(edges -> Float.toString(edges.y0())));
        cells.add(box.map(edges -> Float.toString(edges.x1())));
        cells.add(box.map(edges -> Float.toString(edges.y1())));
        return Cells.line(cells);
    }

    private static Evidence evidence(List<Optional<String>> cells) {
        List<Optional<String>> parts = cells.subList(3, 3 + OF_EVIDENCE);
        Optional<Place> place = parts.get(3)
                .map(page -> new Place(
                        Integer.parseInt(page),
                        new Box(edge(parts, 4), edge(parts, 5), edge(parts, 6), edge(parts, 7))));
        return new Evidence(
                place,
                parts.get(0).orElseThrow(),
                parts.get(1).orElseThrow(),
                Double.parseDouble(parts.get(2).orElseThrow()));
    }

    private static float edge(List<Optional<String>> parts, int at) {
        return Float.parseFloat(parts.get(at).orElseThrow());
    }
}
