package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.NamedValue;
import io.kvitt.domain.document.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedValuesTest {

    private static final Place PLACE = new Place(1, new Box(10, 20, 60, 31));

    @ParameterizedTest(name = "{0} {1} is {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # name                  | words         | field          | value
          TOTAL                 | 118,90        | gross_total    | 118.90
          AMOUNT_DUE            | RM 9.00       | amount_due     | 9.00
          TAX                   | 1 204,50      | tax_total      | 1204.50
          INVOICE_RECEIPT_DATE  | 25/12/2025    | issue_date     | 2025-12-25
          DUE_DATE              | 30 nov 2026   | due_date       | 2026-11-30
          VENDOR_NAME           | Blomman & Co  | seller_name    | Blomman & Co
          RECEIVER_BILL_TO.NAME | Ada Ek        | buyer_name     | Ada Ek
          INVOICE_RECEIPT_ID    | A-17          | invoice_number | A-17
        """)
    void aNameThatWeHaveAFieldForIsACandidate(String name, String words, String field, String value) {
        List<Candidate<?>> candidates = NamedValues.of(document(new NamedValue(name, Optional.of(PLACE), words, 0.9)));
        assertThat(candidates).hasSize(1);
        assertThat(candidates.get(0).field().key()).isEqualTo(field);
        assertThat(candidates.get(0).found().value()).hasToString(value);
        assertThat(candidates.get(0).found().evidence().place()).contains(PLACE);
        assertThat(candidates.get(0).found().evidence().rule()).isEqualTo("named:" + name);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
          TOTAL      | fri
          DUE_DATE   | 30 dagar
          OTHER      | 118,90
          NAME       | Ada Ek
        """)
    void whatCannotBeReadOrHasNoFieldIsNone(String name, String words) {
        assertThat(NamedValues.of(document(new NamedValue(name, Optional.empty(), words, 0.9))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
        0.9,  2.197
        0.5,  0
        1,    2.944
        0,    -2.944
        """)
    void aClaimWeighsAsMuchAsItIsSureWithinLimits(double confidence, double weight) {
        Candidate<?> candidate = NamedValues.of(document(new NamedValue("TOTAL", Optional.empty(), "9.00", confidence)))
                .get(0);
        assertThat(candidate.weight()).isCloseTo(weight, within(0.001));
    }

    @Test
    void aDocumentWithoutNamedValuesHasNoCandidates() {
        assertThat(NamedValues.of(document())).isEmpty();
    }

    private static DocumentContent document(NamedValue... named) {
        return new DocumentContent(
                DocumentKind.RECOGNISED, List.of(), LayoutText.of(List.of()), List.of(), List.of(), List.of(named));
    }
}
