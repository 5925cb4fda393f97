package io.kvitt.domain.layout;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Segment;
import java.util.List;

/**
 * A segment of a page with what is seen in it.
 *
 * @param row index of its row in the {@link Grid}
 * @param column index of the segment in its row
 * @param labels from left to right
 */
record Cell(
        int row,
        int column,
        Segment segment,
        List<Labels.Match> labels,
        List<Amounts.Seen> amounts,
        List<Dates.Seen> dates) {

    int page() {
        return segment.page();
    }

    Box box() {
        return segment.box();
    }

    String text() {
        return segment.text();
    }

    int size() {
        return segment.words().size();
    }

    /** Whether a label begins it that announces a value of its own. */
    boolean beginsWithLabel() {
        return !labels.isEmpty() && labels.get(0).from() == 0 && announces(labels.get(0));
    }

    /** Index of the first word at or after one, where the next label begins; the size where there is none. */
    int nextLabelFrom(int word) {
        for (Labels.Match label : labels) {
            if (label.from() >= word && announces(label)) {
                return label.from();
            }
        }
        return size();
    }

    /** Small words such as {@code vom} announce nothing by themselves, nor does the beginning of {@code Kunde AG}. */
    boolean announces(Labels.Match match) {
        boolean party = match.meanings().stream().allMatch(label -> label.role().kind() == Role.Kind.PARTY);
        if (party && !isHeading(match)) {
            return false;
        }
        boolean whole = match.from() == 0 && match.to() == size();
        for (Labels.Label label : match.meanings()) {
            boolean value = label.role().kind() != Role.Kind.NONE
                    || label.role() == Role.VAT_ID
                    || label.role() == Role.BUYER_VAT_ID
                    || label.role() == Role.IBAN
                    || label.role() == Role.BANKGIRO
                    || label.role() == Role.PLUSGIRO
                    || label.role() == Role.CURRENCY
                    || label.role() == Role.CONTACT;
            if (value && (label.rank() < 3 || whole)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a label stands alone or ends with a colon. */
    boolean isHeading(Labels.Match match) {
        if (!match.whole()) {
            return false;
        }
        boolean colon = segment.words().get(match.to() - 1).text().endsWith(":")
                || (match.to() < size()
                        && segment.words().get(match.to()).text().equals(":"));
        boolean begins = match.from() == 0;
        return (begins && match.to() == size()) || colon;
    }
}
