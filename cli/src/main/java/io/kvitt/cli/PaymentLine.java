package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.payment.PaymentField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a file of payments: what it states, and what is wrong with its form.
 *
 * @param number from 1
 */
record PaymentLine(int number, Map<PaymentField, String> texts, List<Violation> broken) {

    /** Characters. */
    static final int LONGEST = 65_536;

    /** More digits may have been rounded by whoever wrote the number. */
    private static final int MOST_DIGITS = 15;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    PaymentLine {
        texts = Map.copyOf(texts);
        broken = List.copyOf(broken);
    }

    /** One JSON object. */
    static PaymentLine ofJson(int number, String line) {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        List<Violation> broken = new ArrayList<>();
        if (line.length() > LONGEST) {
            return malformed(
                    number,
                    new Violation("", "BODY_TOO_LARGE", "The line is too long.").withLimit(String.valueOf(LONGEST)));
        }
        try (JsonParser in = JSON.createParser(line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return malformed(number, new Violation("", "BODY_MALFORMED", "The line is no JSON object."));
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                member(in, texts, broken);
            }
            if (in.nextToken() != null) {
                return malformed(number, new Violation("", "BODY_MALFORMED", "Something follows the object."));
            }
        } catch (JsonProcessingException wrong) {
            return malformed(number, new Violation("", "BODY_MALFORMED", "The line is no JSON: " + where(wrong)));
        } catch (IOException impossible) {
            throw new IllegalStateException("a text cannot fail to be read", impossible);
        }
        return new PaymentLine(number, texts, broken);
    }

    /** Cells by the names of the head; an empty cell states nothing. */
    static PaymentLine ofCells(int number, List<String> head, List<String> cells) {
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        for (int i = 0; i < head.size() && i < cells.size(); i++) {
            Optional<PaymentField> field = PaymentField.named(head.get(i));
            if (field.isPresent() && !cells.get(i).isEmpty()) {
                texts.put(field.get(), cells.get(i));
            }
        }
        return cells.size() > head.size()
                ? malformed(number, new Violation("", "BODY_MALFORMED", "The line has more cells than the head."))
                : new PaymentLine(number, texts, List.of());
    }

    boolean isWellFormed() {
        return broken.isEmpty();
    }

    private static void member(JsonParser in, Map<PaymentField, String> texts, List<Violation> broken)
            throws IOException {
        String name = in.currentName();
        String at = "/" + name.replace("~", "~0").replace("/", "~1");
        JsonToken token = in.nextToken();
        Optional<PaymentField> field = PaymentField.named(name);
        if (field.isEmpty()) {
            in.skipChildren();
            broken.add(new Violation(at, "FIELD_UNKNOWN", "A payment has no such field."));
        } else if (token == JsonToken.VALUE_STRING || (token.isNumeric() && isExact(field.get(), in.getText()))) {
            texts.put(field.get(), in.getText());
        } else {
            in.skipChildren();
            broken.add(new Violation(at, "FIELD_TYPE", "This is written as text, between quotes."));
        }
    }

    private static boolean isExact(PaymentField field, String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return field == PaymentField.AMOUNT && digits <= MOST_DIGITS && number.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static PaymentLine malformed(int number, Violation broken) {
        return new PaymentLine(number, Map.of(), List.of(broken));
    }

    private static String where(JsonProcessingException wrong) {
        return "column "
                + (wrong.getLocation() == null ? 1 : wrong.getLocation().getColumnNr()) + ".";
    }
}
