package io.kvitt.adapters.crypto;

import io.kvitt.adapters.crypto.BoundedHttp.Answer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Asks a provider for its document, once an hour; while it does not answer, once in five seconds, and the last one serves a day. */
final class Discovery {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 64 * 1024;
    private static final long FRESH = Duration.ofHours(1).toNanos();
    private static final long USABLE = Duration.ofHours(24).toNanos();
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final BoundedHttp http;
    private final OidcSettings provider;
    private final LongSupplier nanos;

    private Optional<Found> last = Optional.empty();
    private Optional<Long> failedAt = Optional.empty();

    private record Found(ProviderDocument document, long at) {}

    Discovery(BoundedHttp http, OidcSettings provider, LongSupplier nanos) {
        this.http = http;
        this.provider = provider;
        this.nanos = nanos;
    }

    /** Empty while the provider gives no document that can be used. One thread asks, the others wait for it. */
    synchronized Optional<ProviderDocument> find() {
        boolean isFresh = last.filter(found -> isYounger(found.at, FRESH)).isPresent();
        boolean isPause = failedAt.filter(at -> isYounger(at, PAUSE)).isPresent();
        if (!isFresh && !isPause) {
            ask();
        }
        return last.filter(found -> isYounger(found.at, USABLE)).map(Found::document);
    }

    private void ask() {
        Optional<ProviderDocument> document = fetched();
        if (document.isPresent()) {
            last = document.map(found -> new Found(found, nanos.getAsLong()));
        } else {
            failedAt = Optional.of(nanos.getAsLong());
        }
    }

    private Optional<ProviderDocument> fetched() {
        return http.get(address(), LONGEST, MOST_BYTES) instanceof Answer.Given given && given.status() == 200
                ? ProviderDocument.read(given.body(), provider)
                : Optional.empty();
    }

    /** Section 4 of the standard: behind the path of the issuer. */
    private URI address() {
        String issuer = provider.issuer();
        String path = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(path + "/.well-known/openid-configuration");
    }

    private boolean isYounger(long at, long than) {
        return nanos.getAsLong() - at < than;
    }
}
