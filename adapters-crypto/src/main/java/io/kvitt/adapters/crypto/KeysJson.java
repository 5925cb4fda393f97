package io.kvitt.adapters.crypto;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.Secret;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys as one JSON object:
 *
 * <pre>
 * {"version":1,
 *  "signing":[{"signs_from":1795334400,"jwk":{"kty":"RSA","kid":"…","n":"…","e":"AQAB","d":"…", …}}],
 *  "refresh":[{"kid":"…","key":"…"}],
 *  "sealing":[{"kid":"…","key":"…"}]}
 * </pre>
 *
 * Times are seconds since 1970, keys 32 bytes in base64url, rings newest first.
 */
final class KeysJson {

    private static final long VERSION = 1;
    private static final int DEEPEST = 5;
    private static final JsonFactory JSON = new JsonFactory();

    private KeysJson() {}

    static Secret write(CryptoKeys keys) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            writeSigning(json, keys.signing());
            writeRing(json, "refresh", keys.refresh());
            writeRing(json, "sealing", keys.sealing());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return new Secret(text.toString());
    }

    private static void writeSigning(JsonGenerator json, SigningKeys keys) throws IOException {
        json.writeArrayFieldStart("signing");
        for (SigningKey key : keys.all()) {
            json.writeStartObject();
            json.writeNumberField("signs_from", key.signsFrom().getEpochSecond());
            json.writeFieldName("jwk");
            json.writeRawValue(key.privateJwk());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRing(JsonGenerator json, String name, KeyRing ring) throws IOException {
        json.writeArrayFieldStart(name);
        for (RingKey key : ring.keys()) {
            json.writeStartObject();
            json.writeStringField("kid", key.kid());
            json.writeStringField("key", key.base64());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static CryptoKeys read(Secret json, int refreshRing, int sealingRing) {
        Map<String, Object> members = StrictJson.object(json.reveal().getBytes(StandardCharsets.UTF_8), DEEPEST)
                .filter(object -> Long.valueOf(VERSION).equals(object.get("version")))
                .orElseThrow(KeysJson::damaged);
        try {
            return new CryptoKeys(
                    new SigningKeys(signing(members)),
                    new KeyRing(ring(members, "refresh"), refreshRing),
                    new KeyRing(ring(members, "sealing"), sealingRing));
        } catch (ParseException | IllegalArgumentException wrong) {
            throw damaged(); // without its cause, which may hold what it could not read
        }
    }

    private static List<SigningKey> signing(Map<String, Object> members) throws ParseException {
        List<SigningKey> keys = new ArrayList<>();
        for (Map<?, ?> each : objects(members, "signing")) {
            Instant signsFrom = Optional.ofNullable(each.get("signs_from"))
                    .filter(Long.class::isInstance)
                    .map(seconds -> Instant.ofEpochSecond((Long) seconds))
                    .orElseThrow(KeysJson::damaged);
            keys.add(SigningKey.parse(jwk(each.get("jwk")), signsFrom));
        }
        return keys;
    }

    private static String jwk(@Nullable Object jwk) {
        if (!(jwk instanceof Map<?, ?> members)) {
            throw damaged();
        }
        Map<String, Object> named = new LinkedHashMap<>();
        members.forEach((name, value) -> named.put(String.valueOf(name), value));
        return JSONObjectUtils.toJSONString(named);
    }

    private static List<RingKey> ring(Map<String, Object> members, String name) {
        return objects(members, name).stream()
                .map(each -> new RingKey(text(each, "kid"), Base64Url.decode(text(each, "key"))))
                .toList();
    }

    private static List<Map<?, ?>> objects(Map<String, Object> members, String name) {
        if (!(members.get(name) instanceof List<?> all)) {
            throw damaged();
        }
        List<Map<?, ?>> objects = new ArrayList<>();
        for (Object each : all) {
            objects.add(each instanceof Map<?, ?> object ? object : Map.of());
        }
        return objects;
    }

    private static String text(Map<?, ?> members, String name) {
        return members.get(name) instanceof String text ? text : "";
    }

    private static OutsideFailure damaged() {
        return new OutsideFailure(Kind.KEYS_UNUSABLE, "The keys are damaged.");
    }
}
