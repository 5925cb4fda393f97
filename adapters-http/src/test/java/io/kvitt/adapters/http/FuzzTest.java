package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests made of the route's own examples and then bent: whatever comes, the answer is documented, a refusal is a problem, nothing
 * of ours breaks, and what is refused has stored nothing.
 */
class FuzzTest {

    private static final int REQUESTS = 200;

    /** What is put in the place of values: what broke others. */
    private static final List<String> BENT = List.of(
            "",
            " ",
            "0",
            "-0",
            "-1",
            "1e309",
            "1e-9999",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "\u0000",
            "\u202e",
            "'",
            "\"",
            "../../etc/passwd",
            "%2e%2e",
            "<script>",
            "=1+1",
            "\ud83d\ude00",
            "٣",
            "9".repeat(50),
            "a".repeat(5_000),
            "SEK",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "-999999999-01-01",
            "2026-11-05T10:00:00+99:99",
            "\r\nX: y",
            "A#B",
            "\uffff",
            "0.1",
            "10000000000000.00",
            "00000000-0000-0000-0000-000000000000");

    private static final Household FIRST = new Household();
    private static final Promise PROMISE = new Promise(FIRST.routes());

    static List<Route> routes() {
        return FIRST.routes();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nothingThatComesBreaksARoute(Route route) {
        Household household = new Household();
        Random random = new Random(route.toString().hashCode());
        for (int i = 0; i < REQUESTS; i++) {
            Request request = bent(route, random);
            String before = household.dump();

            Response response = household.router().handle(request);

            assertThat(response.status())
                    .as("%s %s %s", request.method(), request.target(), text(request))
                    .isLessThan(500);
            PROMISE.check(request, response);
            if (response.status() >= 400) {
                assertThat(response.header("Content-Type")).contains(MediaType.PROBLEM);
                assertThat(household.dump())
                        .as("%s %s", request.target(), text(request))
                        .isEqualTo(before);
            }
        }
    }

    private static Request bent(Route route, Random random) {
        StringBuilder target = new StringBuilder();
        for (String segment : route.path().segments()) {
            target.append('/').append(segment.startsWith("{") ? encoded(value(random)) : segment);
        }
        for (Parameter parameter : route.parameters()) {
            if (random.nextInt(3) == 0) {
                target.append(target.indexOf("?") < 0 ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(encoded(random.nextBoolean() ? parameter.example() : value(random)));
            }
        }
        Sent sent = Sent.of(route.method(), target.length() == 0 ? "/" : target.toString())
                .by("anna");
        for (String header :
                List.of("If-Match", "Idempotency-Key", "Accept", "If-None-Match", "X-Request-Id", "Origin")) {
            sent = random.nextInt(6) == 0 ? sent.with(header, visible(value(random))) : sent;
        }
        sent = random.nextInt(2) == 0 ? sent.with("If-Match", "*") : sent;
        return body(route, sent, random).request();
    }

    private static Sent body(Route route, Sent sent, Random random) {
        if (route.takes().isEmpty()) {
            return random.nextInt(10) == 0 ? sent.json("{}") : sent;
        }
        Route.Content content = route.takes().get();
        if (content.shape().isEmpty()) {
            String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + value(random)
                    + "\"\r\n\r\n" + value(random) + "\r\n--b--";
            return sent.body("multipart/form-data; boundary=b", cut(form.getBytes(StandardCharsets.UTF_8), random));
        }
        JsonNode example = Json.tree(Json.write(content.example())).deepCopy();
        bend(example, random);
        byte[] bytes = Json.write(example);
        return sent.body("application/json", random.nextInt(10) == 0 ? cut(bytes, random) : bytes);
    }

    private static void bend(JsonNode node, Random random) {
        if (!(node instanceof ObjectNode object) || object.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, random.nextInt());
            case 3 -> object.set(name, JsonNodeFactory.instance.arrayNode().add(value(random)));
            case 4 -> object.put(value(random).strip() + "x", value(random));
            case 5 -> bend(object.get(name), random);
            default -> object.put(name, value(random));
        }
        if (random.nextInt(3) == 0) {
            bend(object, random);
        }
    }

    private static byte[] cut(byte[] bytes, Random random) {
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static String value(Random random) {
        return BENT.get(random.nextInt(BENT.size()));
    }

    /** As much of it as can stand in a header. */
    private static String visible(String text) {
        String visible = text.replaceAll("[^ -~]", "");
        return visible.length() > 300 ? visible.substring(0, 300) : visible;
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.substring(0, Math.min(text.length(), 300)).getBytes(StandardCharsets.UTF_8)) {
            encoded.append(
                    Character.isLetterOrDigit(b) || b == '-' ? String.valueOf((char) b) : String.format("%%%02X", b));
        }
        return encoded.toString();
    }

    private static String text(Request request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }
}
