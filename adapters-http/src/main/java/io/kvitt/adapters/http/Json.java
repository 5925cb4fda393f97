package io.kvitt.adapters.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.kvitt.domain.check.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * JSON as the API takes and gives it. Taken strictly: no unknown names, no name twice, nothing behind the end, no depth beyond 64, no
 * text for a number nor a number for a text, decimals exact. Given without what is absent, in snake_case.
 */
public final class Json {

    /** How deep a body may be nested; Jackson itself would take 1,000. */
    static final int DEEPEST = 64;

    /** Digits of a number, signs and all. */
    static final int LONGEST_NUMBER = 40;

    private static final int LONGEST_NAME = 200;

    private static final ObjectMapper MAPPER = mapper();

    private static final ObjectWriter SORTED = MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Json() {}

    /** The names that the parts of a shape have on the wire, in their order. */
    public static Set<String> names(Class<? extends Record> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .map(part -> new PropertyNamingStrategies.SnakeCaseStrategy().translate(part.getName()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A shape as UTF-8. */
    public static byte[] write(Object shape) {
        try {
            return MAPPER.writeValueAsBytes(shape);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("no JSON: " + shape.getClass(), fault);
        }
    }

    /** A shape as a tree. */
    public static JsonNode tree(Object shape) {
        return MAPPER.valueToTree(shape);
    }

    /** A body as a tree, whatever its shape. */
    public static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = MAPPER.readTree(utf8(body));
            if (tree.isMissingNode()) {
                throw malformed("There is nothing in the body.");
            }
            return tree;
        } catch (StreamConstraintsException beyond) {
            throw malformed("It is nested deeper than " + DEEPEST + ", or holds a number of more than " + LONGEST_NUMBER
                    + " digits.");
        } catch (JsonProcessingException wrong) {
            throw malformed("It is no JSON, or more than one." + where(wrong));
        }
    }

    /** A tree as a shape. */
    public static <T> T shape(JsonNode tree, Class<T> shape) {
        if (!tree.isObject()) {
            throw malformed("A body is a JSON object.");
        }
        try {
            return MAPPER.treeToValue(tree, shape);
        } catch (UnrecognizedPropertyException unknown) {
            throw refused(ProblemCode.UNKNOWN_FIELD, unknown, "FIELD_UNKNOWN", "There is no such field.");
        } catch (JsonMappingException wrong) {
            throw refused(ProblemCode.MALFORMED_JSON, wrong, "FIELD_TYPE", "The value is of another type.");
        } catch (JsonProcessingException wrong) {
            throw malformed("It is no JSON.");
        }
    }

    /** A tree as text that is the same for the same content, whatever the order of its names. */
    static String canonical(JsonNode tree) {
        try {
            return SORTED.writeValueAsString(MAPPER.treeToValue(tree, Object.class));
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("no JSON", fault);
        }
    }

    private static Refused refused(ProblemCode code, JsonMappingException wrong, String rule, String message) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            String name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return new Refused(code, message).with(List.of(new Violation(pointer.toString(), rule, message)));
    }

    private static Refused malformed(String detail) {
        return new Refused(ProblemCode.MALFORMED_JSON, detail);
    }

    private static String where(JsonProcessingException wrong) {
        return wrong.getLocation() == null
                ? ""
                : " Line " + wrong.getLocation().getLineNr() + ", column "
                        + wrong.getLocation().getColumnNr() + ".";
    }

    /** Jackson would guess UTF-16 and UTF-32 from the first bytes; JSON between systems is UTF-8 (RFC 8259, section 8.1). */
    private static String utf8(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw malformed("It is not UTF-8.");
            }
            return text;
        } catch (CharacterCodingException wrong) {
            throw malformed("It is not UTF-8.");
        }
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION) // a message would hold a piece of the body
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .addModule(new Jdk8Module())
                .addModule(new SimpleModule()
                        .addSerializer(LocalDate.class, ToStringSerializer.instance)
                        .addSerializer(YearMonth.class, ToStringSerializer.instance)
                        .addSerializer(Instant.class, ToStringSerializer.instance))
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        for (CoercionInputShape number :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(number, CoercionAction.Fail);
        }
        return mapper;
    }
}
