package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptInvoiceTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "rule", 1));
    }

    private static KeptInvoice kept(DocType type, String amount, String currency) {
        Invoice invoice = new Invoice.Draft()
                .put(Field.DOC_TYPE, found(type))
                .put(Field.ISSUE_DATE, found(DAY.minusMonths(1)))
                .put(Field.AMOUNT_DUE, found(new BigDecimal(amount)))
                .put(Field.CURRENCY, found(currency))
                .done();
        InvoiceSource source = new InvoiceSource("a.pdf", "0f".repeat(32), Strategy.LAYOUT, Optional.empty(), false);
        return KeptInvoice.first(new InvoiceId("0".repeat(64)), ANNA, invoice, source, MORNING);
    }

    @Test
    void aReceiptIsPaidOnItsDayAndEverythingElseIsOpen() {
        assertThat(kept(DocType.RECEIPT, "5", "SEK").status()).isEqualTo(InvoiceStatus.PAID);
        assertThat(kept(DocType.RECEIPT, "5", "SEK").paidOn()).contains(DAY.minusMonths(1));
        assertThat(kept(DocType.INVOICE, "5", "SEK").status()).isEqualTo(InvoiceStatus.OPEN);
        assertThat(kept(DocType.CREDIT_NOTE, "5", "SEK").paidOn()).isEmpty();
    }

    @Test
    void everyChangeIsTheNextVersionOfTheSamePaper() {
        KeptInvoice open = kept(DocType.INVOICE, "5", "SEK");
        KeptInvoice part = open.paid(false, DAY, MORNING.minusSeconds(60));
        KeptInvoice paid = part.paid(true, DAY, MORNING.plusSeconds(60));

        assertThat(part.status()).isEqualTo(InvoiceStatus.PARTIALLY_PAID);
        assertThat(part.changedAt()).isEqualTo("2026-03-01T08:00:00.123Z");
        assertThat(paid.version()).isEqualTo(3);
        assertThat(paid.invoice()).isEqualTo(open.invoice());
        assertThat(paid.voided(MORNING).paidOn()).isEmpty();
        assertThat(paid.reopened(MORNING).owed()).contains(Money.of("5", "SEK"));
    }

    @Test
    void onlyWhatIsNotPaidAsAWholeAsksForMoneyAndNoCurrencyIsAddedToAnother() {
        KeptInvoice open = kept(DocType.INVOICE, "5.10", "SEK");

        assertThat(InvoiceTotals.of(Stream.of(
                                open,
                                open.paid(false, DAY, MORNING),
                                open.paid(true, DAY, MORNING),
                                open.voided(MORNING),
                                kept(DocType.CREDIT_NOTE, "7", "SEK"),
                                kept(DocType.RECEIPT, "7", "SEK"),
                                kept(DocType.REMINDER, "1.005", "SEK"),
                                kept(DocType.RENTAL_NOTICE, "900", "EUR"))
                        .map(InvoiceEntry::of)
                        .toList()))
                .containsExactly(
                        new InvoiceTotals(Money.of("900", "EUR"), 1), new InvoiceTotals(Money.of("10.20", "SEK"), 2));
    }

    @Test
    void aDayOfPaymentWithoutAPaymentIsABug() {
        KeptInvoice open = kept(DocType.INVOICE, "5", "SEK");

        assertThatThrownBy(() -> new KeptInvoice(
                        open.id(),
                        ANNA,
                        open.invoice(),
                        Amendments.NONE,
                        open.source(),
                        InvoiceStatus.VOID,
                        Optional.of(DAY),
                        List.of(),
                        1,
                        MORNING,
                        MORNING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VOID");
        assertThatThrownBy(() -> new InvoiceId("A".repeat(64))).isInstanceOf(IllegalArgumentException.class);
        assertThat(InvoiceId.parse("0".repeat(63))).isEmpty();
    }

    @Test
    void ofALongPathTheEndIsKept() {
        InvoiceSource source = new InvoiceSource(
                "x/".repeat(2_000) + "a.pdf", "0f".repeat(32), Strategy.TEMPLATE, Optional.of("t"), false);

        assertThat(source.file()).hasSize(InvoiceSource.LONGEST_NAME).endsWith("x/a.pdf");
        assertThatThrownBy(() -> new InvoiceSource("a", "0f", Strategy.TEMPLATE, Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
