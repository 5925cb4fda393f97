package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Line;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.PrintedValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words on a page. */
record PageWordsShape(
        @Says(value = "The page, from 1", example = "1") int page,

        @Says(value = "How many pages the document has", example = "1")
        int pages,

        @Says(value = "Of the page, in points", example = "595.28")
        Float width,

        @Says(value = "Of the page, in points", example = "841.89")
        Float height,

        @Says(value = "What is printed within the box, or on the whole page, line by line", example = "9 412,00 kr")
        String text,

        @Says(value = "The same as the value of the field that was asked for, if it is one", example = "9412.00")
        Optional<String> value) {

    static final PageWordsShape EXAMPLE =
            new PageWordsShape(1, 1, 595.28f, 841.89f, "9 412,00 kr", Optional.of("9412.00"));

    /** A word belongs to a box if more than half of it lies within. */
    private static final float ENOUGH = 0.5f;

    static PageWordsShape of(Page page, int pages, Optional<Box> within, Optional<Field<?>> as) {
        List<Word> words = page.words().stream()
                .filter(word ->
                        within.map(box -> word.box().shareWithin(box) > ENOUGH).orElse(true))
                .toList();
        String text = Line.of(page.withWords(words)).stream()
                .map(line -> line.words().stream().map(Word::text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return new PageWordsShape(
                page.number(),
                pages,
                page.width(),
                page.height(),
                text,
                as.flatMap(field -> PrintedValue.of(field, text.replace('\n', ' '))));
    }
}
