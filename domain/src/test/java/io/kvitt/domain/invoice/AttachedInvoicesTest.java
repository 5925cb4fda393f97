package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttachedInvoicesTest {

    @Test
    void withoutAttachmentsThereIsNothing() {
        assertThat(new AttachedInvoices.Merge().done()).isEmpty();
    }

    @Test
    void oneAttachmentHasNothingToAgreeWith() {
        AttachedInvoices one = merged(invoice("1041", "9412.50"));
        assertThat(one.agreement()).isEmpty();
        assertThat(one.invoices()).hasSize(1);
    }

    @Test
    void attachmentsThatSayTheSameAgree() {
        AttachedInvoices two = merged(invoice("1041", "9412.50"), invoice("1041", "9412.5"));
        assertThat(two.agreement().map(InvoiceCheck::outcome)).contains(Outcome.PASSED);
        assertThat(two.invoices().get(0).value(Field.AMOUNT_DUE)).contains(new BigDecimal("9412.50"));
    }

    @Test
    void aFieldOnWhichTheyDifferHasNoValue() {
        AttachedInvoices two = merged(invoice("1041", "9412.50"), invoice("1041", "8412.50"));
        assertThat(two.agreement().orElseThrow().failed()).isTrue();
        assertThat(two.agreement().orElseThrow().detail())
                .contains("amount_due")
                .doesNotContain("invoice_number");
        assertThat(two.invoices().get(0).value(Field.AMOUNT_DUE)).isEmpty();
        assertThat(two.invoices().get(0).value(Field.INVOICE_NUMBER)).contains("1041");
    }

    @Test
    void aThirdAttachmentDoesNotDecideBetweenTwo() {
        AttachedInvoices three =
                merged(invoice("1041", "9412.50"), invoice("1041", "8412.50"), invoice("1041", "8412.50"));
        assertThat(three.agreement().orElseThrow().failed()).isTrue();
        assertThat(three.invoices().get(0).value(Field.AMOUNT_DUE)).isEmpty();
    }

    @Test
    void eachFillsInWhatTheOthersLack() {
        Invoice numberOnly =
                new Invoice.Draft().put(Field.INVOICE_NUMBER, found("1041")).done();
        AttachedInvoices two = merged(numberOnly, invoice("1041", "9412.50"));
        assertThat(two.agreement().map(InvoiceCheck::outcome)).contains(Outcome.PASSED);
        assertThat(two.invoices().get(0).value(Field.AMOUNT_DUE)).contains(new BigDecimal("9412.50"));
    }

    @Test
    void aConflictInOneInvoiceLeavesItsNeighbourAlone() {
        AttachedInvoices.Merge merge = new AttachedInvoices.Merge();
        merge.add("a.xml", List.of(invoice("1", "10"), new Invoice.Draft().done()));
        merge.add("b.xml", List.of(invoice("1", "11"), invoice("2", "20")));
        List<Invoice> invoices = merge.done().orElseThrow().invoices();
        assertThat(invoices.get(0).value(Field.AMOUNT_DUE)).isEmpty();
        assertThat(invoices.get(1).value(Field.AMOUNT_DUE)).contains(new BigDecimal("20"));
    }

    @Test
    void anotherNumberOfInvoicesIsAConflictAndTheFirstAttachmentStands() {
        AttachedInvoices.Merge merge = new AttachedInvoices.Merge();
        merge.add("a.xml", List.of(invoice("1", "10")));
        merge.add("b.xml", List.of(invoice("1", "10"), invoice("2", "20")));
        AttachedInvoices two = merge.done().orElseThrow();
        assertThat(two.agreement().orElseThrow().failed()).isTrue();
        assertThat(two.invoices()).hasSize(1);
    }

    private static AttachedInvoices merged(Invoice... invoices) {
        AttachedInvoices.Merge merge = new AttachedInvoices.Merge();
        for (Invoice invoice : invoices) {
            merge.add("factur-x.xml", List.of(invoice));
        }
        return merge.done().orElseThrow();
    }

    private static Invoice invoice(String number, String due) {
        return new Invoice.Draft()
                .put(Field.AMOUNT_DUE, found(new BigDecimal(due)))
                .put(Field.INVOICE_NUMBER, found(number))
                .done();
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "xml:/Invoice", 0.99));
    }
}
