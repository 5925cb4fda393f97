package io.kvitt.adapters.google.gmail;

/** How deep a JSON text goes, told without going there: the parser of Google's library calls itself for each level. */
final class JsonDepth {

    private JsonDepth() {}

    /** Objects and arrays within each other, at most; what is no JSON is some number, too. */
    static int of(byte[] json) {
        int depth = 0;
        int deepest = 0;
        boolean inText = false;
        for (int i = 0; i < json.length; i++) {
            byte at = json[i];
            if (inText && at == '\\') {
                i++;
            } else if (at == '"') {
                inText = !inText;
            } else if (!inText && (at == '{' || at == '[')) {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (!inText && (at == '}' || at == ']')) {
                depth--;
            }
        }
        return deepest;
    }
}
