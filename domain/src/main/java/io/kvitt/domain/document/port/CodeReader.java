package io.kvitt.domain.document.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.PrintedCode;
import java.util.List;

/**
 * Reads the QR codes that a document shows. All input is hostile: whatever the bytes are, the answer is a list of codes, which
 * may be empty, never an exception and never an error of the machine. What a code says is not followed, fetched or opened. Time
 * and the number of codes are bounded, and a reading thread that is interrupted ends soon with no code and stays interrupted.
 * Many threads may read at once.
 */
public interface CodeReader {

    /** Reads nothing. */
    CodeReader NONE = (bytes, passwords, content, effort) -> List.of();

    /** How much looking for codes may cost. */
    enum Effort {
        /** Only what is drawn with marks, so that no picture is unpacked. */
        MARKS,
        /** Pictures too. */
        ALL
    }

    /**
     * The codes of a document, page by page, each once.
     *
     * @param bytes the whole document; not changed
     * @param passwords tried in order where the document is encrypted; an empty password is always tried first
     * @param content what was read of these bytes; it says where a code may be
     */
    List<PrintedCode> read(byte[] bytes, List<Secret> passwords, DocumentContent content, Effort effort);
}
