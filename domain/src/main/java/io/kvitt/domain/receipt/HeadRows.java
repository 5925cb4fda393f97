package io.kvitt.domain.receipt;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.Map;

/** The rows of a receipt as rows of its head, looked at only when somebody asks: most of a receipt is not its head. */
final class HeadRows extends AbstractList<HeadRow> {

    private final Slip slip;
    private final Map<Integer, HeadRow> looked = new HashMap<>();

    HeadRows(Slip slip) {
        this.slip = slip;
    }

    @Override
    public HeadRow get(int index) {
        return looked.computeIfAbsent(index, at -> HeadRow.of(slip, at));
    }

    @Override
    public int size() {
        return slip.rows().size();
    }
}
