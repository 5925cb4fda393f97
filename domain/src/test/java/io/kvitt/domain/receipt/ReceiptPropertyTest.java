package io.kvitt.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.layout.LayoutReading;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReceiptPropertyTest {

    @Provide
    Arbitrary<List<Word>> words() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(0).ofMaxLength(30),
                Arbitraries.of(
                        "TOTAL", "CASH", "CHANGE", "ROUNDING", "DATE", "SDN", "BHD", "JALAN", "RM", "GST", "(", ":"),
                Arbitraries.of(
                        "9.00", "10.00", "1.00", "-0.02", "1,234.50", "31/02/2018", "12/12/2018", "99:99", "0.00"));
        Arbitrary<Float> places = Arbitraries.of(0f, 10f, 10.5f, 20f, 57f, 100f, -5f, 1e9f);
        Arbitrary<Float> sizes = Arbitraries.of(0f, 1f, 8f, 30f, 1e9f);
        return Combinators.combine(texts, places, places, sizes, sizes)
                .as((text, x, y, width, height) -> new Word(text, new Box(x, y, x + width, y + height)))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 400)
    void whateverTheWordsEveryValueHasEvidence(@ForAll("words") List<Word> words) {
        LayoutReading reading = Receipts.read(List.of(new Page(1, 595, 842, words)));
        assertThat(reading.invoice().fields().values()).allSatisfy(found -> {
            assertThat(found.evidence().place()).isPresent();
            assertThat(found.evidence().confidence()).isBetween(0.0, 0.995);
        });
    }

    @Property(tries = 200)
    void tellingAReceiptNeverThrows(@ForAll("words") List<Word> words) {
        List<Page> pages = List.of(new Page(1, 595, 842, words));
        assertThat(Receipts.isOne(pages)).isEqualTo(Receipts.isOne(pages));
    }

    @Property(tries = 200)
    void netAndTaxMakeTheTotalWhereBothAreTold(@ForAll("words") List<Word> words) {
        Invoice receipt = Receipts.read(List.of(new Page(1, 595, 842, words))).invoice();
        receipt.value(Field.NET_TOTAL)
                .ifPresent(net -> assertThat(
                                net.add(receipt.value(Field.TAX_TOTAL).orElseThrow()))
                        .isEqualByComparingTo(receipt.value(Field.GROSS_TOTAL)
                                .or(() -> receipt.value(Field.AMOUNT_DUE))
                                .orElseThrow()));
    }
}
