package io.kvitt.domain.invoice;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Mark;
import io.kvitt.domain.document.Mark.Tone;
import io.kvitt.domain.document.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What to point out on the pages of an invoice: each value where it was read, and how far it may be relied on. */
public final class EvidenceMarks {

    /** Checks that compare fields without naming them in full. */
    private static final Map<String, List<Field<?>>> COMPARED = Map.of(
            "net-plus-tax-is-gross", List.of(Field.NET_TOTAL, Field.TAX_TOTAL, Field.GROSS_TOTAL),
            "gross-minus-prepaid-is-due", List.of(Field.GROSS_TOTAL, Field.PREPAID, Field.AMOUNT_DUE),
            "due-not-before-issue", List.of(Field.ISSUE_DATE, Field.DUE_DATE),
            "due-within-400-days", List.of(Field.ISSUE_DATE, Field.DUE_DATE),
            "period-in-order", List.of(Field.PERIOD_START, Field.PERIOD_END),
            "orgnr-check-digit", List.of(Field.SELLER_ORGNR),
            "rounding-is-small", List.of(Field.ROUNDING));

    private EvidenceMarks() {}

    /**
     * A mark for each field that has a place on a page; fields of one place share it. Wrong is what is no value of its
     * kind, and what a failed check names; unsure is what is less than {@link Review#SURE_ENOUGH}.
     */
    public static List<Mark> of(Invoice invoice, List<InvoiceCheck> checks) {
        Map<Place, Mark> marks = new LinkedHashMap<>();
        for (Map.Entry<Field<?>, Found<?>> entry : invoice.fields().entrySet()) {
            Evidence evidence = entry.getValue().evidence();
            Tone tone = evidence.confidence() < Review.SURE_ENOUGH ? Tone.UNSURE : Tone.SURE;
            add(marks, entry.getKey(), evidence, isDisputed(entry.getKey(), checks) ? Tone.WRONG : tone);
        }
        for (Map.Entry<Field<?>, Misstated> entry : invoice.misstated().entrySet()) {
            add(marks, entry.getKey(), entry.getValue().evidence(), Tone.WRONG);
        }
        return List.copyOf(marks.values());
    }

    private static void add(Map<Place, Mark> marks, Field<?> field, Evidence evidence, Tone tone) {
        evidence.place()
                .ifPresent(place -> marks.merge(place, new Mark(place, field.key(), tone), EvidenceMarks::both));
    }

    private static Mark both(Mark one, Mark other) {
        Tone worse = one.tone().compareTo(other.tone()) > 0 ? one.tone() : other.tone();
        return new Mark(one.place(), one.label() + ", " + other.label(), worse);
    }

    /** {@code payment-reference-check-digit} is about payment_reference; others name fields in their detail. */
    private static boolean isDisputed(Field<?> field, List<InvoiceCheck> checks) {
        String inName = field.key().replace('_', '-');
        return checks.stream()
                .filter(InvoiceCheck::failed)
                .anyMatch(
                        check -> COMPARED.getOrDefault(check.name(), List.of()).contains(field)
                                || occurs(inName, check.name())
                                || occurs(field.key(), check.detail()));
    }

    private static boolean occurs(String name, String text) {
        String words = text.toLowerCase(Locale.ROOT);
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean whole = (at == 0 || !isNamePart(words.charAt(at - 1)))
                    && (end == words.length() || !isNamePart(words.charAt(end)));
            if (whole) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
