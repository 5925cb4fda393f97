package io.kvitt.domain.document;

/**
 * A place on a page that is to be pointed out.
 *
 * @param label a word or two, drawn beside it
 */
public record Mark(Place place, String label, Tone tone) {

    /** What is to be thought of what stands there, best first. */
    public enum Tone {
        SURE,
        UNSURE,
        WRONG
    }
}
