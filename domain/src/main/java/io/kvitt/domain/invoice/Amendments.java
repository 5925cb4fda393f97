package io.kvitt.domain.invoice;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What its owner says of an invoice, beside what was read: values that were read wrongly, and that somebody has looked at it.
 *
 * @param corrections one a field at most, in the order of {@link Field#ALL}
 * @param confirmedAt when it was looked at and found right, in whole milliseconds
 */
public record Amendments(List<Correction<?>> corrections, Optional<Instant> confirmedAt) {

    /** Nothing was said. */
    public static final Amendments NONE = new Amendments(List.of(), Optional.empty());

    public Amendments {
        corrections = corrections.stream()
                .sorted(Comparator.comparing(one -> Field.ALL.indexOf(one.field())))
                .toList();
        long fields = corrections.stream().map(Correction::field).distinct().count();
        if (fields != corrections.size()) {
            throw new IllegalArgumentException(corrections.size() + " corrections of " + fields + " fields");
        }
        confirmedAt = confirmedAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }

    /** With one more correction; an earlier one of the same field gives way. */
    public Amendments with(Correction<?> correction) {
        List<Correction<?>> all = new ArrayList<>(without(correction.field()).corrections());
        all.add(correction);
        return new Amendments(all, confirmedAt);
    }

    /** Without the correction of a field, if there is one: what was read is good again. */
    public Amendments without(Field<?> field) {
        return new Amendments(
                corrections.stream().filter(one -> one.field() != field).toList(), confirmedAt);
    }

    /** Looked at and found right; the first look counts. */
    public Amendments confirmed(Instant at) {
        return new Amendments(corrections, confirmedAt.or(() -> Optional.of(at)));
    }

    /** What an invoice says with the corrections in the place of what was read. */
    Invoice over(Invoice read) {
        if (corrections.isEmpty()) {
            return read;
        }
        Invoice.Draft draft = read.toDraft();
        corrections.forEach(one -> one.into(draft));
        return draft.done();
    }
}
