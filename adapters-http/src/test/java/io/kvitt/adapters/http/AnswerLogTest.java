package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerLogTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AnswerLog log = AnswerLog.begin(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void anAnswerIsOneLine() {
        log.answered(new Answered(
                "id-1", "GET", "/v1/debts", 200, 412, Duration.ofNanos(1_234_567), Optional.empty(), Optional.empty()));
        log.close();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"time\":\"2026-11-22T12:00:00Z\",\"level\":\"info\",\"request_id\":\"id-1\",\"method\":\"GET\","
                                + "\"route\":\"/v1/debts\",\"status\":200,\"bytes\":412,\"micros\":1234}\n");
    }

    @Test
    void aFaultIsToldByItsPlaceAndNotByItsMessage() {
        IllegalStateException fault = new IllegalStateException("anna@example.org\n{\"level\":\"info\"}");
        log.answered(new Answered(
                "id-2", "OTHER", "none", 500, 0, Duration.ZERO, Optional.of(ProblemCode.INTERNAL), Optional.of(fault)));
        log.close();

        String text = out.toString(StandardCharsets.UTF_8);
        JsonNode line = Json.tree(text.getBytes(StandardCharsets.UTF_8));
        assertThat(text).doesNotContain("anna").hasLineCount(1);
        assertThat(line.path("fault").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(line.path("code").asText()).isEqualTo("internal");
        assertThat(line.path("stack").path(0).asText()).contains("AnswerLogTest");
    }

    @Test
    void nothingIsLostHoweverManyAnswersThereAre() {
        for (int i = 0; i < 25_000; i++) {
            log.answered(new Answered(
                    "id-" + i, "GET", "/v1/debts", 200, 1, Duration.ZERO, Optional.empty(), Optional.empty()));
        }
        log.close();

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).hasLineCount(25_000);
        assertThat(text.lines()
                        .map(line -> Json.tree(line.getBytes(StandardCharsets.UTF_8))
                                .path("request_id")
                                .asText()))
                .doesNotHaveDuplicates();
    }
}
