package io.kvitt.domain.document;

import java.util.Optional;

/**
 * What somebody else says that a value of a document is: a recognising service names what it thinks it has found. It is a hint,
 * no evidence: where it agrees with what is read, both are more likely right.
 *
 * @param name in the words of who says it, in capitals: {@code TOTAL}, {@code RECEIVER_BILL_TO.NAME}
 * @param place of the value; empty if nobody says where it stands
 * @param words of the value, as printed
 * @param confidence that it is this value, 0 to 1, as they say
 */
public record NamedValue(String name, Optional<Place> place, String words, double confidence) {

    public NamedValue {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}
