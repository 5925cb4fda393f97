package io.kvitt.cli;

import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Misstated;
import io.kvitt.domain.layout.Choice;
import io.kvitt.domain.layout.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One field of one invoice, with all that is known about how it was read.
 *
 * @param value as it is shown; empty if there is none
 * @param evidence of the value, or of what was written instead of one
 * @param misstated why what was written is no value
 * @param supports what spoke for and against the value, where there was a choice
 * @param rejected candidates that lost, best first
 */
record Explained(
        Field<?> field,
        Optional<String> value,
        Optional<Evidence> evidence,
        Optional<String> misstated,
        List<Support> supports,
        List<Choice.Rejected> rejected) {

    /** The fields that have a value, and those for which there was a candidate, in the order in which fields are shown. */
    static List<Explained> of(ReadOne one) {
        List<Explained> explained = new ArrayList<>();
        for (Field<?> field : Field.ALL) {
            Optional<Found<?>> found =
                    Optional.ofNullable(one.invoice().fields().get(field));
            Optional<Misstated> misstated =
                    Optional.ofNullable(one.invoice().misstated().get(field));
            Optional<Choice> choice = one.choices().stream()
                    .filter(each -> each.field().equals(field))
                    .findFirst();
            if (found.isPresent() || misstated.isPresent() || choice.isPresent()) {
                explained.add(of(field, found, misstated, choice));
            }
        }
        return explained;
    }

    private static Explained of(
            Field<?> field, Optional<Found<?>> found, Optional<Misstated> misstated, Optional<Choice> choice) {
        return new Explained(
                field,
                found.map(each -> ReportJson.value(each.value())),
                found.<Evidence>map(Found::evidence).or(() -> misstated.map(Misstated::evidence)),
                misstated.map(Misstated::reason),
                found.isEmpty()
                        ? List.of()
                        : choice.flatMap(Choice::chosen)
                                .map(candidate -> candidate.supports())
                                .orElse(List.of()),
                choice.map(Choice::rejected).orElse(List.of()));
    }
}
