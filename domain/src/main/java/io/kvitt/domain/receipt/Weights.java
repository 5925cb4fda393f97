package io.kvitt.domain.receipt;

import io.kvitt.domain.layout.Support;
import java.util.HashMap;
import java.util.Map;

/** What each support of a field weighs, in natural log odds. */
final class Weights {

    private final Map<String, Support> supports = new HashMap<>();

    /** @param table name and weight in turn, white space between them */
    Weights(String table) {
        String[] cells = table.strip().split("\\s+");
        for (int i = 0; i + 1 < cells.length; i += 2) {
            supports.put(cells[i], new Support(cells[i], cells[i].replace('-', ' '), Double.parseDouble(cells[i + 1])));
        }
    }

    Support of(String name) {
        return supports.getOrDefault(name, new Support(name, name.replace('-', ' '), 0));
    }
}
