package io.kvitt.domain.invoice.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.TemplateReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of templates promises. No adapter may switch a test off. */
public abstract class InvoiceTemplatesContract {

    /** What the templates under test must read. */
    protected static final String KNOWN = """
            Exempelhus AB
            Fakturanummer: 1041
            Att betala: 9412.50
            """;

    /**
     * Templates of which the first that is for documents with {@code Exempelhus AB} is named {@code exempelhus}, yields
     * number and amount of {@link #KNOWN}, and requires both.
     */
    protected abstract InvoiceTemplates templates();

    @Test
    void readsTheFieldsAndTellsWhere() {
        TemplateReading reading = templates().read(document(KNOWN)).orElseThrow();
        assertThat(reading.template()).isEqualTo("exempelhus");
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.invoice().value(Field.INVOICE_NUMBER)).contains("1041");
        assertThat(reading.invoice().value(Field.AMOUNT_DUE).map(BigDecimal::stripTrailingZeros))
                .contains(new BigDecimal("9412.5"));
        assertThat(reading.invoice().fields().values())
                .filteredOn(found -> found.value().equals("1041"))
                .allSatisfy(found -> assertThat(found.evidence().place()).isPresent());
    }

    @Test
    void aDocumentThatNoTemplateIsForHasNoReading() {
        assertThat(templates().read(document("Annat företag AB\nAtt betala: 12.00\n")))
                .isEmpty();
    }

    @Test
    void anEmptyDocumentHasNoReading() {
        assertThat(templates().read(document(""))).isEmpty();
    }

    @Test
    void theFirstTemplateKeepsTheDocumentThoughItsFieldsFail() {
        TemplateReading reading = templates()
                .read(document("Exempelhus AB\nAtt betala: 9412.50\n"))
                .orElseThrow();
        assertThat(reading.template()).isEqualTo("exempelhus");
        assertThat(reading.missing()).contains("invoice_number");
        assertThat(reading.invoice().value(Field.INVOICE_NUMBER)).isEmpty();
    }

    @Property(tries = 200)
    void anyTextGivesAReadingOrNone(@ForAll String text) {
        templates().read(document(text));
        assertThat(templates().read(document("Exempelhus AB\n" + text))).isPresent();
    }

    @Test
    @Timeout(60)
    void threadsThatReadAtOnceGetTheSame() throws Exception {
        InvoiceTemplates shared = templates();
        List<Callable<String>> readings = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            readings.add(() -> told(shared.read(document(KNOWN)).orElseThrow()));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> read = threads.invokeAll(readings);
            String alone = told(shared.read(document(KNOWN)).orElseThrow());
            for (Future<String> reading : read) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String told(TemplateReading reading) {
        return reading.template() + reading.invoice().fields() + reading.values() + reading.missing();
    }

    private static DocumentContent document(String text) {
        LayoutText layout = LayoutText.verbatim(text);
        return new DocumentContent(DocumentKind.TEXT, layout.pages(), layout, List.of(), List.of());
    }
}
