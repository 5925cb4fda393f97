package io.kvitt.adapters.crypto;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON that somebody may have written to be misread: one object and nothing behind it, no name twice, no depth beyond what is
 * expected, valid UTF-8 without a mark in front, no half characters (RFC 8725, section 2.4; RFC 7493).
 */
final class StrictJson {

    /** Values that no caller has a use for; they are told from those that are missing. */
    enum Unusable {
        NULL,
        /** A fraction, a power of ten, or more than 18 digits. */
        NUMBER
    }

    private static final int MOST_DIGITS = 18;

    /** Names are not kept over from one text to the next: whoever writes them could fill the memory. */
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final int deepest;

    private StrictJson(JsonParser parser, int deepest) {
        this.parser = parser;
        this.deepest = deepest;
    }

    /**
     * The object that some bytes are. Its values are {@code String}, {@code Long}, {@code Boolean}, {@code List}, {@code Map} and
     * {@link Unusable}.
     *
     * @param deepest how deep objects and arrays may lie in each other, the outermost being 1
     */
    static Optional<Map<String, Object>> object(byte[] utf8, int deepest) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            return text.startsWith("\uFEFF") ? Optional.empty() : object(text, deepest);
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, Object>> object(String text, int deepest) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Map<String, Object> object = new StrictJson(parser, deepest).members(1);
            return parser.nextToken() == null ? Optional.of(object) : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private Map<String, Object> members(int depth) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = whole(parser.currentName());
            parser.nextToken();
            if (members.put(name, value(depth)) != null) {
                throw new NotStrict("a name twice");
            }
        }
        return members;
    }

    private List<Object> elements(int depth) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(depth));
        }
        return elements;
    }

    private Object value(int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(below(depth));
            case START_ARRAY -> elements(below(depth));
            case VALUE_STRING -> whole(parser.getText());
            case VALUE_NUMBER_INT -> number();
            case VALUE_NUMBER_FLOAT -> Unusable.NUMBER;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Unusable.NULL;
            default -> throw new NotStrict("no value");
        };
    }

    private int below(int depth) throws IOException {
        if (depth >= deepest) {
            throw new NotStrict("too deep");
        }
        return depth + 1;
    }

    private Object number() throws IOException {
        return parser.getTextLength() > MOST_DIGITS ? Unusable.NUMBER : (Object) parser.getLongValue();
    }

    /** An escape can write half of a character, which bytes of UTF-8 cannot. */
    private static String whole(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw new NotStrict("half a character");
            }
        }
        return text;
    }

    /** Ends the reading; it does not leave this class. */
    private static final class NotStrict extends IOException {
        private static final long serialVersionUID = 1L;

        NotStrict(String why) {
            super(why);
        }
    }
}
