package io.kvitt.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** Prints how many records there are of each kind, as a table or as {@code {"store":"...","records":{"debt":3}}}. */
final class RecordCounts {

    private final PrintStream out;
    private final boolean json;

    RecordCounts(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /**
     * Prints them.
     *
     * @param heading what they are: records, or new ones
     */
    void print(Path store, String heading, Map<String, Long> counts) throws IOException {
        if (json) {
            out.print(document(store, counts) + "\n");
            return;
        }
        TextTable table = new TextTable("kind", ">" + heading);
        counts.forEach((kind, count) -> table.row(kind, TextTable.grouped(String.valueOf(count))));
        table.print(out);
    }

    private static String document(Path store, Map<String, Long> counts) throws IOException {
        return Json.document(document -> {
            document.writeStartObject();
            document.writeStringField("store", store.toString());
            document.writeObjectFieldStart("records");
            for (Map.Entry<String, Long> count : counts.entrySet()) {
                document.writeNumberField(count.getKey(), count.getValue());
            }
            document.writeEndObject();
            document.writeEndObject();
        });
    }
}
