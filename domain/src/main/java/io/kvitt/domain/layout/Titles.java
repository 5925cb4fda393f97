package io.kvitt.domain.layout;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.layout.Labels.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the document calls itself. */
final class Titles {

    private static final int LONGEST_TITLE = 9;

    private Titles() {}

    /** Every place where the document seems to be named, in the order of the page. */
    static List<Proposal<DocType>> of(Grid grid) {
        List<Proposal<DocType>> found = new ArrayList<>();
        float usual = usualHeight(grid);
        int last = Math.min(grid.rows().size(), 60);
        for (int r = 0; r < last; r++) {
            for (Cell cell : grid.rows().get(r)) {
                for (Match match : cell.labels()) {
                    propose(cell, match, r, usual, found);
                }
            }
        }
        return found;
    }

    private static void propose(Cell cell, Match match, int row, float usual, List<Proposal<DocType>> found) {
        for (Labels.Label label : match.meanings()) {
            Optional<DocType> type = type(label.role());
            boolean inLabel = type.isEmpty() && label.role() == Role.INVOICE_NUMBER;
            if (inLabel) {
                type = Labels.beginning(label.letters()).flatMap(title -> type(title.role()));
            }
            if (type.isEmpty()) {
                continue;
            }
            String words = cell.segment().part(match.from(), match.to()).text();
            Proposal<DocType> title = new Proposal<>(
                    label.role(), type.get(), cell.segment().part(match.from(), match.to()), "title:" + words);
            int first = startsWithOrdinal(cell) ? 1 : 0;
            boolean alone = match.from() <= first && match.to() == cell.size() && !inLabel;
            boolean begins = match.from() <= first && cell.size() <= LONGEST_TITLE;
            title.add(alone ? "title-alone" : begins ? "title-first" : "title-within", cell.text());
            if (inLabel) {
                title.add("title-in-label", words);
            }
            if (cell.box().height() > 1.25f * usual) {
                title.add("large-letters", words);
            }
            if (isUpper(words)) {
                title.add("capital-letters", words);
            }
            if (row < 8) {
                title.add("near-top", "row " + (row + 1));
            }
            found.add(title);
            return;
        }
    }

    /** {@code 1. Mahnung}. */
    private static boolean startsWithOrdinal(Cell cell) {
        String word = cell.segment().words().get(0).text();
        return word.length() <= 3 && Amounts.isDigit(word.charAt(0));
    }

    private static Optional<DocType> type(Role role) {
        return switch (role) {
            case INVOICE_TITLE -> Optional.of(DocType.INVOICE);
            case CREDIT_NOTE_TITLE -> Optional.of(DocType.CREDIT_NOTE);
            case REMINDER_TITLE -> Optional.of(DocType.REMINDER);
            case RENTAL_NOTICE_TITLE -> Optional.of(DocType.RENTAL_NOTICE);
            case RECEIPT_TITLE -> Optional.of(DocType.RECEIPT);
            default -> Optional.empty();
        };
    }

    private static boolean isUpper(String words) {
        return words.equals(words.toUpperCase(Locale.ROOT)) && words.chars().anyMatch(Character::isLetter);
    }

    /** The height of most letters. */
    static float usualHeight(Grid grid) {
        List<Cell> cells = grid.cells();
        if (cells.isEmpty()) {
            return 1;
        }
        float[] heights = new float[cells.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = cells.get(i).box().height();
        }
        Arrays.sort(heights);
        return Math.max(1, heights[heights.length / 2]);
    }
}
