package io.kvitt.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TidingsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    @Test
    void aNewInvoiceIsToldOfOnceHoweverOftenItIsDecided() {
        KeptInvoice rent = Bills.rent(1, DUE, NOON);

        assertThat(Tidings.ofNew(rent)).hasSize(1).isEqualTo(Tidings.ofNew(rent));
        assertThat(Tidings.ofNew(rent).get(0).details())
                .containsEntry("invoice_id", rent.id().value())
                .containsEntry("note", NoticeKind.NEW_INVOICE.name());
    }

    @Test
    void whatShouldBeLookedAtSaysSo() {
        KeptInvoice doubtful = Bills.kept(Bills.ANNA, 1, Bills.rent(DUE).done(), true, NOON);

        assertThat(Tidings.ofNew(doubtful))
                .extracting(Duty::details)
                .first()
                .extracting(details -> details.get("note"))
                .isEqualTo(NoticeKind.NEEDS_LOOK.name());
    }

    @Test
    void nobodyHearsOfReceiptsAndArchives() {
        KeptInvoice receipt = Bills.kept(
                Bills.ANNA,
                1,
                Bills.put(Bills.rent(DUE), Field.DOC_TYPE, DocType.RECEIPT).done(),
                false,
                NOON);

        assertThat(Tidings.ofNew(receipt)).isEmpty();
        assertThat(Tidings.ofNew(Bills.rent(1, LocalDate.of(2026, 10, 23), NOON)))
                .isEmpty();
        assertThat(Tidings.ofNew(Bills.rent(1, LocalDate.of(2026, 10, 24), NOON)))
                .hasSize(1);
    }

    @Test
    void wordsOfADocumentCannotBeginAnotherLine() {
        KeptInvoice nasty = Bills.kept(
                Bills.ANNA,
                1,
                Bills.put(Bills.rent(DUE), Field.SELLER_NAME, "A\r\nBcc: all@example.org\u202e" + "x".repeat(5_000))
                        .done(),
                false,
                NOON);

        NoticeWords words = NoticeWords.newInvoice(nasty);

        assertThat(words.title()).startsWith("New invoice from A Bcc:").doesNotContainPattern("\\p{Cntrl}|\\p{Cf}");
        assertThat(Notice.fresh(NoticeId.of(Bills.ANNA, "x"), Bills.ANNA, NoticeKind.NEW_INVOICE, words, Map.of(), NOON)
                        .title())
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void theAmountAndTheDayAreSaid() {
        assertThat(NoticeWords.newInvoice(Bills.rent(1, DUE, NOON)).text())
                .contains("9412.00")
                .contains("SEK")
                .contains("due 2026-11-30");
    }
}
