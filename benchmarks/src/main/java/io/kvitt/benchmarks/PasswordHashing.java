package io.kvitt.benchmarks;

import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.CryptoKeys;
import io.kvitt.adapters.crypto.TokenIssuer;
import io.kvitt.domain.identity.Password;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.port.Passwords;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
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
 * What a password costs, us and whoever guesses. Goals: 50 to 100 milliseconds to hash and to compare, and comparing with nobody
 * within 5 % of comparing with somebody.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PasswordHashing {

    private static final PasswordHash PREDECESSOR = new PasswordHash(
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8aNwLtjj1FPegtSfgGzqmNlGQkvlXaEABT1pBSFZKV+w==");

    private final Password password = new Password("correct horse å");
    private final Passwords passwords = passwords();
    private final PasswordHash hash = passwords.hash(new Password("another one"));

    static Passwords passwords() {
        CryptoKeys keys = CryptoKeys.generate(Instant.EPOCH);
        return CryptoAdapters.of(() -> keys, new TokenIssuer("https://kvitt.example", "kvitt"))
                .passwords();
    }

    @Benchmark
    public PasswordHash hash() {
        return passwords.hash(password);
    }

    @Benchmark
    public Passwords.Match compare() {
        return passwords.compare(password, hash);
    }

    @Benchmark
    public void compareWithNobody() {
        passwords.compareWithNobody(password);
    }

    @Benchmark
    public Passwords.Match comparePredecessor() {
        return passwords.compare(password, PREDECESSOR);
    }
}
