package io.kvitt.benchmarks;

import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.CryptoKeys;
import io.kvitt.adapters.crypto.TokenIssuer;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.TokenReading;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.AccessTokens;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an access token costs to read. Goals: a good one at most 130 microseconds, the gate included; rubbish at most 20, with
 * nothing made of its payload ({@code -prof gc}); a megabyte at most 5.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TokenVerification {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final int MORE_THAN_ARE_REMEMBERED = 2_100;

    private final AccessTokens tokens = tokens();
    private final List<String> tokensOfMany = IntStream.range(0, MORE_THAN_ARE_REMEMBERED)
            .mapToObj(i -> tokens.issue(claims(i)).reveal())
            .toList();
    private final String good = tokensOfMany.get(0);
    private final String changed = good.substring(0, good.length() - 8) + "AAAAAAAA";
    private final String rubbish = "bm8ganNvbg." + "A".repeat(3_600) + "." + "A".repeat(340);
    private final String megabyte = good + "A".repeat(1_000_000);
    private int next;

    private static AccessTokens tokens() {
        CryptoKeys keys = CryptoKeys.generate(NOW);
        return CryptoAdapters.of(() -> keys, new TokenIssuer("https://kvitt.example", "https://api.kvitt.example"))
                .accessTokens();
    }

    private static AccessClaims claims(int number) {
        return new AccessClaims(
                new TokenId(String.format("%032x", number)),
                new UserId("user_00112233-4455-6677-8899-aabbccddeeff"),
                new SessionId(UUID.fromString("ffeeddcc-bbaa-4988-9766-554433221100")),
                3,
                1,
                ClientType.WEB,
                NOW,
                NOW.plusSeconds(600),
                NOW);
    }

    /** A token that is shown for the first time, or again after many others. */
    @Benchmark
    public TokenReading good() {
        next = (next + 1) % tokensOfMany.size();
        return tokens.read(tokensOfMany.get(next), NOW);
    }

    @Benchmark
    public TokenReading goodAgain() {
        return tokens.read(good, NOW);
    }

    @Benchmark
    public TokenReading changedSignature() {
        return tokens.read(changed, NOW);
    }

    /** Four thousand characters of base64url, whose header is no JSON. */
    @Benchmark
    public TokenReading rubbish() {
        return tokens.read(rubbish, NOW);
    }

    @Benchmark
    public TokenReading megabyte() {
        return tokens.read(megabyte, NOW);
    }
}
