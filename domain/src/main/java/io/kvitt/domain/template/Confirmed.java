package io.kvitt.domain.template;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.WrittenDate;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.money.WrittenAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that somebody knows to be right for one document.
 *
 * @param value of the field's type
 * @param at where on the page it stands, if it was said; a point is a box without extent
 * @param certain false if the place is only where a reading of our own saw it
 */
public record Confirmed(Field<?> field, Object value, Optional<Place> at, boolean certain) {

    private static final int LONGEST = 200;
    private static final Pattern SPOT =
            Pattern.compile("(.*)@(\\d{1,4}),(\\d{1,5}(?:\\.\\d+)?),(\\d{1,5}(?:\\.\\d+)?)");

    public Confirmed {
        if (!field.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    field + " is no " + value.getClass().getSimpleName());
        }
    }

    /**
     * Reads {@code field=value}, and {@code field=value@page,x,y} with a point of the page, in points from its top left.
     * Amounts and dates may be written as documents write them.
     */
    public static Checked<Confirmed> parse(String setting) {
        Violations wrong = new Violations();
        int sign = setting.indexOf('=');
        String name = sign < 0 ? setting : setting.substring(0, sign).strip();
        Optional<Field<?>> field =
                Field.ALL.stream().filter(known -> known.key().equals(name)).findFirst();
        wrong.unless(sign > 0, name, "template.setting.form", "'" + name + "' has no value: write field=value");
        wrong.unless(field.isPresent(), name, "template.field.unknown", "there is no field '" + name + "'");
        Matcher spot = SPOT.matcher(setting.substring(sign + 1));
        boolean placed = spot.matches();
        String text = (placed ? spot.group(1) : setting.substring(sign + 1)).strip();
        Optional<?> value = field.flatMap(known -> value(known, text));
        if (field.isPresent() && sign > 0) {
            String kind = kind(field.get());
            wrong.unless(
                    value.isPresent(),
                    name,
                    "template.value.kind",
                    name + " is " + kind + ", and '" + text + "' is none");
        }
        Optional<Place> at = placed ? Optional.of(place(spot)) : Optional.empty();
        return wrong.or(() -> new Confirmed(field.orElseThrow(), value.orElseThrow(), at, true));
    }

    /** Whether this is the confirmed value, whatever zeros an amount ends with. */
    public boolean isValue(Object other) {
        return same(value, other);
    }

    /** Whether two values are the same, whatever zeros an amount ends with. */
    public static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return one.equals(other);
    }

    private static Place place(Matcher spot) {
        float x = Float.parseFloat(spot.group(3));
        float y = Float.parseFloat(spot.group(4));
        return new Place(Integer.parseInt(spot.group(2)), new Box(x, y, x, y));
    }

    private static Optional<?> value(Field<?> field, String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (field.type() == BigDecimal.class) {
            return text.matches("-?\\d{1,15}\\.\\d{1,6}")
                    ? Optional.of(new BigDecimal(text))
                    : WrittenAmount.read(text).found();
        }
        if (field.type() == LocalDate.class) {
            return WrittenDate.readBesideLabel(text).found();
        }
        if (field.type() == DocType.class) {
            for (DocType type : DocType.values()) {
                if (type.code().equals(text)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static String kind(Field<?> field) {
        if (field.type() == BigDecimal.class) {
            return "an amount such as 1234.50";
        }
        if (field.type() == LocalDate.class) {
            return "a date such as 2026-03-31";
        }
        return field.type() == DocType.class
                ? "invoice, credit_note, reminder, rental_notice or receipt"
                : "text of up to " + LONGEST + " characters";
    }
}
