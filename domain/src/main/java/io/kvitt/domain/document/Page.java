package io.kvitt.domain.document;

import java.util.List;

/**
 * One page of words, as it is meant to be read (turned upright).
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param words in the order in which the document draws them, which need not be the order of reading; a word without a
 *     character is none
 * @param codeSpots where a code may be drawn; looking for one elsewhere is in vain
 */
public record Page(int number, float width, float height, List<Word> words, List<CodeSpot> codeSpots) {
    public Page {
        words = words.stream().filter(word -> !word.text().isEmpty()).toList();
        codeSpots = List.copyOf(codeSpots);
    }

    /** A page on which nothing looks like a code. */
    public Page(int number, float width, float height, List<Word> words) {
        this(number, width, height, words, List.of());
    }

    /** The same page with other words on it. */
    public Page withWords(List<Word> others) {
        return new Page(number, width, height, others, codeSpots);
    }
}
