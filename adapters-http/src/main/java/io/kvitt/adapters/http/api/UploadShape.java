package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.UploadTicket;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Leave to bring a document. */
record UploadShape(
        @Says("Its id, which is a secret of yours") String id,

        @Says(value = "How to send the document", example = "PUT")
        String method,

        @Says("Where to send it; a path is one of this server")
        String url,

        @Says(
                "Fields of a form to send with it, before the part named file; without any, the document alone is the body")
        Map<String, String> fields,

        @Says(value = "Bytes that are taken at most", example = "20971520")
        int maxBytes,

        @Says("When it is too late") Instant expiresAt) {

    static final UploadShape EXAMPLE = new UploadShape(
            "upl_c29tZSB0aWNrZXQ",
            "PUT",
            "/v1/uploads/upl_c29tZSB0aWNrZXQ",
            Map.of(),
            Original.LARGEST,
            Instant.parse("2026-11-22T12:15:00Z"));

    static UploadShape of(UploadTicket ticket) {
        return new UploadShape(
                ticket.id(), ticket.method(), ticket.url(), ticket.fields(), Original.LARGEST, ticket.expiresAt());
    }

    /** What is to come. */
    record Announced(
            @Says(value = "Its name, to be shown and nothing more", example = "kvitto.pdf")
            String filename,

            @Says(value = "What it is said to be; its bytes decide", example = "application/pdf")
            Optional<String> contentType,

            @Says(value = "How many bytes it has, 20971520 at most", example = "5000000")
            long size,

            @Says(value = "SHA-256 of its bytes", example = InvoiceShape.ID)
            String sha256,

            @Says(
                    value = "What it is for",
                    example = "receipt",
                    oneOf = {"receipt"})
            String purpose) {

        static final Announced EXAMPLE =
                new Announced("kvitto.pdf", Optional.of("application/pdf"), 5_000_000, InvoiceShape.ID, "receipt");
    }
}
