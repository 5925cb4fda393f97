package io.kvitt.domain.document;

/** What a document is by its content; its name and declared type are never asked. */
public enum DocumentKind {
    PDF,
    XML,
    TEXT,
    IMAGE
}
