package io.kvitt.domain.document.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.DocumentContent;
import java.util.List;
import java.util.Optional;

/**
 * Reads the words on the pictures of a document (OCR). All input is hostile: whatever the bytes are, the answer is content
 * or nothing, never an exception and never an error of the machine. Time is bounded, and a reading thread that is
 * interrupted ends soon with nothing. Many threads may read at once.
 */
public interface PictureReader {

    /** Where there is no engine. */
    PictureReader NONE = outOfUse("no OCR engine is installed");

    /**
     * Adds the words on the pictures to what could be read of a document; they stand where they are seen. Words that were
     * there before are neither changed nor removed, unless the document needs OCR: then they are not what one sees, and what
     * is recognised on whole pages stands in their place. Such pages are turned upright and level.
     *
     * @param bytes the whole document; not changed
     * @param passwords tried in order where the document is encrypted; an empty password is always tried first
     * @param content what was read of these bytes
     * @return empty if no new word was recognised
     */
    Optional<DocumentContent> read(byte[] bytes, List<Secret> passwords, DocumentContent content);

    /** Why no picture is read at all, for people; empty if pictures are read. */
    Optional<String> outOfUse();

    /** The same, for documents that need OCR; pictures beside text are left unread. */
    default PictureReader onlyWhereTextIsMissing() {
        PictureReader all = this;
        return new PictureReader() {
            @Override
            public Optional<DocumentContent> read(byte[] bytes, List<Secret> passwords, DocumentContent content) {
                return content.needsOcr() ? all.read(bytes, passwords, content) : Optional.empty();
            }

            @Override
            public Optional<String> outOfUse() {
                return all.outOfUse();
            }
        };
    }

    /** Reads nothing. */
    static PictureReader outOfUse(String because) {
        return new PictureReader() {
            @Override
            public Optional<DocumentContent> read(byte[] bytes, List<Secret> passwords, DocumentContent content) {
                return Optional.empty();
            }

            @Override
            public Optional<String> outOfUse() {
                return Optional.of(because);
            }
        };
    }
}
