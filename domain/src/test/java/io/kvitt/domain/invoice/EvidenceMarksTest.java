package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Mark;
import io.kvitt.domain.document.Mark.Tone;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceMarksTest {

    private static final Place HERE = new Place(2, new Box(10, 20, 30, 40));

    private static final Place THERE = new Place(1, new Box(10, 20, 30, 40));
    private static final Place ELSEWHERE = new Place(1, new Box(10, 60, 30, 80));

    private static Evidence evidence(Place place, double confidence) {
        return new Evidence(Optional.of(place), "as printed", "rule", confidence);
    }

    private static final Invoice INVOICE = new Invoice.Draft()
            .put(Field.NET_TOTAL, new Found<>(new BigDecimal("100.00"), evidence(HERE, 0.9)))
            .put(Field.DUE_DATE, new Found<>(LocalDate.of(2026, 4, 30), evidence(THERE, 0.8)))
            .put(Field.PAYMENT_REFERENCE, new Found<>("1234", evidence(ELSEWHERE, 0.79)))
            .put(Field.BUYER_NAME, new Found<>("Nobody", Evidence.inData("Nobody", "xml:/a", 0.99)))
            .done();

    @Test
    void whatHasAPlaceIsMarkedThereAndWhatHasNoneIsNot() {
        assertThat(EvidenceMarks.of(INVOICE, List.of()))
                .containsExactly(
                        new Mark(THERE, "due_date", Tone.SURE),
                        new Mark(ELSEWHERE, "payment_reference", Tone.UNSURE),
                        new Mark(HERE, "net_total", Tone.SURE));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # check                         | detail                       | wrong
              payment-reference-check-digit | wrong                        | payment_reference
              net-plus-tax-is-gross         | 100 + 25 is 125, stated 126  | net_total
              due-not-before-issue          | from 2 to 1                  | due_date
              xml-matches-page              | not printed: due_date        | due_date
              xml-matches-page              | not printed: old_due_date    |
            """)
    void whatAFailedCheckIsAboutIsWrong(String name, String detail, String wrong) {
        InvoiceCheck failed = new InvoiceCheck(name, Outcome.FAILED, detail);

        List<String> labels = EvidenceMarks.of(INVOICE, List.of(failed)).stream()
                .filter(mark -> mark.tone() == Tone.WRONG)
                .map(Mark::label)
                .toList();

        assertThat(labels).isEqualTo(Optional.ofNullable(wrong).map(List::of).orElse(List.of()));
    }

    @Test
    void whatIsReadFromOnePlaceSharesAMarkInTheWorseTone() {
        Invoice invoice = new Invoice.Draft()
                .put(Field.PERIOD_START, new Found<>(LocalDate.of(2026, 4, 1), evidence(HERE, 0.9)))
                .put(Field.PERIOD_END, new Found<>(LocalDate.of(2026, 4, 30), evidence(HERE, 0.5)))
                .done();

        assertThat(EvidenceMarks.of(invoice, List.of()))
                .containsExactly(new Mark(HERE, "period_start, period_end", Tone.UNSURE));
    }

    @Test
    void aCheckThatPassedDisputesNothing() {
        InvoiceCheck passed = new InvoiceCheck("net-plus-tax-is-gross", Outcome.PASSED, "net_total holds");

        assertThat(EvidenceMarks.of(INVOICE, List.of(passed))).noneMatch(mark -> mark.tone() == Tone.WRONG);
    }

    @Test
    void whatIsNoValueOfItsKindIsWrongWhereItStands() {
        Invoice invoice = new Invoice.Draft()
                .misstate(Field.ISSUE_DATE, new Misstated(evidence(HERE, 0.9), "no calendar has this day"))
                .done();

        assertThat(EvidenceMarks.of(invoice, List.of())).containsExactly(new Mark(HERE, "issue_date", Tone.WRONG));
    }
}
