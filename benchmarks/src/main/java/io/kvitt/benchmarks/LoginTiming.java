package io.kvitt.benchmarks;

import io.kvitt.adapters.crypto.CryptoAdapters;
import io.kvitt.adapters.crypto.CryptoKeys;
import io.kvitt.adapters.crypto.TokenIssuer;
import io.kvitt.adapters.inmemory.InMemoryStore;
import io.kvitt.application.identity.Identity;
import io.kvitt.application.identity.IdentityCrafts;
import io.kvitt.application.identity.LogIn;
import io.kvitt.application.identity.Origin;
import io.kvitt.application.identity.SignUpRequest;
import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.PasswordRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether the time of a refused login tells who is a user: a wrong password of somebody and the name of nobody, in turns. Goal: means
 * differ by less than 5 %, and the two-sample test of Kolmogorov and Smirnov sees no difference at 1 %.
 */
public final class LoginTiming {

    private static final int WARM_UP = 50;

    private LoginTiming() {}

    /** @param args how often each is tried; 1,000 if nothing is said, which takes some two minutes */
    public static void main(String[] args) {
        int tries = args.length == 0 ? 1_000 : Integer.parseInt(args[0]);
        Later clock = new Later();
        LogIn logIn = identity(clock).logIn();
        double[] known = new double[tries];
        double[] unknown = new double[tries];
        for (int i = -WARM_UP; i < tries; i++) {
            double one = millis(logIn, "anna", clock);
            double other = millis(logIn, "nobody", clock);
            if (i >= 0) {
                known[i] = one;
                unknown[i] = other;
            }
        }
        print(known, unknown);
    }

    private static double millis(LogIn logIn, String name, Later clock) {
        clock.passes(); // so that no try counts for the next
        Secret wrong = new Secret("a sentence of others");
        Origin origin = Origin.of(ClientType.API, "192.0.2.1", "");
        long began = System.nanoTime();
        logIn.logIn(name, wrong, origin);
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(double[] known, double[] unknown) {
        double one = Arrays.stream(known).average().orElseThrow();
        double other = Arrays.stream(unknown).average().orElseThrow();
        double apart = distance(known.clone(), unknown.clone());
        double critical = 1.628 * Math.sqrt(2.0 / known.length);
        System.out.printf(
                Locale.ROOT,
                "somebody %.2f ms, nobody %.2f ms, %.2f %% apart; distance %.4f, seen at 1 %% from %.4f%n",
                one,
                other,
                100 * Math.abs(one - other) / one,
                apart,
                critical);
    }

    /** The largest difference of the two distributions. */
    private static double distance(double[] one, double[] other) {
        Arrays.sort(one);
        Arrays.sort(other);
        double largest = 0;
        int j = 0;
        for (int i = 0; i < one.length; i++) {
            while (j < other.length && other[j] <= one[i]) {
                j++;
            }
            largest = Math.max(largest, Math.abs((i + 1) / (double) one.length - j / (double) other.length));
        }
        return largest;
    }

    private static Identity identity(Clock clock) {
        CryptoKeys keys = CryptoKeys.generate(Instant.EPOCH);
        CryptoAdapters crypto = CryptoAdapters.of(() -> keys, new TokenIssuer("https://kvitt.example", "kvitt"));
        InMemoryStore store = new InMemoryStore();
        Identity identity = new Identity(
                store.identity(),
                new IdentityCrafts(
                        crypto.passwords(),
                        new PasswordRules(password -> false),
                        crypto.accessTokens(),
                        crypto.refreshTokens(),
                        crypto.seals(),
                        crypto.secrets()),
                entry -> {},
                clock);
        identity.signUp()
                .create(new SignUpRequest(
                        Optional.empty(), Optional.of("anna"), Optional.empty(), new Secret("a sentence of hers")));
        return identity;
    }

    /** A clock that is an hour later whenever it is told. */
    private static final class Later extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void passes() {
            now = now.plus(Duration.ofHours(1));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
