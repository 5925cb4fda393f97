package io.kvitt.adapters.documents.ocr;

import io.kvitt.adapters.documents.pdf.PagePictures;
import io.kvitt.adapters.documents.pdf.PdfPicture;
import io.kvitt.adapters.documents.pdf.PdfPictures;
import io.kvitt.adapters.documents.recognised.WordTable;
import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.Page;
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
        if (Thread.currentThread().isInterrupted()) {
            return Optional.of("OCR was stopped because it took too long");
        }
        return engine.isInstalled() ? Optional.empty() : PictureReader.NONE.outOfUse();
    }

    @Override
    public Optional<DocumentContent> read(byte[] bytes, List<Secret> passwords, DocumentContent content) {
        boolean mayShowPictures = content.kind() == DocumentKind.PDF || content.kind() == DocumentKind.IMAGE;
        if (!mayShowPictures || content.pages().isEmpty() || !engine.isInstalled()) {
            return Optional.empty();
        }
        boolean whole = content.kind() == DocumentKind.IMAGE || content.needsOcr();
        return whole ? wholePages(bytes, passwords, content) : pictures(bytes, passwords, content);
    }

    private Optional<DocumentContent> wholePages(byte[] bytes, List<Secret> passwords, DocumentContent content) {
        WholePages read = new WholePages(content);
        try {
            if (content.kind() == DocumentKind.PDF) {
                PagePictures.each(bytes, passwords, read::add);
            } else {
                read.addImages(bytes);
            }
        } catch (OutOfMemoryError tooLarge) {
            // The picture is let go by now; the pages before it may be read all the same.
            return read.content();
        }
        return read.content();
    }

    private Optional<DocumentContent> pictures(byte[] bytes, List<Secret> passwords, DocumentContent content) {
        Recognised recognised = new Recognised();
        try {
            PdfPictures.each(bytes, passwords, recognised::add);
        } catch (OutOfMemoryError tooLarge) {
            return recognised.addedTo(content);
        }
        return recognised.addedTo(content);
    }

    private <T> Optional<T> unpack(Supplier<Optional<T>> picture) {
        try {
            unpacking.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return picture.get();
        } finally {
            unpacking.unlock();
        }
    }

    private static boolean hasTime(long begun) {
        return !Thread.currentThread().isInterrupted() && System.nanoTime() - begun < LIMIT.toNanos();
    }

    /** What of a page was seen. */
    private record Scan(Box box, Grey grey) {
        static Scan of(PagePictures.Seen seen) {
            return new Scan(seen.box(), Grey.of(seen.picture()));
        }
    }

    /** The pages of a document of which nothing but its look can be read. */
    private final class WholePages {
        private final DocumentContent content;
        private final Map<Integer, Page> read = new HashMap<>();
        private final long begun = System.nanoTime();

        WholePages(DocumentContent content) {
            this.content = content;
        }

        /** Returns whether there is time for another one. */
        boolean add(int number, Supplier<Optional<PagePictures.Seen>> look) {
            unpack(() -> look.get().map(Scan::of)).ifPresent(scan -> {
                Page part = new Page(number, scan.box.width(), scan.box.height(), List.of());
                ReadPage.of(part, scan.grey, engine)
                        .ifPresent(
                                page -> read.put(number, page.width() == part.width() ? placed(page, scan.box) : page));
            });
            return number < content.pages().size() && hasTime(begun);
        }

        /** Where the picture is only a part of its page. */
        private Page placed(Page page, Box box) {
            Page shown = content.pages().get(page.number() - 1);
            List<Word> words = new ArrayList<>(page.words().size());
            for (Word word : page.words()) {
                Box at = word.box();
                words.add(new Word(
                        word.text(),
                        new Box(box.x0() + at.x0(), box.y0() + at.y0(), box.x0() + at.x1(), box.y0() + at.y1())));
            }
            return new Page(page.number(), shown.width(), shown.height(), words);
        }

        void addImages(byte[] bytes) {
            for (Page page : content.pages()) {
                if (!hasTime(begun)) {
                    return;
                }
                unpack(() -> ImageFile.page(bytes, page.number() - 1))
                        .flatMap(picture -> ReadPage.of(page, picture, engine))
                        .ifPresent(each -> read.put(page.number(), each));
            }
        }

        Optional<DocumentContent> content() {
            return Thread.currentThread().isInterrupted() ? Optional.empty() : content.recognised(read);
        }
    }

    /** The words on the pictures of one document that has text beside them. */
    private final class Recognised {
        private final Map<Integer, List<Word>> words = new HashMap<>();
        private final long begun = System.nanoTime();

        /** Returns whether there is time for another one. */
        boolean add(PdfPicture picture) {
            unpack(() -> Sheet.of(picture)).ifPresent(sheet -> add(picture.page(), picture.box(), sheet));
            return hasTime(begun);
        }

        Optional<DocumentContent> addedTo(DocumentContent content) {
            return Thread.currentThread().isInterrupted() || words.isEmpty()
                    ? Optional.empty()
                    : content.withWordsOnPictures(words);
        }

        private void add(int page, Box box, Sheet sheet) {
            float wide = box.width() / sheet.width();
            float high = box.height() / sheet.height();
            List<Word> seen = words.computeIfAbsent(page, number -> new ArrayList<>());
            for (WordTable.Row row : engine.words(sheet.file(), sheet.density(), Tesseract.SPARSE_TEXT)) {
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
