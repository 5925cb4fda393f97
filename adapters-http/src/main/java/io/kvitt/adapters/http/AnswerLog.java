package io.kvitt.adapters.http;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes a JSON object a line for every answer. */
public final class AnswerLog implements Observer {

    private static final int FRAMES = 12;

    private final PrintStream out;
    private final Clock clock;

    public AnswerLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    private record Line(
            Instant time,
            String level,
            String requestId,
            String method,
            String route,
            int status,
            int bytes,
            long micros,
            Optional<String> code,
            Optional<String> fault,
            Optional<List<String>> stack) {}

    @Override
    public void answered(Answered answered) {
        byte[] line = Json.write(new Line(
                clock.instant(),
                answered.status() >= 500 ? "error" : "info",
                answered.requestId(),
                answered.method(),
                answered.route(),
                answered.status(),
                answered.bytes(),
                answered.took().toNanos() / 1_000,
                answered.code().map(ProblemCode::text),
                answered.fault().map(fault -> fault.getClass().getName()),
                answered.fault().map(AnswerLog::stack)));
        out.print(new String(line, StandardCharsets.UTF_8) + "\n");
        out.flush();
    }

    /** Where it broke. Its message stays out: it may quote what somebody sent. */
    private static List<String> stack(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }
}
