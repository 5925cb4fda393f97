package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.Search.Hit;
import io.kvitt.adapters.documents.template.ValueShape.Substitute;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.money.DecimalMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A way to read one field: an anchor and the shape of the value.
 *
 * @param group which of several matches counts; empty where there is one
 * @param score how well it will hold on other documents; higher is better
 */
record FieldRule(Field<?> field, Anchor anchor, ValueShape shape, Optional<Grouping> group, int from, int score) {

    private static final Map<Field<?>, String> NAMES = Map.of(
            Field.ISSUE_DATE, "date",
            Field.DUE_DATE, "date_due",
            Field.SELLER_VAT_ID, "vat",
            Field.GROSS_TOTAL, "amount",
            Field.NET_TOTAL, "amount_untaxed",
            Field.TAX_TOTAL, "amount_tax");

    /** What invoice2data calls a field, or our own name where it has none. */
    static String name(Field<?> field) {
        return NAMES.getOrDefault(field, field.key());
    }

    FieldRule scored(Optional<Grouping> grouping, int newScore) {
        return new FieldRule(field, anchor, shape, grouping, from, newScore);
    }

    String regex() {
        boolean swallows = shape.open() && !(anchor.next() + anchor.behind()).isEmpty();
        String value = swallows ? ValueShape.WORDS + "?" : shape.pattern();
        return anchor.before() + "(" + value + ")" + (shape.open() ? anchor.next() : "") + anchor.behind();
    }

    /** As it stands in the file: a pattern alone where the name tells the rest. */
    Object written() {
        Optional<FieldType> implied = TemplateParser.legacyType(name(field));
        if (implied.equals(shape.type()) && group.isEmpty() && shape.replace().isEmpty()) {
            return regex();
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("parser", "regex");
        settings.put("regex", regex());
        if (!shape.replace().isEmpty()) {
            Substitute substitute = shape.replace().get(0);
            settings.put("replace", List.of(substitute.pattern(), substitute.replacement()));
        }
        shape.type().ifPresent(type -> settings.put("type", type.text()));
        group.ifPresent(which -> settings.put("group", which.name().toLowerCase(Locale.ROOT)));
        return settings;
    }

    /** What it reads in a text, match by match; a match that is no value of the type is left out. */
    List<Object> values(String text, DecimalMark mark, Search search) {
        List<Object> values = new ArrayList<>();
        try {
            PythonRegex regex = PythonRegex.compile(regex());
            List<Substitution> replace = shape.replace().stream()
                    .map(each -> new Substitution(new TemplatePattern(each.pattern(), 0), each.replacement()))
                    .toList();
            Coercion coercion = new Coercion(
                    mark, new TemplateDates(shape.dateFormat().map(List::of).orElse(List.of()), List.of()));
            for (Hit hit : search.all(regex, text)) {
                String words = Substitution.applyAll(replace, hit.group(1).orElse(""), search);
                value(words, coercion).ifPresent(values::add);
            }
        } catch (PythonRegex.Refused | FieldFailure useless) {
            return List.of();
        }
        return values;
    }

    private Optional<Object> value(String words, Coercion coercion) {
        if (shape.type().isEmpty()) {
            return words.isBlank() ? Optional.empty() : Optional.of(words.strip());
        }
        return coercion.read(words, shape.type().get()).flatMap(FieldRule::plain);
    }

    private static Optional<Object> plain(TemplateValue value) {
        if (value instanceof TemplateValue.Decimal decimal) {
            return Optional.of(decimal.number());
        }
        return value instanceof TemplateValue.Day day ? Optional.of(day.day()) : Optional.empty();
    }
}
