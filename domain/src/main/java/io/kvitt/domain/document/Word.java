package io.kvitt.domain.document;

/**
 * Characters without a gap between them, and where they stand.
 *
 * @param upright whether they are read from left to right; stamps and margin notes may run up or down the page
 */
public record Word(String text, Box box, boolean upright) {

    public Word(String text, Box box) {
        this(text, box, true);
    }
}
