package io.kvitt.domain.document;

import java.util.List;

/**
 * What is to be drawn on a copy of a document.
 *
 * @param complaints short lines about the document as a whole, for the top of its first page
 */
public record Marking(List<Mark> marks, List<String> complaints) {

    public Marking {
        marks = List.copyOf(marks);
        complaints = List.copyOf(complaints);
    }

    public boolean isEmpty() {
        return marks.isEmpty() && complaints.isEmpty();
    }
}
