package io.kvitt.adapters.http;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and times answers by route, for Prometheus. */
public final class Metrics implements Observer {

    /** The text format that Prometheus reads. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(String method, String route, int status) {}

    @Override
    public void answered(Answered answered) {
        timers.computeIfAbsent(new Key(answered.method(), answered.route(), answered.status()), this::timer)
                .record(answered.took());
    }

    /** Everything that was counted. */
    public String text() {
        return registry.scrape();
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .description("Answers, and the time they took")
                .tag("method", key.method())
                .tag("route", key.route())
                .tag("status", String.valueOf(key.status()))
                .register(registry);
    }
}
