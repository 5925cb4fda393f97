package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import java.util.List;
import java.util.Optional;

/** What came of a document that was handed in. */
record ReceiptShape(
        @Says(value = "Its name, as it was given", example = "kvitto.pdf")
        String file,

        @Says("SHA-256 of its bytes") String sha256,

        @Says(
                value = "parsed, or needs_review",
                example = "parsed",
                oneOf = {"parsed", "needs_review"})
        String status,

        @Says(value = "How it was read", example = "layout") Optional<String> strategy,

        @Says(value = "By which template", example = "se.hyresavi")
        Optional<String> template,

        @Says("Why somebody should look at it, for people") List<String> review,

        @Says(value = "How many pages were read", example = "1")
        int pages,

        @Says("What it holds, in its order") List<Item> invoices) {

    static final ReceiptShape EXAMPLE = new ReceiptShape(
            "kvitto.pdf",
            InvoiceShape.ID,
            "parsed",
            Optional.of("layout"),
            Optional.empty(),
            List.of(),
            1,
            List.of(new Item(InvoiceShape.ID, true, InvoiceShape.EXAMPLE)));

    /** One paper in it. */
    record Item(
            @Says(value = "The id that it is kept under", example = InvoiceShape.ID)
            String invoiceId,

            @Says("Whether it was not kept before") boolean isNew,
            @Says("The paper as it is kept") InvoiceShape invoice) {}
}
