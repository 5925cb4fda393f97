package io.kvitt.domain.document;

/**
 * A code that is printed for machines, and what it says. The text is only text: an address in it is not visited.
 *
 * @param place the smallest upright box around it, without the white rim
 * @param text as encoded, of any kind; up to some thousand characters, control characters among them
 */
public record PrintedCode(Place place, String text) {}
