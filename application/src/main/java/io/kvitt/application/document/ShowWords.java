package io.kvitt.application.document;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.PictureReader;
import java.util.List;
import java.util.function.Function;

/** Shows the words on a page of a document and how large the page is; of a document without text, the words that are seen on it. */
public final class ShowWords {

    private final DocumentReader documents;
    private final PictureReader pictures;

    public ShowWords(DocumentReader documents, PictureReader pictures) {
        this.documents = documents;
        this.pictures = pictures;
    }

    /** What came of it. */
    public sealed interface Shown {

        /**
         * The page, upright.
         *
         * @param pages how many the document has
         */
        record Words(Page page, int pages) implements Shown {}

        /** The document has so many pages, and not this one. */
        record NoSuchPage(int pages) implements Shown {}

        /** The document cannot be read. */
        record Unread(DocumentProblem because) implements Shown {}

        default <R> R match(Function<Words, R> words, Function<NoSuchPage, R> noSuchPage, Function<Unread, R> unread) {
            if (this instanceof Words shown) {
                return words.apply(shown);
            }
            return this instanceof NoSuchPage none ? noSuchPage.apply(none) : unread.apply((Unread) this);
        }
    }

    /**
     * One page.
     *
     * @param bytes the whole document; not changed
     * @param number from 1
     */
    public Shown on(byte[] bytes, int number) {
        return documents.read(bytes, List.of()).match(content -> page(seen(bytes, content), number), Shown.Unread::new);
    }

    private DocumentContent seen(byte[] bytes, DocumentContent content) {
        return content.needsOcr() ? pictures.read(bytes, List.of(), content).orElse(content) : content;
    }

    private static Shown page(DocumentContent content, int number) {
        int pages = content.pages().size();
        return content.pages().stream()
                .filter(page -> page.number() == number)
                .findFirst()
                .<Shown>map(page -> new Shown.Words(page, pages))
                .orElseGet(() -> new Shown.NoSuchPage(pages));
    }
}
