package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Word;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What stands side by side on a receipt, from left to right.
 *
 * @param page from 1
 * @param words one at least
 * @param text of the words, one space between them, as written
 * @param plain the text in capitals and in Unicode compatibility form, to look for words in
 */
record ReceiptRow(int page, Box box, List<Word> words, String text, String plain) {

    ReceiptRow {
        words = List.copyOf(words);
    }

    static ReceiptRow of(int page, List<Word> words) {
        Box box = words.get(0).box();
        StringBuilder text = new StringBuilder(words.get(0).text());
        for (Word word : words.subList(1, words.size())) {
            box = box.with(word.box());
            text.append(' ').append(word.text());
        }
        return new ReceiptRow(page, box, words, text.toString(), plain(text.toString()));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    Place place() {
        return new Place(page, box);
    }

    /** The place of some of its words. */
    Place place(int from, int to) {
        Box part = words.get(from).box();
        for (Word word : words.subList(from + 1, to)) {
            part = part.with(word.box());
        }
        return new Place(page, part);
    }
}
