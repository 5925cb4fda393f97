package io.kvitt.application.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets one thread do what several of this process want at once, and gives all of them what came of it.
 *
 * @param <K> what tells what is wanted
 * @param <V> what comes of it
 */
final class SingleFlight<K, V> {

    private final Map<K, CompletableFuture<Optional<V>>> flying = new ConcurrentHashMap<>();

    /**
     * Does it, or waits for whoever does it already.
     *
     * @param longest to wait for another
     * @return empty if the other takes longer, or failed
     */
    Optional<V> fly(K key, Duration longest, Supplier<V> flight) {
        CompletableFuture<Optional<V>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<V>> other = flying.putIfAbsent(key, mine);
        return other == null ? lead(key, mine, flight) : join(other, longest);
    }

    /** Whoever comes once it is gone from the map looks anew; so the answer is there before anybody can miss it. */
    private Optional<V> lead(K key, CompletableFuture<Optional<V>> mine, Supplier<V> flight) {
        Optional<V> landed = Optional.empty();
        try {
            landed = Optional.of(flight.get());
            return landed;
        } finally {
            flying.remove(key, mine);
            mine.complete(landed);
        }
    }

    private static <V> Optional<V> join(CompletableFuture<Optional<V>> other, Duration longest) {
        try {
            return other.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalArgumentException("a flight that ended with an exception", e);
        }
    }
}
