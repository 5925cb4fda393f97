package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.MediaType;
import io.kvitt.adapters.http.Metrics;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.domain.OutsideFailure;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What is asked about the server itself. */
final class SystemRoutes {

    private final String version;
    private final Clock clock;
    private final Runnable storeProbe;
    private final Metrics metrics;

    SystemRoutes(String version, Clock clock, Runnable storeProbe, Metrics metrics) {
        this.version = version;
        this.clock = clock;
        this.storeProbe = storeProbe;
        this.metrics = metrics;
    }

    List<Route> routes() {
        Route health = Route.of("GET", "/healthz", "health", "Says that the server answers; asks nothing of the store.")
                .open()
                .answers(Answer.json(200, "It does.", StatusShape.EXAMPLE))
                .does(call -> Response.json(200, new StatusShape("ok", version, clock.instant())));
        return List.of(
                health,
                health.alias("/v1/healthz", "healthV1"),
                Route.of("GET", "/readyz", "ready", "Says whether the store can be used.")
                        .local()
                        .answers(Answer.json(200, "It can.", StatusShape.Readiness.EXAMPLE))
                        .answers(Answer.json(
                                503, "It cannot.", new StatusShape.Readiness("not_ready", Map.of("store", "failed"))))
                        .does(call -> ready()),
                Route.of("GET", "/metrics", "metrics", "Counts and times of answers, for Prometheus.")
                        .local()
                        .answers(Answer.of(200, "All that was counted.", Metrics.TYPE, "# HELP http_server_requests"))
                        .does(call -> Response.text(200, Metrics.TYPE, metrics.text())),
                Route.of("GET", "/errors/{code}", "explainError", "Says what a code of a problem means.")
                        .open()
                        .answers(Answer.of(
                                200,
                                "Its meaning.",
                                MediaType.PLAIN,
                                "validation_failed\n\nThe request breaks rules.\n"))
                        .does(call -> ProblemCode.named(call.at("code"))
                                .map(SystemRoutes::page)
                                .orElseThrow(Refused::notFound)));
    }

    private Response ready() {
        try {
            storeProbe.run();
            return Response.json(200, new StatusShape.Readiness("ready", Map.of("store", "ok")));
        } catch (OutsideFailure failed) {
            return Response.json(503, new StatusShape.Readiness("not_ready", Map.of("store", "failed")));
        }
    }

    private static Response page(ProblemCode code) {
        return Response.text(
                200, MediaType.PLAIN, code.text() + "\n\n" + code.title() + ". Status " + code.status() + ".\n");
    }
}
