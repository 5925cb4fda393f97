package io.kvitt.adapters.documents.ocr;

import io.kvitt.adapters.documents.recognised.WordTable;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One attempt after another to read a whole page, until one yields about as many letters as there seem to be: as a block of
 * text first, which keeps rows together; then without what is dark around it; then turned.
 */
final class ReadPage {

    /** Credible letters against patches of ink: fewer, and another attempt is worth it. */
    private static final double ENOUGH = 0.5;

    /** In percent; letters that are turned come out as others, of which the engine is less sure. */
    private static final double SURE = 70;

    /** After this no further attempt is begun. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Tesseract engine;
    private final Grey shown;
    private final int letters;
    private final double letterHeight;
    private final boolean lie;
    private final long begun = System.nanoTime();
    private Optional<Attempt> best = Optional.empty();

    private ReadPage(Tesseract engine, Grey shown, Ink ink) {
        this.engine = engine;
        this.shown = shown;
        Ink.Letters seen = ink.letters();
        letters = seen.count();
        letterHeight = seen.height();
        lie = seen.lie();
    }

    /** What was read, on a page that is turned left by so many quarters. */
    private record Attempt(int quarters, LevelSheet sheet, List<WordTable.Row> rows) {

        /** Letters and digits in words that the engine is sure of. */
        int credible() {
            int sum = 0;
            for (WordTable.Row row : rows) {
                sum += row.confidence() < SURE
                        ? 0
                        : (int) row.text()
                                .chars()
                                .filter(Character::isLetterOrDigit)
                                .count();
            }
            return sum;
        }

        /** Of all letters that it read, in percent. */
        double meanConfidence() {
            double sum = 0;
            int read = 1;
            for (WordTable.Row row : rows) {
                sum += row.confidence() * row.text().length();
                read += row.text().length();
            }
            return sum / read;
        }

        /** On a page of a size in points, before it is turned. */
        Page page(int number, float width, float height) {
            float wide = quarters % 2 == 0 ? width : height;
            float high = quarters % 2 == 0 ? height : width;
            List<Word> words = new ArrayList<>(rows.size());
            for (WordTable.Row row : rows) {
                words.add(new Word(
                        row.text(),
                        new Box(
                                wide * sheet.x(row.left()),
                                high * sheet.y(row.top()),
                                wide * sheet.x(row.left() + row.width()),
                                high * sheet.y(row.top() + row.height()))));
            }
            return new Page(number, wide, high, words);
        }
    }

    /**
     * The words of a page, which is turned upright and level.
     *
     * @param page its number and its size in points, as it was shown; its words do not count
     * @return empty if no word was recognised
     */
    static Optional<Page> of(Page page, Grey shown, Tesseract engine) {
        Ink ink = Ink.of(shown);
        if (ink.isBlank()) {
            return Optional.empty();
        }
        ReadPage reading = new ReadPage(engine, shown, ink);
        reading.attempts();
        return reading.best
                .filter(attempt -> !attempt.rows().isEmpty())
                .map(attempt -> attempt.page(page.number(), page.width(), page.height()));
    }

    private void attempts() {
        int first = lie ? 1 : 0;
        attempt(shown, first, Tesseract.BLOCK_OF_TEXT);
        if (isWorthAnother()) {
            Optional<Grey> whitened = shown.withoutSurface();
            whitened.ifPresent(white -> attempt(white, first, Tesseract.BLOCK_OF_TEXT));
            Grey paper = whitened.orElse(shown);
            attempt(paper, first + 2, Tesseract.BLOCK_OF_TEXT);
            attempt(paper, first, Tesseract.PAGE_OF_TEXT);
        }
    }

    private void attempt(Grey picture, int quarters, String how) {
        if (!isWorthAnother()) {
            return;
        }
        Grey upright = picture.turned(quarters);
        LevelSheet.of(upright, Ink.of(upright).slope(), letterHeight).ifPresent(sheet -> {
            Attempt made = new Attempt(quarters, sheet, engine.words(sheet.file(), LevelSheet.DENSITY, how));
            if (best.isEmpty() || made.credible() > best.get().credible()) {
                best = Optional.of(made);
            }
        });
    }

    private boolean isWorthAnother() {
        return !Thread.currentThread().isInterrupted()
                && best.map(before -> !isEnough(before) && hasTime()).orElse(true);
    }

    private boolean isEnough(Attempt attempt) {
        return attempt.credible() >= ENOUGH * letters && attempt.meanConfidence() >= SURE;
    }

    private boolean hasTime() {
        return System.nanoTime() - begun < LIMIT.toNanos();
    }
}
