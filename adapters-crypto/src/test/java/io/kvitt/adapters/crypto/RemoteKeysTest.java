package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.kvitt.adapters.crypto.ScriptedServer.Reply;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys of a provider over real HTTP: rows 31 and 32 of the attack table. */
class RemoteKeysTest {

    private static final Instant NOW = Samples.MORNING;
    private static final SigningKey KEY = Samples.KEYS.signing().current(NOW);
    private static final SigningKey LATER = Samples.OTHER_KEYS.signing().current(NOW);
    private static final String N = KEY.publicJwk().replaceAll(".*\"n\":\"([^\"]+)\".*", "$1");

    private final ScriptedServer server = new ScriptedServer();
    private final AtomicLong nanos = new AtomicLong(1);
    private final RemoteKeys keys = new RemoteKeys(new BoundedHttp(), () -> server.at("/keys"), nanos::get);

    RemoteKeysTest() throws Exception {
        server.say("/keys", set(KEY.publicJwk()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String set(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private boolean has(SigningKey key) {
        return keys.find(key.kid(), NOW).isPresent();
    }

    @Test
    void aSetIsFetchedOnceInFiveMinutes() {
        for (int i = 0; i < 100; i++) {
            assertThat(has(KEY)).isTrue();
        }
        assertThat(server.timesAsked("/keys")).isEqualTo(1);

        pass(Duration.ofMinutes(5));
        assertThat(has(KEY)).isTrue();
        assertThat(server.timesAsked("/keys")).isEqualTo(2);
    }

    @Test
    void row31TenThousandUnknownNamesAreOneFetchInThirtySeconds() {
        assertThat(has(KEY)).isTrue();
        pass(Duration.ofSeconds(30));

        for (int i = 0; i < 10_000; i++) {
            assertThat(keys.find(UUID.randomUUID().toString(), NOW)).isEmpty();
        }
        assertThat(server.timesAsked("/keys")).isEqualTo(2);

        pass(Duration.ofSeconds(30));
        assertThat(keys.find("one more", NOW)).isEmpty();
        assertThat(server.timesAsked("/keys")).isEqualTo(3);
    }

    @Test
    void row31AKnownUnknownNameIsNotAskedForAgainForAMinute() {
        assertThat(has(KEY)).isTrue();
        pass(Duration.ofSeconds(30));
        assertThat(has(LATER)).isFalse();
        server.say("/keys", set(KEY.publicJwk(), LATER.publicJwk()));

        pass(Duration.ofSeconds(59));
        assertThat(has(LATER)).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(has(LATER)).isTrue();
    }

    @Test
    void manyWhoAskAtOnceAreOneFetch() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 64; i++) {
            threads.submit(() -> keys.find(KEY.kid(), NOW));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(server.timesAsked("/keys")).isEqualTo(1);
    }

    static Stream<Arguments> row32() throws Exception {
        String later = LATER.publicJwk();
        String oct = "{\"kty\":\"oct\",\"kid\":\"o\",\"k\":\"" + "A".repeat(43) + "\"}";
        String small =
                rsa("s", new BigInteger(1_024, new SecureRandom()).setBit(1_023).setBit(0), "AQAB");
        String many = IntStream.range(0, 21)
                .mapToObj(i -> later.replace(LATER.kid(), "k" + i))
                .collect(Collectors.joining(","));
        String ec = new ECKeyGenerator(Curve.P_256)
                .keyID("e")
                .generate()
                .toPublicJWK()
                .toJSONString();
        return Stream.of(
                Arguments.of("302 to another host", new Reply(302, "http://localhost:1/keys", set(later), 0)),
                Arguments.of("500", new Reply(500, "", set(later), 0)),
                Arguments.of("more than 50,000 bytes", Reply.json(set(later) + " ".repeat(50_001))),
                Arguments.of("slow", new Reply(200, "", set(later), 700)),
                Arguments.of("a shared key inside", Reply.json(set(later, oct))),
                Arguments.of("a private key inside", Reply.json(set(LATER.privateJwk()))),
                Arguments.of("two keys of one name", Reply.json(set(later, later))),
                Arguments.of("RSA of 1,024 bits", Reply.json(set(later, small))),
                Arguments.of("RSA with e=1", Reply.json(set(later, rsa("s", modulus(), "AQ")))),
                Arguments.of("RSA with e=3", Reply.json(set(later, rsa("s", modulus(), "Aw")))),
                Arguments.of("ROCA", Reply.json(set(later, rsa("s", roca(), "AQAB")))),
                Arguments.of(
                        "P-256 for ES384", Reply.json(set(later, ec.replace("\"kty\"", "\"alg\":\"ES384\",\"kty\"")))),
                Arguments.of("RSA for ES256", Reply.json(set(later.replace("RS256", "ES256")))),
                Arguments.of("RSA for HS256", Reply.json(set(later.replace("RS256", "HS256")))),
                Arguments.of("twenty-one keys", Reply.json(set(many))),
                Arguments.of("a name twice in a key", Reply.json(set(later.replace("{", "{\"kty\":\"RSA\",")))),
                Arguments.of("a name with a space", Reply.json(set(later.replace(LATER.kid(), "a b")))),
                Arguments.of("HTML", Reply.json("<!doctype html><p>" + set(later))),
                Arguments.of("nothing", Reply.json("")),
                Arguments.of("no keys", Reply.json(set())),
                Arguments.of("keys that are none", Reply.json("{\"keys\":[7]}")));
    }

    @ParameterizedTest(name = "row 32 {0}: the last good set stays")
    @MethodSource("row32")
    void row32(String what, Reply reply) {
        assertThat(has(KEY)).isTrue();
        server.say("/keys", reply);
        pass(Duration.ofMinutes(6));

        assertThat(has(KEY)).isTrue();
        assertThat(has(LATER)).isFalse();
        assertThat(server.timesAsked("/keys")).isEqualTo(2);

        server.say("/keys", set(LATER.publicJwk()));
        pass(Duration.ofSeconds(60));
        assertThat(has(LATER)).isTrue();
        assertThat(has(KEY)).isFalse();
    }

    @Test
    void theLastGoodSetServesADayAndNotLonger() {
        assertThat(has(KEY)).isTrue();
        server.say("/keys", new Reply(503, "", "", 0));

        pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(has(KEY)).isTrue();
        pass(Duration.ofSeconds(60));
        assertThatThrownBy(() -> has(KEY))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.UPSTREAM_UNAVAILABLE));
    }

    @Test
    void keysForOtherThingsAreLeftOut() {
        String n = N;
        server.say(
                "/keys",
                set(
                        "{\"kty\":\"RSA\",\"kid\":\"enc\",\"use\":\"enc\",\"n\":\"" + n + "\",\"e\":\"AQAB\"}",
                        "{\"kty\":\"RSA\",\"kid\":\"ops\",\"key_ops\":[\"encrypt\"],\"n\":\"" + n
                                + "\",\"e\":\"AQAB\"}",
                        "{\"kty\":\"RSA\",\"kid\":\"512\",\"alg\":\"RS512\",\"n\":\"" + n + "\",\"e\":\"AQAB\"}",
                        "{\"kty\":\"RSA\",\"kid\":\"oaep\",\"alg\":\"RSA-OAEP\",\"n\":\"" + n + "\",\"e\":\"AQAB\"}",
                        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"ed\",\"x\":\"" + "A".repeat(43) + "\"}",
                        "{\"kty\":\"RSA\",\"kid\":\"good\",\"n\":\"" + n + "\",\"e\":\"AQAB\"}"));

        assertThat(keys.find("good", NOW)).isPresent();
        for (String other : new String[] {"enc", "ops", "512", "oaep", "ed"}) {
            assertThat(keys.find(other, NOW)).as(other).isEmpty();
        }
    }

    private static BigInteger modulus() {
        return new BigInteger(1, Base64Url.decode(N));
    }

    /** A modulus of that kind: a power of 65537 modulo all small primes. */
    private static BigInteger roca() {
        BigInteger primes = IntStream.rangeClosed(2, 167)
                .mapToObj(BigInteger::valueOf)
                .filter(number -> number.isProbablePrime(30))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger residue = BigInteger.valueOf(65_537).modPow(BigInteger.valueOf(1_234_567), primes);
        BigInteger factor =
                new BigInteger(2_100, new SecureRandom()).setBit(2_100).shiftRight(primes.bitLength());
        return primes.multiply(factor).add(residue);
    }

    private static String rsa(String kid, BigInteger modulus, String exponent) {
        byte[] bytes = modulus.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return "{\"kty\":\"RSA\",\"kid\":\"" + kid + "\",\"n\":\"" + Base64Url.encode(unsigned) + "\",\"e\":\""
                + exponent + "\"}";
    }

    @Test
    void aPossibleModulusIsNotTakenForABadOne() {
        assertThat(Roca.marks(modulus())).isFalse();
        assertThat(Roca.marks(new BigInteger("7").pow(700))).isFalse();
        assertThat(Roca.marks(roca())).isTrue();
        assertThat(JwkSet.read("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
