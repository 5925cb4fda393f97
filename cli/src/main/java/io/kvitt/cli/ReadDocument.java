package io.kvitt.cli;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.ReadBatch;
import io.kvitt.application.ReadInvoice;
import io.kvitt.domain.document.DocumentProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One document on its way to a row: read, or taken from the journal of an earlier run. */
final class ReadDocument implements ReadBatch.Job<Row> {

    private final Input input;
    private final ReadInvoice read;
    private final ReadInvoice.Options options;
    private final ReportJson json;
    private final Optional<Journal> journal;
    private final Showing showing;

    /**
     * What is shown beside what was read.
     *
     * @param explain whether to say why it was read so
     * @param copies where to keep a copy with the evidence drawn on it
     * @param copyName what to call that copy
     * @param saved where to keep what was read
     */
    record Showing(boolean explain, Optional<MarkedCopies> copies, String copyName, Optional<SavedInvoices> saved) {}

    ReadDocument(
            Input input,
            ReadInvoice read,
            ReadInvoice.Options options,
            ReportJson json,
            Optional<Journal> journal,
            Showing showing) {
        this.input = input;
        this.read = read;
        this.options = options;
        this.json = json;
        this.journal = journal;
        this.showing = showing;
    }

    @Override
    public Row read() {
        return input.load(this::read, this::givenUp);
    }

    @Override
    public Row givenUp(DocumentProblem problem) {
        return shown("", DocumentReport.failed(problem), Optional.empty(), Optional.empty());
    }

    private Row read(byte[] bytes) {
        if (journal.isEmpty()) {
            return fresh(showing.saved().isPresent() ? sha256(bytes) : "", bytes);
        }
        String sha256 = sha256(bytes);
        return journal.get().find(input.name(), sha256).map(ReadDocument::row).orElseGet(() -> fresh(sha256, bytes));
    }

    private Row fresh(String sha256, byte[] bytes) {
        DocumentReport report = read.read(bytes, options);
        return shown(
                sha256,
                report,
                showing.copies().map(copies -> copies.keep(showing.copyName(), bytes, report)),
                showing.saved().map(saved -> saved.save(input.name(), bytes, report)));
    }

    private Row shown(
            String sha256,
            DocumentReport report,
            Optional<MarkedCopies.Outcome> copy,
            Optional<SavedInvoices.Outcome> saved) {
        List<String> notes = new ArrayList<>();
        if (showing.explain()) {
            notes.addAll(Explanation.of(report));
        }
        copy.ifPresent(outcome -> notes.add("    " + Printable.line(outcome.told())));
        saved.ifPresent(outcome -> outcome.told().forEach(line -> notes.add("    " + line)));
        return row(json.write(input.name(), sha256, report, copy, saved)).with(notes);
    }

    private static Row row(String json) {
        try {
            return Row.of(json);
        } catch (IOException never) {
            throw new UncheckedIOException("our own JSON is whole", never);
        }
    }

    /** As 64 hexadecimal digits in lower case. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
