package io.kvitt.benchmarks.recurrence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The same for programs. Names are snake_case; what was not measured is absent. */
final class JsonReport {

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static void write(Writer to, long firstSeed, int users, List<Run> runs) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeBooleanField("synthetic", true);
            json.writeNumberField("first_seed", firstSeed);
            json.writeNumberField("users", users);
            json.writeArrayFieldStart("runs");
            for (Run run : runs) {
                new JsonReport(json).write(run);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void write(Run run) throws IOException {
        Scoreboard board = run.board();
        json.writeStartObject();
        json.writeStringField("detector", run.detector());
        json.writeNumberField("noise", run.noise().level());
        json.writeArrayFieldStart("held_out");
        for (HeldOut kind : HeldOut.values()) {
            if (run.noise().heldOut().contains(kind)) {
                json.writeString(kind.name());
            }
        }
        json.writeEndArray();
        score("all", board.all());
        interval("precision_interval", board.precisionInterval());
        interval("recall_interval", board.recallInterval());
        score("monthly", board.monthly());
        measured("next_within_two_days", board.nextWithinTwoDays());
        measured("mean_days_off", board.meanDaysOff());
        measured("mean_amount_off", board.meanAmountOff());
        measured("median_payments_until_found", board.medianPaymentsUntilFound());
        measured("false_alarms_per_user_year", board.falseAlarmsPerUserYear());
        json.writeObjectFieldStart("classes");
        for (StreamClass kind : StreamClass.values()) {
            score(kind.name(), board.of(kind));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("wrong");
        for (Map.Entry<String, Integer> wrong : board.wrong().entrySet()) {
            json.writeNumberField(wrong.getKey(), wrong.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void score(String name, StreamScore score) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("matched", score.matched());
        json.writeNumberField("detected", score.detected());
        json.writeNumberField("labelled", score.labelled());
        json.writeNumberField("precision", score.precision());
        json.writeNumberField("recall", score.recall());
        json.writeEndObject();
    }

    private void interval(String name, Interval interval) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeNumber(interval.low());
        json.writeNumber(interval.high());
        json.writeEndArray();
    }

    private void measured(String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsDouble());
        }
    }
}
