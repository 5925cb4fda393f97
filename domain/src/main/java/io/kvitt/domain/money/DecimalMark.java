package io.kvitt.domain.money;

import java.util.Optional;

/** The sign between whole units and decimals. A document uses one of the two throughout; the other then groups. */
public enum DecimalMark {
    POINT('.'),
    COMMA(',');

    private final char sign;

    DecimalMark(char sign) {
        this.sign = sign;
    }

    public char sign() {
        return sign;
    }

    public DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }

    /**
     * The mark that most of the unambiguous amounts of a document use; none when they are even or there are none.
     * {@code 1 234,50} speaks for the comma, {@code 1.234} for neither.
     */
    public static Optional<DecimalMark> usedBy(Iterable<String> amounts) {
        int points = 0;
        int commas = 0;
        for (String amount : amounts) {
            Optional<DecimalMark> mark = WrittenAmount.markOf(amount);
            if (mark.isPresent()) {
                if (mark.get() == POINT) {
                    points++;
                } else {
                    commas++;
                }
            }
        }
        if (points == commas) {
            return Optional.empty();
        }
        return Optional.of(points > commas ? POINT : COMMA);
    }
}
