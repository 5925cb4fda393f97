package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.domain.check.Violation;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value in its one spelling, or why there is none.
 *
 * @param rule by which of several rules it is right
 * @param broken every broken rule, where a value has many
 */
record CheckAnswer(Optional<Value> value, Optional<String> rule, String why, List<Violation> broken) {

    /** What was read. */
    sealed interface Value {
        record Text(String text) implements Value {}

        /** Several values by name; empty for those that were not stated. */
        record Parts(Map<String, Optional<String>> byName) implements Value {
            public Parts {
                byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
            }

            static Parts none() {
                return new Parts(Map.of());
            }

            Parts with(String name, String value) {
                return with(name, Optional.of(value));
            }

            Parts with(String name, Optional<String> value) {
                Map<String, Optional<String>> more = new LinkedHashMap<>(byName);
                more.put(name, value);
                return new Parts(more);
            }
        }
    }

    CheckAnswer {
        broken = List.copyOf(broken);
    }

    static CheckAnswer of(Optional<String> normalized) {
        return normalized.map(CheckAnswer::of).orElse(none("its form or its check digit is wrong"));
    }

    static CheckAnswer of(String normalized) {
        return new CheckAnswer(Optional.of(new Value.Text(normalized)), Optional.empty(), "", List.of());
    }

    static CheckAnswer of(Value.Parts parts) {
        return new CheckAnswer(Optional.of(parts), Optional.empty(), "", List.of());
    }

    static CheckAnswer none(String why) {
        return new CheckAnswer(Optional.empty(), Optional.empty(), why, List.of());
    }

    static CheckAnswer none(List<Violation> broken) {
        String why = broken.stream().map(Violation::message).collect(Collectors.joining(" "));
        return new CheckAnswer(Optional.empty(), Optional.empty(), why, broken);
    }

    CheckAnswer by(String name) {
        return new CheckAnswer(value, Optional.of(name), why, broken);
    }

    boolean isValid() {
        return value.isPresent();
    }

    /** {@code = 9365}, {@code = amount 16193.00, type 41}, or {@code is no date: the calendar has no such day}. */
    String words(String kind) {
        return value.map(present -> "= " + words(present)
                        + rule.map(name -> " (" + name + ")").orElse(""))
                .orElseGet(() -> "is no " + kind + ": " + why);
    }

    private static String words(Value value) {
        if (value instanceof Value.Text text) {
            return Printable.line(text.text());
        }
        return ((Value.Parts) value)
                .byName().entrySet().stream()
                        .flatMap(part ->
                                part.getValue().map(text -> part.getKey() + " " + Printable.line(text)).stream())
                        .collect(Collectors.joining(", "));
    }

    /** Members of the open JSON object. */
    void write(JsonGenerator out) throws IOException {
        out.writeBooleanField("valid", isValid());
        if (value.isPresent()) {
            write(value.get(), out);
        } else {
            out.writeStringField("why", why);
        }
        if (rule.isPresent()) {
            out.writeStringField("rule", rule.get());
        }
        if (!broken.isEmpty()) {
            writeBroken(out);
        }
    }

    private static void write(Value value, JsonGenerator out) throws IOException {
        if (value instanceof Value.Text text) {
            out.writeStringField("normalized", text.text());
            return;
        }
        out.writeObjectFieldStart("normalized");
        for (Map.Entry<String, Optional<String>> part :
                ((Value.Parts) value).byName().entrySet()) {
            if (part.getValue().isPresent()) {
                out.writeStringField(part.getKey(), part.getValue().get());
            } else {
                out.writeNullField(part.getKey());
            }
        }
        out.writeEndObject();
    }

    private void writeBroken(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("violations");
        for (Violation violation : broken) {
            out.writeStartObject();
            out.writeStringField("at", violation.at());
            out.writeStringField("code", violation.code());
            out.writeStringField("message", violation.message());
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
