package io.kvitt.adapters.google;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One JSON object in UTF-8 and nothing after it, no name twice, and not deep (RFC 8259; RFC 6749, 5.1, has flat ones). */
final class StrictJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNumberLength(30)
                    .maxNameLength(200)
                    .maxStringLength(32_768)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private StrictJson() {}

    /** The members of the object, if that is what it is. */
    static Optional<Map<String, JsonMember>> object(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            try (JsonParser parser = FACTORY.createParser(text)) {
                return object(parser);
            }
        } catch (IOException e) { // what is no JSON is no answer; the message would tell what was in it
            return Optional.empty();
        }
    }

    private static Optional<Map<String, JsonMember>> object(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        Map<String, JsonMember> members = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            members.put(name, member(parser, parser.nextToken()));
        }
        boolean isAll = parser.nextToken() == null;
        return isAll ? Optional.of(Map.copyOf(members)) : Optional.empty();
    }

    private static JsonMember member(JsonParser parser, JsonToken kind) throws IOException {
        if (kind.isStructStart()) {
            parser.skipChildren();
            return new JsonMember(kind, "");
        }
        return new JsonMember(kind, parser.getText());
    }
}
