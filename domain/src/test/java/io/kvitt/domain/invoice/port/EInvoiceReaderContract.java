package io.kvitt.domain.invoice.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.port.EInvoiceReader.EInvoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every reader of structured invoices promises. No adapter may switch a test off. */
public abstract class EInvoiceReaderContract {

    protected abstract EInvoiceReader reader();

    /** A document with one invoice or more, in UTF-8. */
    protected abstract byte[] valid();

    @Test
    void aValidDocumentHasAnInvoiceWithEvidenceForEachField() {
        List<Invoice> invoices = invoices(valid());
        assertThat(invoices).isNotEmpty();
        assertThat(invoices).allSatisfy(invoice -> {
            assertThat(invoice.fields()).isNotEmpty();
            assertThat(invoice.fields().values()).allSatisfy(found -> {
                assertThat(found.evidence().rule()).startsWith("xml:");
                assertThat(found.evidence().place()).isEmpty();
            });
        });
    }

    @Test
    void noBytesAreAProblem() {
        assertThat(reader().read(new byte[0])).isInstanceOf(EInvoices.Unreadable.class);
    }

    @Test
    void xmlOfAnotherKindIsNotAnInvoice() {
        assertThat(problem("<note><to>Anna</to></note>")).isEqualTo(Code.NOT_AN_INVOICE);
    }

    @Test
    void textThatIsNoXmlIsMalformed() {
        assertThat(problem("Faktura 1041")).isEqualTo(Code.XML_MALFORMED);
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThat(problem("<!DOCTYPE Invoice [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Invoice>&e;</Invoice>"))
                .isEqualTo(Code.XML_DTD);
    }

    @Test
    void depthIsBounded() {
        assertThat(problem("<a>".repeat(100_000) + "</a>".repeat(100_000))).isEqualTo(Code.XML_TOO_COMPLEX);
    }

    @Property(tries = 300)
    void anyBytesGiveInvoicesOrAProblem(@ForAll byte[] bytes) {
        answers(bytes);
    }

    @Property(tries = 100)
    void anyTextGivesInvoicesOrAProblem(@ForAll String text) {
        answers(("<Invoice>" + text + "</Invoice>").getBytes(UTF_8));
    }

    @Property(tries = 150)
    void anyPrefixGivesInvoicesOrAProblem(@ForAll @IntRange(max = 10_000) int tenthsOfAPerMille) {
        byte[] whole = valid();
        answers(Arrays.copyOf(whole, (int) ((long) whole.length * tenthsOfAPerMille / 10_000)));
    }

    @Property(tries = 1_000)
    void oneDamagedByteGivesInvoicesOrAProblem(@ForAll @IntRange(max = 1_000_000) int where, @ForAll byte written) {
        byte[] damaged = valid().clone();
        damaged[(int) ((long) (damaged.length - 1) * where / 1_000_000)] = written;
        answers(damaged);
    }

    @Test
    void theBytesAreNotChanged() {
        byte[] given = valid();
        byte[] before = given.clone();
        reader().read(given);
        assertThat(given).isEqualTo(before);
    }

    @Test
    @Timeout(60)
    void threadsThatReadAtOnceGetTheSame() throws Exception {
        EInvoiceReader shared = reader();
        String alone = told(shared.read(valid()));
        List<Callable<String>> readings = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            readings.add(() -> told(shared.read(valid())));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> reading : threads.invokeAll(readings)) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Invoice> invoices(byte[] xml) {
        return reader().read(xml).match(read -> read, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private Code problem(String xml) {
        return reader().read(xml.getBytes(UTF_8)).match(read -> null, DocumentProblem::code);
    }

    private void answers(byte[] bytes) {
        EInvoices answer = reader().read(bytes);
        if (answer instanceof EInvoices.Read read) {
            assertThat(read.invoices()).isNotEmpty();
        } else if (answer instanceof EInvoices.Unreadable unreadable) {
            assertThat(unreadable.problem().detail()).isNotBlank();
        }
    }

    private static String told(EInvoices answer) {
        return answer.match(
                read -> read.stream()
                        .map(invoice -> invoice.fields() + "" + invoice.lines() + invoice.vat())
                        .toList()
                        .toString(),
                DocumentProblem::toString);
    }
}
