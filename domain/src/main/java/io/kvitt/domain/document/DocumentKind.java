package io.kvitt.domain.document;

/** What a document is by its content; its name and declared type are never asked. */
public enum DocumentKind {
    PDF,
    XML,
    TEXT,
    IMAGE,
    /** What an OCR engine read on a document, saved as a file: the words and their places without the picture. */
    RECOGNISED
}
