package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One document of the output: the whole report as JSON, and those of its values that tables and summaries show. It is read
 * from that JSON, so a report of now and one from the journal of an earlier run cannot differ.
 *
 * @param notes lines that are shown below it to people, and are not in the JSON
 * @param json one object without a line end
 * @param review why somebody should look at it
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
        List<String> review,
        Map<String, String> fields,
        List<String> notes,
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
        List<String> review = List.of();
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
                    case "review" -> review = texts(in);
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
                review.isEmpty() && !failedCheck.isEmpty() ? List.of(failedCheck) : review,
                fields,
                List.of(),
                json);
    }

    /** The same row with lines for people below it. */
    Row with(List<String> lines) {
        return new Row(
                file, sha256, status, strategy, confidence, code, detail, failedCheck, review, fields, lines, json);
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

    private static List<String> texts(JsonParser in) throws IOException {
        List<String> texts = new ArrayList<>();
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(in.getText());
        }
        return List.copyOf(texts);
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
