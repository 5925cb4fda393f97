package io.kvitt.adapters.documents.pdf;

import static io.kvitt.domain.document.DocumentProblem.Code.DAMAGED;
import static io.kvitt.domain.document.DocumentProblem.Code.ENCRYPTED;
import static io.kvitt.domain.document.DocumentProblem.Code.TIMEOUT;
import static io.kvitt.domain.document.DocumentProblem.Code.TOO_COMPLEX;
import static io.kvitt.domain.document.DocumentProblem.Code.WRONG_PASSWORD;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.TextQuality;
import io.kvitt.domain.document.port.DocumentReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF documents, damaged ones as far as they can be read. Nothing in them is executed or followed, and no font is
 * looked for outside (see {@link BundledFonts}).
 */
public final class PdfBoxReader implements DocumentReader {

    private static final int MOST_PAGES = 2_000;
    private static final int MOST_FLAWS = 20;
    private static final int LONGEST_WAIT_SECONDS = 10;

    /** Above this share of characters that no font explains, the text is not what the page shows. */
    private static final float MOST_UNMAPPED = 0.4f;

    /** Documents are read side by side, but one that ran out of memory is tried once more on its own. */
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    /** Fills the tables of PDFBox that the first document would otherwise wait for. */
    public static void prepare() {
        PageWords.prepare();
        BundledFonts.prepare();
    }

    @Override
    public Opened read(byte[] bytes, List<Secret> passwords) {
        try {
            return readBesideOthers(bytes, passwords);
        } catch (OutOfMemoryError shared) {
            // Perhaps a neighbour took the memory: only alone can it be said that this document is too large.
            return readAlone(bytes, passwords);
        }
    }

    private Opened readBesideOthers(byte[] bytes, List<Secret> passwords) {
        try {
            memory.readLock().lockInterruptibly();
        } catch (InterruptedException stopped) {
            return stopped();
        }
        try {
            return open(bytes, passwords);
        } finally {
            memory.readLock().unlock();
        }
    }

    /** Does not wait for ever: all that come later wait behind it, and a neighbour may hang. */
    private Opened readAlone(byte[] bytes, List<Secret> passwords) {
        Opened tooLarge = unreadable(TOO_COMPLEX, "it unpacks to more than fits in memory");
        try {
            if (!memory.writeLock().tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return tooLarge;
            }
        } catch (InterruptedException stopped) {
            return stopped();
        }
        try {
            return open(bytes, passwords);
        } catch (OutOfMemoryError alone) {
            return tooLarge;
        } finally {
            memory.writeLock().unlock();
        }
    }

    /** The interrupt stays with the thread, as it does when it comes in the middle of a reading. */
    private static Opened stopped() {
        Thread.currentThread().interrupt();
        return unreadable(TIMEOUT, "reading took too long and was stopped");
    }

    private static Opened open(byte[] bytes, List<Secret> passwords) {
        Optional<Opened> opened = open(bytes, new Secret(""));
        for (int i = 0; opened.isEmpty() && i < passwords.size(); i++) {
            opened = open(bytes, passwords.get(i));
        }
        return opened.orElseGet(() -> passwords.isEmpty()
                ? unreadable(ENCRYPTED, "it is encrypted and needs a password")
                : unreadable(WRONG_PASSWORD, "it is encrypted and none of the passwords opens it"));
    }

    /** Empty if the password is wrong. */
    private static Optional<Opened> open(byte[] bytes, Secret password) {
        try (PDDocument document = load(bytes, password)) {
            if (document == null) {
                return Optional.empty();
            }
            DocumentContent content = new Reading(document).content();
            if (content.pages().isEmpty()) {
                return Optional.of(unreadable(DAMAGED, "it has no page that can be read"));
            }
            if (TextQuality.characters(content.pages()) == 0 && isCutOff(bytes)) {
                return Optional.of(unreadable(DAMAGED, "it is cut off: its end is missing, and no text is left"));
            }
            return Optional.of(new Opened.Content(content));
        } catch (InvalidPasswordException wrong) {
            return Optional.empty();
        } catch (NoClassDefFoundError certificates) {
            // PDFBox reads documents encrypted for certificates with Bouncy Castle, which is left out on purpose.
            return Optional.of(unreadable(ENCRYPTED, "it is encrypted for the holder of a certificate"));
        } catch (Interrupted interrupted) {
            return Optional.of(stopped());
        } catch (TooComplex beyond) {
            return Optional.of(unreadable(TOO_COMPLEX, "it holds " + Plain.words(beyond)));
        } catch (StackOverflowError deep) {
            return Optional.of(unreadable(TOO_COMPLEX, "its parts are nested too deep"));
        } catch (IOException | RuntimeException damaged) {
            // PDFBox meets what it does not expect with exceptions of all kinds; at this edge they mean one thing.
            return Optional.of(unreadable(DAMAGED, "it is damaged beyond reading: " + Plain.words(damaged)));
        }
    }

    /** Null if the password has characters that no password may have (RFC 4013), so that it cannot be the right one. */
    private static @Nullable PDDocument load(byte[] bytes, Secret password) throws IOException {
        try {
            return Loader.loadPDF(new InterruptibleBuffer(bytes), password.reveal());
        } catch (IllegalArgumentException forbidden) {
            if (password.reveal().isEmpty()) {
                throw forbidden;
            }
            return null;
        }
    }

    /** A whole file ends with a mark, or nearly so: readers look for it in the last kilobyte (ISO 32000-1, annex H, note 18). */
    private static boolean isCutOff(byte[] bytes) {
        int from = Math.max(0, bytes.length - 1_024);
        return !new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    private static Opened unreadable(DocumentProblem.Code code, String detail) {
        return new Opened.Unreadable(new DocumentProblem(code, detail));
    }

    /** One open document. */
    private static final class Reading {
        private final PDDocument document;
        private final PageWords words = new PageWords();
        private final EmbeddedFiles files = new EmbeddedFiles();
        private final List<Page> pages = new ArrayList<>();
        private final List<DocumentProblem> flaws = new ArrayList<>();

        Reading(PDDocument document) {
            this.document = document;
        }

        DocumentContent content() {
            files.inCatalog(document.getDocumentCatalog().getCOSObject());
            readPages();
            files.flaws().forEach(this::flaw);
            LayoutText layout = LayoutText.of(pages);
            if (!pages.isEmpty()) {
                TextQuality.flaw(pages, words.unmappedShare() > MOST_UNMAPPED).ifPresent(this::flaw);
            }
            return new DocumentContent(DocumentKind.PDF, pages, layout, files.files(), flaws);
        }

        private void readPages() {
            try {
                for (PDPage page : document.getPages()) {
                    if (pages.size() == MOST_PAGES) {
                        flaw(new DocumentProblem(TOO_COMPLEX, "only the first " + MOST_PAGES + " pages were read"));
                        return;
                    }
                    pages.add(read(page, pages.size() + 1));
                    page.removePageResourceFromCache();
                }
            } catch (StackOverflowError deep) {
                flaw(new DocumentProblem(TOO_COMPLEX, "its page tree is nested too deep"));
            } catch (IllegalStateException | IllegalArgumentException broken) {
                flaw(new DocumentProblem(DAMAGED, "its page tree is damaged"));
            }
        }

        private Page read(PDPage page, int number) {
            try {
                try {
                    return words.read(page, number);
                } finally {
                    files.onPage(page.getCOSObject());
                }
            } catch (Interrupted | TooComplex end) {
                throw end;
            } catch (IOException | RuntimeException damaged) {
                flaw(new DocumentProblem(DAMAGED, "page " + number + " is damaged: " + Plain.words(damaged)));
            } catch (StackOverflowError deep) {
                flaw(new DocumentProblem(TOO_COMPLEX, "page " + number + " is nested too deep"));
            }
            return words.readSoFar(number);
        }

        private void flaw(DocumentProblem flaw) {
            if (flaws.size() < MOST_FLAWS) {
                flaws.add(flaw);
            }
        }
    }
}
