package io.kvitt.adapters.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

/**
 * Writes a JSON object a line for every answer. Nobody waits for it: lines are gathered and written ten times a second, and by whoever
 * answers where there are too many. What was gathered is written at the end, unless the process is killed.
 */
public final class AnswerLog implements Observer, AutoCloseable {

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().rootValueSeparator("").build();
    private static final int FRAMES = 12;
    private static final Duration GATHERING = Duration.ofMillis(100);
    private static final int MOST_WAITING = 10_000;

    private final PrintStream out;
    private final Clock clock;
    private final BlockingQueue<Line> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "kvitt-answer-log");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> writing;

    private AnswerLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.writing =
                rounds.scheduleWithFixedDelay(this::write, GATHERING.toMillis(), GATHERING.toMillis(), MILLISECONDS);
    }

    /** Begins a log. */
    public static AnswerLog begin(PrintStream out, Clock clock) {
        return new AnswerLog(out, clock);
    }

    private record Line(Instant time, Answered answered) {}

    @Override
    public void answered(Answered answered) {
        Line line = new Line(clock.instant(), answered);
        while (!waiting.offer(line)) {
            write();
        }
    }

    /** Writes what is waiting. */
    @Override
    public void close() {
        writing.cancel(false);
        rounds.shutdown();
        write();
    }

    private synchronized void write() {
        List<Line> lines = new ArrayList<>();
        waiting.drainTo(lines);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            for (Line line : lines) {
                write(line, json);
            }
        } catch (IOException never) {
            throw new IllegalStateException("memory takes every line", never);
        }
        out.writeBytes(text.toByteArray());
        out.flush();
    }

    private static void write(Line line, JsonGenerator json) throws IOException {
        Answered answered = line.answered();
        json.writeStartObject();
        json.writeStringField("time", line.time().toString());
        json.writeStringField("level", answered.status() >= 500 ? "error" : "info");
        json.writeStringField("request_id", answered.requestId());
        json.writeStringField("method", answered.method());
        json.writeStringField("route", answered.route());
        json.writeNumberField("status", answered.status());
        json.writeNumberField("bytes", answered.bytes());
        json.writeNumberField("micros", answered.took().toNanos() / 1_000);
        if (answered.code().isPresent()) {
            json.writeStringField("code", answered.code().get().text());
        }
        if (answered.fault().isPresent()) {
            write(answered.fault().get(), json);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Where it broke. Its message stays out: it may quote what somebody sent. */
    private static void write(Throwable fault, JsonGenerator json) throws IOException {
        json.writeStringField("fault", fault.getClass().getName());
        json.writeArrayFieldStart("stack");
        StackTraceElement[] stack = fault.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            json.writeString(stack[i].toString());
        }
        json.writeEndArray();
    }
}
