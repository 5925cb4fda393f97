package io.kvitt.adapters.http.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.util.RawValue;
import io.kvitt.adapters.http.Says;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shapes as JSON schemas (draft 2020-12). A record becomes a schema of its own under its name; a part that is an Optional may be
 * missing, every other one has to be there, and no others may be.
 */
final class Schemas {

    private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final Map<String, Object> named = new TreeMap<>();

    /** The schema of a record, by reference. */
    Map<String, Object> of(Class<?> shape) {
        String name = name(shape);
        if (!named.containsKey(name)) {
            named.put(name, Map.of()); // a shape may hold itself
            named.put(name, object(shape));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** All that were asked for, by name. */
    Map<String, Object> all() {
        return named;
    }

    /** {@code DebtShape.Page} is DebtPage. */
    static String name(Class<?> shape) {
        String own = shape.getSimpleName().replaceFirst("Shape$", "");
        Class<?> around = shape.getDeclaringClass();
        return around == null || !around.isRecord() ? own : name(around) + own;
    }

    private Map<String, Object> object(Class<?> shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent part : shape.getRecordComponents()) {
            Says says = says(part);
            String name = NAMES.translate(part.getName());
            properties.put(name, property(part, says));
            if (!isOptional(part.getGenericType()) || says.needed()) {
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Says says(RecordComponent part) {
        return Optional.ofNullable(part.getAnnotation(Says.class))
                .orElseThrow(() -> new IllegalArgumentException(
                        part.getDeclaringRecord().getSimpleName() + "." + part.getName() + " says nothing"));
    }

    private Map<String, Object> property(RecordComponent part, Says says) {
        Map<String, Object> schema = new LinkedHashMap<>(
                says.selectable() ? Map.of("type", "array", "items", selected(part)) : of(part.getGenericType()));
        schema.put("description", says.value());
        if (!says.form().isEmpty()) {
            schema.put("pattern", "^(?:" + says.form() + ")$");
        }
        if (says.oneOf().length > 0) {
            schema.put("enum", List.of(says.oneOf()));
        }
        if (!says.example().isEmpty()) {
            schema.put("examples", List.of(example(says.example(), schema.getOrDefault("type", ""))));
        }
        return schema;
    }

    /** Entries of a list of which a caller may ask for some parts: as the whole, and nothing has to be there. */
    private Map<String, Object> selected(RecordComponent part) {
        Class<?> entry = (Class<?>) ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
        String name = name(entry) + "Selected";
        Map<String, Object> schema = new LinkedHashMap<>(object(entry));
        schema.remove("required");
        named.put(name, schema);
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Object example(String text, Object type) {
        return "integer".equals(type) || "number".equals(type) ? new BigDecimal(text) : text;
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return of(arguments[0]);
            }
            return generic.getRawType() == List.class
                    ? Map.of("type", "array", "items", of(arguments[0]))
                    : Map.of("type", "object", "additionalProperties", of(arguments[1]));
        }
        Class<?> plain = (Class<?>) type;
        return plain.isRecord() ? of(plain) : value(plain);
    }

    private static Map<String, Object> value(Class<?> type) {
        if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == double.class || type == Float.class || type == BigDecimal.class) {
            return Map.of("type", "number");
        }
        if (type == RawValue.class) {
            return Map.of("type", "object");
        }
        if (type == String.class) {
            return Map.of("type", "string");
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    private static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }
}
