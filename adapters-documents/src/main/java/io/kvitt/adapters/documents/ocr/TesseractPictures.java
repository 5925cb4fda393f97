package io.kvitt.adapters.documents.ocr;

import io.kvitt.adapters.documents.pdf.PdfPicture;
import io.kvitt.adapters.documents.pdf.PdfPictures;
import io.kvitt.adapters.documents.recognised.WordTable;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Secret;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.PictureReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Reads the words on pictures with Tesseract, where that program is installed. */
public final class TesseractPictures implements PictureReader {

    /** The program as it is found on the path of the machine. */
    public static final String ON_PATH = "tesseract";

    /** After this no further picture of a document is begun. */
    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Tesseract engine;

    /** Pixels take much memory while they are unpacked, so that is done for one picture at a time. */
    private final Lock unpacking = new ReentrantLock();

    /**
     * Nothing is started yet.
     *
     * @param command name or path of the program
     */
    public TesseractPictures(String command) {
        engine = new Tesseract(command);
    }

    @Override
    public Optional<String> outOfUse() {
        return engine.isInstalled() ? Optional.empty() : PictureReader.NONE.outOfUse();
    }

    @Override
    public Optional<DocumentContent> read(byte[] bytes, List<Secret> passwords, DocumentContent content) {
        boolean mayShowPictures = content.kind() == DocumentKind.PDF || content.kind() == DocumentKind.IMAGE;
        if (!mayShowPictures || content.pages().isEmpty() || !engine.isInstalled()) {
            return Optional.empty();
        }
        Recognised recognised = new Recognised();
        try {
            if (content.kind() == DocumentKind.PDF) {
                PdfPictures.each(bytes, passwords, recognised::add);
            } else {
                recognised.add(content.pages().get(0), bytes);
            }
        } catch (OutOfMemoryError tooLarge) {
            // The picture is let go by now; those before it may be read all the same.
            return recognised.addedTo(content);
        }
        return recognised.addedTo(content);
    }

    /** The words of one document. */
    private final class Recognised {
        private final Map<Integer, List<Word>> words = new HashMap<>();
        private final long begun = System.nanoTime();

        /** Returns whether there is time for another one. */
        boolean add(PdfPicture picture) {
            unpack(() -> Sheet.of(picture)).ifPresent(sheet -> add(picture.page(), picture.box(), sheet));
            return !Thread.currentThread().isInterrupted() && System.nanoTime() - begun < LIMIT.toNanos();
        }

        void add(Page page, byte[] image) {
            Box box = new Box(0, 0, page.width(), page.height());
            unpack(() -> ImageFile.firstPage(image)).ifPresent(sheet -> add(page.number(), box, sheet));
        }

        Optional<DocumentContent> addedTo(DocumentContent content) {
            return Thread.currentThread().isInterrupted() || words.isEmpty()
                    ? Optional.empty()
                    : content.withWordsOnPictures(words);
        }

        private Optional<Sheet> unpack(Supplier<Optional<Sheet>> sheet) {
            try {
                unpacking.lockInterruptibly();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            try {
                return sheet.get();
            } finally {
                unpacking.unlock();
            }
        }

        private void add(int page, Box box, Sheet sheet) {
            float wide = box.width() / sheet.width();
            float high = box.height() / sheet.height();
            List<Word> seen = words.computeIfAbsent(page, number -> new ArrayList<>());
            for (WordTable.Row row : engine.words(sheet.file(), sheet.density())) {
                Box place = new Box(
                        box.x0() + row.left() * wide,
                        box.y0() + row.top() * high,
                        box.x0() + (row.left() + row.width()) * wide,
                        box.y0() + (row.top() + row.height()) * high);
                seen.add(new Word(row.text(), place));
            }
        }
    }
}
