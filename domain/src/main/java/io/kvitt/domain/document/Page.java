package io.kvitt.domain.document;

import java.util.List;

/**
 * One page of words, as it is meant to be read (turned upright).
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param words in the order in which the document draws them, which need not be the order of reading
 */
public record Page(int number, float width, float height, List<Word> words) {
    public Page {
        words = List.copyOf(words);
    }
}
