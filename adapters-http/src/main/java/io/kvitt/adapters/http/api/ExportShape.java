package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import java.time.Instant;

/** An export that was asked for. */
record ExportShape(
        @Says(value = "Its id", example = "exp_20261122T064100Z")
        String id,

        @Says(
                value = "Always ready",
                example = "ready",
                oneOf = {"ready"})
        String state,

        @Says("When it was asked for") Instant createdAt,
        @Says("Until when it can be fetched") Instant expiresAt,

        @Says(value = "Where it is", example = "/v1/user/me/exports/exp_20261122T064100Z")
        String href) {

    static final ExportShape EXAMPLE = new ExportShape(
            "exp_20261122T064100Z",
            "ready",
            Instant.parse("2026-11-22T06:41:00Z"),
            Instant.parse("2026-11-23T06:41:00Z"),
            "/v1/user/me/exports/exp_20261122T064100Z");
}
