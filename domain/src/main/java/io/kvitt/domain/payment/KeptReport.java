package io.kvitt.domain.payment;

import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A monthly report as it was made at one time. When it is made again and says something else, that is the next version.
 *
 * @param version 1 when the month was first reported
 * @param document the report as canonical JSON, without the version and without the time at which it was made
 * @param hash the seal: {@link ContentHash#of} the document
 * @param generatedAt in whole milliseconds
 */
public record KeptReport(
        UserId owner,
        YearMonth month,
        ZoneId zone,
        long version,
        String document,
        ContentHash hash,
        Instant generatedAt) {

    /**
     * Cuts the time to milliseconds.
     *
     * @throws IllegalArgumentException if there is no such version, or the seal is broken
     */
    public KeptReport {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
        if (!hash.equals(ContentHash.of(document))) {
            throw new IllegalArgumentException("the document has not the hash " + hash);
        }
        generatedAt = generatedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The first version of a month. */
    public static KeptReport first(UserId owner, YearMonth month, ZoneId zone, String document, Instant at) {
        return new KeptReport(owner, month, zone, 1, document, ContentHash.of(document), at);
    }

    /** The version after this one. */
    public KeptReport next(String changed, Instant at) {
        return new KeptReport(owner, month, zone, Math.addExact(version, 1), changed, ContentHash.of(changed), at);
    }
}
