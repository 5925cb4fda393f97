package io.kvitt.domain.document;

/** A box on a page; pages count from 1. */
public record Place(int page, Box box) {}
