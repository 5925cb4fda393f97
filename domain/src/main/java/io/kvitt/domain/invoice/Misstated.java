package io.kvitt.domain.invoice;

import io.kvitt.domain.document.Evidence;

/**
 * A field that a document states with something that is no value of its kind: a day the calendar does not have, an
 * amount with letters.
 *
 * @param evidence its words are what was written
 * @param reason for people
 */
public record Misstated(Evidence evidence, String reason) {}
