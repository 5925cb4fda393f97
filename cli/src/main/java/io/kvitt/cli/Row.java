package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One document of the output: the whole report as JSON, and those of its values that tables and summaries show. It is read
 * from that JSON, so a report of now and one from the journal of an earlier run cannot differ.
 *
 * @param json one object without a line end
 * @param fields of the first invoice
 */
record Row(
        String file,
        String sha256,
        String status,
        String strategy,
        String confidence,
        String code,
        String detail,
        String failedCheck,
        Map<String, String> fields,
        String json) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads a report back.
     *
     * @throws IOException if it is not a whole JSON object
     */
    static Row of(String json) throws IOException {
        Map<String, String> top = new LinkedHashMap<>();
        Map<String, String> error = Map.of();
        Map<String, String> fields = Map.of();
        String failedCheck = "";
        try (JsonParser in = JSON.createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                JsonToken token = in.nextToken();
                switch (name) {
                    case "error" -> error = scalars(in);
                    case "fields" -> fields = scalars(in);
                    case "checks" -> failedCheck = firstFailed(in);
                    default -> {
                        if (token.isScalarValue()) {
                            top.put(name, in.getText());
                        } else {
                            in.skipChildren();
                        }
                    }
                }
            }
        }
        return new Row(
                top.getOrDefault("file", ""),
                top.getOrDefault("sha256", ""),
                top.getOrDefault("status", ""),
                top.getOrDefault("strategy", ""),
                top.getOrDefault("confidence", ""),
                error.getOrDefault("code", ""),
                error.getOrDefault("detail", ""),
                failedCheck,
                fields,
                json);
    }

    boolean failed() {
        return status.equals("failed");
    }

    boolean needsReview() {
        return status.equals("needs_review");
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static Map<String, String> scalars(JsonParser in) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            JsonToken token = in.nextToken();
            if (token == null) {
                throw new IOException("the object ends early");
            }
            if (token.isScalarValue()) {
                values.put(name, in.getText());
            } else {
                in.skipChildren();
            }
        }
        return values;
    }

    private static String firstFailed(JsonParser in) throws IOException {
        String failed = "";
        while (in.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> check = scalars(in);
            if (failed.isEmpty() && "failed".equals(check.get("outcome"))) {
                failed = check.get("name") + ": " + check.get("detail");
            }
        }
        return failed;
    }
}
