package io.kvitt.domain.document;

/**
 * A document that somebody says they will bring: nothing else is taken in its place.
 *
 * @param file its name, to be shown and nothing more; at most {@link #LONGEST_NAME} characters
 * @param size in bytes, 1 to {@link Original#LARGEST}
 */
public record AnnouncedDocument(String file, DocumentHash hash, int size) {

    /** Of the name of a file. */
    public static final int LONGEST_NAME = 200;

    public AnnouncedDocument {
        if (size < 1 || size > Original.LARGEST || file.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a document of " + size + " bytes, its name of " + file.length());
        }
    }

    /** Whether this is the document. */
    public boolean is(Original document) {
        return document.size() == size && document.hash().equals(hash);
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "AnnouncedDocument[" + hash + ", " + size + " bytes]";
    }
}
