package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import java.time.Instant;
import java.util.Map;

/** That the server answers. */
record StatusShape(
        @Says(value = "Always ok: whoever reads it has an answer", example = "ok")
        String status,

        @Says(value = "Of the program", example = "0.1.0") String version,
        @Says("What time it is here") Instant time) {

    static final StatusShape EXAMPLE = new StatusShape("ok", "0.1.0", Instant.parse("2026-11-22T06:41:00Z"));

    /** Whether everything is there that answering needs. */
    record Readiness(
            @Says(
                    value = "ready, or not_ready",
                    example = "ready",
                    oneOf = {"ready", "not_ready"})
            String status,

            @Says("ok or failed, for each thing that is needed")
            Map<String, String> dependencies) {

        static final Readiness EXAMPLE = new Readiness("ready", Map.of("store", "ok"));
    }
}
