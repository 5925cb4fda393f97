package io.kvitt.domain.document;

/** Characters without a gap between them, and where they stand. */
public record Word(String text, Box box) {}
