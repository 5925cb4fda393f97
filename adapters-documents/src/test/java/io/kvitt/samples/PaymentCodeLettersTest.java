package io.kvitt.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.adapters.documents.code.ZxingCodes;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.port.CodeReader.Effort;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import io.kvitt.domain.invoice.PageSearch;
import io.kvitt.domain.layout.PaymentCodes;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes from the paper to the fields. */
class PaymentCodeLettersTest {

    static Stream<Sample> letters() {
        return Stream.of(
                PaymentCodeLetters.swissBill(), PaymentCodeLetters.epcCode(), PaymentCodeLetters.swedishCode());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatTheCodeStatesIsWhatTheLetterIsMeantToSay(Sample letter) {
        Invoice stated = codes(letter).stated();

        assertThat(stated.fields()).hasSizeGreaterThanOrEqualTo(5);
        stated.fields()
                .forEach((field, found) -> assertThat(letter.expected().json(letter.file()))
                        .contains("\"" + field.key() + "\": \"" + found.value() + "\""));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theCodeStandsOnTheLetter(Sample letter) {
        assertThat(codes(letter).stated().fields().values())
                .allSatisfy(found -> assertThat(
                                found.evidence().place().orElseThrow().box().middleY())
                        .isBetween(500f, 760f));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void anAmountThatIsNotThatOfTheCodeIsNoticed(Sample letter) {
        PageSearch page = new PageSearch(content(letter).layout());
        BigDecimal due = codes(letter).stated().value(Field.AMOUNT_DUE).orElseThrow();

        assertThat(codes(letter).check(stating(due), page).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(codes(letter).check(stating(due.add(BigDecimal.ONE)), page).outcome())
                .isEqualTo(Outcome.FAILED);
    }

    private static Invoice stating(BigDecimal due) {
        Evidence evidence = Evidence.inData(due.toPlainString(), "label-right:Summa", 0.9);
        return new Invoice.Draft()
                .put(Field.AMOUNT_DUE, new Found<>(due, evidence))
                .done();
    }

    private static PaymentCodes codes(Sample letter) {
        return PaymentCodes.of(new ZxingCodes().read(letter.bytes(), List.of(), content(letter), Effort.ALL));
    }

    private static DocumentContent content(Sample letter) {
        return new AnyDocumentReader().read(letter.bytes(), List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }
}
