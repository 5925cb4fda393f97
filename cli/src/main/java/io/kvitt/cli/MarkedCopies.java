package io.kvitt.cli;

import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Mark;
import io.kvitt.domain.document.Marking;
import io.kvitt.domain.document.port.DocumentMarker;
import io.kvitt.domain.document.port.DocumentMarker.Marked;
import io.kvitt.domain.invoice.EvidenceMarks;
import io.kvitt.domain.invoice.InvoiceCheck;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A folder of copies with the evidence drawn on them. A copy is called like its document; where that name is taken, by
 * another copy or by any other file, a number is added. Nothing is ever overwritten, and nothing leaves the folder.
 */
final class MarkedCopies {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_COMPLAINTS = 8;

    private final Path folder;
    private final DocumentMarker marker;
    private final List<Secret> passwords;

    /**
     * What became of one copy.
     *
     * @param file where it lies; empty if there is none
     * @param because why there is none, for people; empty if there is one
     */
    record Outcome(String file, String because) {

        String told() {
            return file.isEmpty() ? "no marked copy: " + because : "marked copy: " + file;
        }
    }

    private MarkedCopies(Path folder, DocumentMarker marker, List<Secret> passwords) {
        this.folder = folder;
        this.marker = marker;
        this.passwords = List.copyOf(passwords);
    }

    /** Makes the folder where there is none. */
    static MarkedCopies in(Path folder, DocumentMarker marker, List<Secret> passwords) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException noFolder) {
            throw new IOException(folder + " is no folder", noFolder);
        }
        return new MarkedCopies(folder, marker, passwords);
    }

    /** Names for the copies of documents, without endings and all different, in the same order. */
    static List<String> names(List<Input> documents) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Input document : documents) {
            String name = plain(document.name());
            String free = name;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = name + "-" + i;
            }
            names.add(free);
        }
        return names;
    }

    /** The last part of a path without its ending, with nothing in it that a file system or a terminal could mistake. */
    private static String plain(String path) {
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int point = last.lastIndexOf('.');
        String name = point > 0 ? last.substring(0, point) : last;
        StringBuilder plain = new StringBuilder();
        name.codePoints().limit(LONGEST_NAME).forEach(c -> {
            boolean kept = Character.isLetterOrDigit(c) || " ._-()+,&".indexOf(c) >= 0;
            plain.appendCodePoint(kept ? c : '_');
        });
        String safe = plain.toString().replaceFirst("^[. -]+", "").strip();
        return safe.isEmpty() ? "document" : safe;
    }

    /** Draws and keeps the copy of one document. */
    Outcome keep(String name, byte[] bytes, DocumentReport report) {
        return marker.mark(bytes, passwords, marking(report))
                .match(copy -> kept(name, copy), undrawn -> new Outcome("", undrawn.because()));
    }

    private static Marking marking(DocumentReport report) {
        List<Mark> marks = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (ReadOne one : report.invoices()) {
            marks.addAll(EvidenceMarks.of(one.invoice(), one.checks()));
            one.checks().stream()
                    .filter(InvoiceCheck::failed)
                    .limit(MOST_COMPLAINTS)
                    .forEach(check -> complaints.add(check.name() + ": " + check.detail()));
        }
        return new Marking(marks, complaints);
    }

    private Outcome kept(String name, Marked.Copy copy) {
        try {
            Path file = folder.resolve(name + "." + copy.ending());
            for (int i = 2; !WholeFile.create(file, copy.bytes()); i++) {
                file = folder.resolve(name + "-" + i + "." + copy.ending());
            }
            return new Outcome(file.toString(), "");
        } catch (IOException trouble) {
            return new Outcome("", "it cannot be written: " + trouble.getClass().getSimpleName());
        }
    }
}
