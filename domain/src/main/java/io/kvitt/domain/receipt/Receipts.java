package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Page;
import io.kvitt.domain.layout.LayoutReading;
import java.util.List;

/** Tells a till receipt from other documents, and reads it. Text may come from any OCR. */
public final class Receipts {

    private Receipts() {}

    /** Whether these pages are a till receipt rather than an invoice, a notice or a letter. */
    public static boolean isOne(List<Page> pages) {
        return TillMarks.areOn(pages);
    }

    /**
     * Reads a receipt: seller, address, date, what was paid and how, tax and rounding. What was paid is the amount due, after
     * rounding; the total before it is the gross total where the two differ. A reading without a total and a date, or whose
     * total nothing on the receipt supports, has a failed check.
     */
    public static LayoutReading read(List<Page> pages) {
        return new ReceiptReading(Slip.of(pages)).done();
    }
}
