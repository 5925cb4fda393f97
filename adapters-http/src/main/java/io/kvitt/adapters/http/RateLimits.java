package io.kvitt.adapters.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Locale;

/**
 * Counts calls in this process. Whoever calls too often is told when to come back, in the headers of
 * draft-ietf-httpapi-ratelimit-headers.
 */
public final class RateLimits {

    /** So many callers are remembered; beyond that the one that was away longest is forgotten. */
    private static final long MOST_CALLERS = 100_000;

    private final boolean counting;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    private record Key(Rate rate, String caller) {}

    private RateLimits(boolean counting) {
        this.counting = counting;
    }

    /** Limits as {@link Rate} has them. */
    public static RateLimits counting() {
        return new RateLimits(true);
    }

    /** No limits, for measuring. */
    public static RateLimits none() {
        return new RateLimits(false);
    }

    /** Counts a call, and gives the headers that say how many are left. */
    Headers take(Rate rate, String caller) {
        if (!counting) {
            return Headers.NONE;
        }
        ConsumptionProbe probe =
                buckets.get(new Key(rate, caller), key -> bucket(rate)).tryConsumeAndReturnRemaining(1);
        long wait = Math.max(
                1,
                Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusMillis(999)
                        .toSeconds());
        long reset = probe.isConsumed()
                ? Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds()
                : wait;
        Headers told = Headers.NONE
                .with(
                        "RateLimit-Policy",
                        "\"" + name(rate) + "\";q=" + rate.calls() + ";w="
                                + rate.window().toSeconds())
                .with("RateLimit", "\"" + name(rate) + "\";r=" + probe.getRemainingTokens() + ";t=" + reset);
        if (probe.isConsumed()) {
            return told;
        }
        Refused refused = new Refused(ProblemCode.RATE_LIMITED, "Come back in " + wait + " s.")
                .with("Retry-After", String.valueOf(wait));
        for (Headers.Header header : told.all()) {
            refused = refused.with(header.name(), header.value());
        }
        throw refused;
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(rate.calls())
                        .refillGreedy(rate.calls(), rate.window())
                        .build())
                .build();
    }

    private static String name(Rate rate) {
        return rate.name().toLowerCase(Locale.ROOT);
    }
}
