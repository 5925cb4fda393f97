package io.kvitt.adapters.documents.ocr;

import io.kvitt.adapters.documents.recognised.WordTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The program {@code tesseract}: whether it is there, which of our languages it knows, and what it reads. */
final class Tesseract {

    /**
     * The engine prefers the first. English comes last because it has the fewest letters: put first, it reads Öberg as Oberg and is
     * sure of it.
     */
    private static final List<String> LANGUAGES =
            List.of("swe", "deu", "fra", "spa", "fin", "nor", "dan", "ita", "nld", "msa", "eng");

    /**
     * Sparse text in no order: letterheads stand in scattered pieces, and our own layout puts words in order. Taken for one
     * block of text (6), an account number between two columns was read with half the confidence.
     */
    static final String SPARSE_TEXT = "11";

    /** One block of lines: receipts and letters come out whole, with their amounts beside their labels. */
    static final String BLOCK_OF_TEXT = "6";

    /** The engine looks for columns and blocks itself. */
    static final String PAGE_OF_TEXT = "3";

    private static final Duration LIMIT = Duration.ofSeconds(7);
    private static final Duration LIMIT_OF_A_QUESTION = Duration.ofSeconds(5);
    private static final int MOST_OUTPUT = 4 << 20;
    private static final int LOWEST_DENSITY = 70;
    private static final int HIGHEST_DENSITY = 2_400;

    /** Documents are read side by side already. */
    private static final Map<String, String> ONE_THREAD = Map.of("OMP_THREAD_LIMIT", "1");

    private final String command;
    private final Lock asking = new ReentrantLock();
    private Optional<List<String>> languages = Optional.empty();

    Tesseract(String command) {
        this.command = command;
    }

    /** Whether it can read at all; asked once. An interrupted thread gets no for an answer, and the next one asks again. */
    boolean isInstalled() {
        return !languages().isEmpty();
    }

    /**
     * The words on a picture; none if they cannot be read within the time limit, or the thread is interrupted.
     *
     * @param picture a PNG or JPEG file
     * @param density pixels an inch
     * @param how the engine is to look for text: one of its page segmentation modes
     */
    List<WordTable.Row> words(byte[] picture, int density, String how) {
        List<String> known = languages();
        if (known.isEmpty()) {
            return List.of();
        }
        int told = Math.max(LOWEST_DENSITY, Math.min(HIGHEST_DENSITY, density));
        List<String> line = List.of(
                command,
                "stdin",
                "stdout",
                "-l",
                String.join("+", known),
                "--psm",
                how,
                "--dpi",
                String.valueOf(told),
                "tsv");
        return new LimitedProcess(LIMIT, MOST_OUTPUT)
                .run(line, ONE_THREAD, picture)
                .map(WordTable::words)
                .orElse(List.of());
    }

    private List<String> languages() {
        try {
            asking.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        try {
            if (languages.isEmpty()) {
                List<String> asked = ask();
                if (Thread.currentThread().isInterrupted()) {
                    return List.of();
                }
                languages = Optional.of(asked);
            }
            return languages.get();
        } finally {
            asking.unlock();
        }
    }

    private List<String> ask() {
        Set<String> told = new HashSet<>();
        new LimitedProcess(LIMIT_OF_A_QUESTION, MOST_OUTPUT)
                .run(List.of(command, "--list-langs"), ONE_THREAD, new byte[0])
                .map(list -> new String(list, StandardCharsets.UTF_8))
                .ifPresent(list -> list.lines().map(String::strip).forEach(told::add));
        List<String> known = new ArrayList<>(LANGUAGES);
        known.retainAll(told);
        return known;
    }
}
