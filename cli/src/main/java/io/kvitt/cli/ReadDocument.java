package io.kvitt.cli;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.ReadBatch;
import io.kvitt.application.ReadInvoice;
import io.kvitt.domain.document.DocumentProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One document on its way to a row: read, or taken from the journal of an earlier run. */
final class ReadDocument implements ReadBatch.Job<Row> {

    private final Input input;
    private final ReadInvoice read;
    private final ReadInvoice.Options options;
    private final ReportJson json;
    private final Optional<Journal> journal;

    ReadDocument(
            Input input, ReadInvoice read, ReadInvoice.Options options, ReportJson json, Optional<Journal> journal) {
        this.input = input;
        this.read = read;
        this.options = options;
        this.json = json;
        this.journal = journal;
    }

    @Override
    public Row read() {
        return input.load(this::read, this::givenUp);
    }

    @Override
    public Row givenUp(DocumentProblem problem) {
        return row("", DocumentReport.failed(problem));
    }

    private Row read(byte[] bytes) {
        if (journal.isEmpty()) {
            return row("", read.read(bytes, options));
        }
        String sha256 = sha256(bytes);
        return journal.get()
                .find(input.name(), sha256)
                .map(ReadDocument::row)
                .orElseGet(() -> row(sha256, read.read(bytes, options)));
    }

    private Row row(String sha256, DocumentReport report) {
        return row(json.write(input.name(), sha256, report));
    }

    private static Row row(String json) {
        try {
            return Row.of(json);
        } catch (IOException never) {
            throw new UncheckedIOException("our own JSON is whole", never);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
