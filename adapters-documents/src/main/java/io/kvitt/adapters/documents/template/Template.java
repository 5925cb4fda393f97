package io.kvitt.adapters.documents.template;

import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.money.DecimalMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One template as it was written, with its patterns not yet translated.
 *
 * @param name the file name without its ending
 * @param source where it was found
 * @param lines the old plugin of that name
 */
record Template(
        String name,
        String source,
        String issuer,
        int priority,
        List<Keyword> keywords,
        List<Keyword> excluded,
        Map<String, TemplateField> fields,
        List<LinesRule> lines,
        List<TableRule> tables,
        List<String> required,
        Options options) {

    /** What a template says about text and values in general. */
    record Options(
            boolean removeWhitespace,
            boolean removeAccents,
            boolean lowercase,
            List<Substitution> replace,
            String currency,
            DecimalMark decimalMark,
            List<String> dateFormats,
            List<String> languages,
            boolean strictFields,
            List<String> extraFields) {

        boolean changeText() {
            return removeWhitespace || removeAccents || lowercase || !replace.isEmpty();
        }

        Coercion coercion() {
            return new Coercion(decimalMark, new TemplateDates(dateFormats, languages));
        }
    }

    /** One entry under {@code fields}. */
    sealed interface TemplateField {
        int line();
    }

    record StaticField(TemplateValue value, int line) implements TemplateField {}

    /** What all matches of all patterns caught. */
    record RegexField(
            List<TemplatePattern> patterns,
            Optional<FieldType> type,
            Optional<Grouping> grouping,
            List<Substitution> replace,
            boolean extractNumber,
            Optional<Area> area,
            int line)
            implements TemplateField {}

    record LinesField(List<LinesRule> rules, Optional<Area> area, int line) implements TemplateField {}

    /** Rows between two marks. */
    record LinesRule(
            TemplatePattern start,
            TemplatePattern end,
            boolean endIsLast,
            boolean firstBlockOnly,
            List<TemplatePattern> line,
            List<TemplatePattern> firstLine,
            List<TemplatePattern> lastLine,
            List<TemplatePattern> skipLine,
            Optional<TemplatePattern> separator,
            Map<String, List<Substitution>> replace,
            Map<String, FieldType> types) {}

    /** Named values between two marks, each of its own column. */
    record TableRule(
            TemplatePattern start,
            TemplatePattern end,
            TemplatePattern body,
            Optional<TemplatePattern> separator,
            Map<String, FieldType> types,
            Map<String, Grouping> groupings) {}
}
