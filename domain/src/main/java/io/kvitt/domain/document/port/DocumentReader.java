package io.kvitt.domain.document.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentProblem;
import java.util.List;
import java.util.function.Function;

/**
 * Opens documents: bytes to pages of words, and the files inside. All input is hostile: whatever the bytes are, the
 * answer is content or a problem with a code, never an exception and never an error of the machine. Nothing is
 * executed, fetched or written. The type is told by content. Many threads may read at once, and a reading thread that
 * is interrupted ends soon with {@link DocumentProblem.Code#TIMEOUT}.
 */
public interface DocumentReader {

    /**
     * Reads one document.
     *
     * @param bytes the whole document; not changed
     * @param passwords tried in order where the document is encrypted; an empty password is always tried first
     */
    Opened read(byte[] bytes, List<Secret> passwords);

    /** What came of it. */
    sealed interface Opened {
        record Content(DocumentContent content) implements Opened {}

        record Unreadable(DocumentProblem problem) implements Opened {}

        default <R> R match(Function<DocumentContent, R> content, Function<DocumentProblem, R> unreadable) {
            return this instanceof Content c
                    ? content.apply(c.content())
                    : unreadable.apply(((Unreadable) this).problem());
        }
    }
}
