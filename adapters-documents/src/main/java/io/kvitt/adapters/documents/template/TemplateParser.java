package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.Given.Mapping;
import io.kvitt.adapters.documents.template.Given.Scalar;
import io.kvitt.adapters.documents.template.Template.LinesField;
import io.kvitt.adapters.documents.template.Template.LinesRule;
import io.kvitt.adapters.documents.template.Template.Options;
import io.kvitt.adapters.documents.template.Template.RegexField;
import io.kvitt.adapters.documents.template.Template.StaticField;
import io.kvitt.adapters.documents.template.Template.TableRule;
import io.kvitt.adapters.documents.template.Template.TemplateField;
import io.kvitt.adapters.documents.template.TemplateProblem.Code;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.money.DecimalMark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a template of what a file gives, and notes what is wrong with it. What is wrong with one field costs only it. */
final class TemplateParser {

    private static final int DEFAULT_PRIORITY = 5;
    private static final List<String> DEFAULT_REQUIRED = List.of("date", "amount", "invoice_number", "issuer");

    private static final Set<String> TOP_KEYS = Set.of(
            "issuer",
            "keywords",
            "exclude_keywords",
            "fields",
            "options",
            "required_fields",
            "priority",
            "input_module",
            "lines",
            "tables",
            "template_name");
    private static final Set<String> OPTIONS = Set.of(
            "remove_whitespace",
            "remove_accents",
            "lowercase",
            "replace",
            "currency",
            "decimal_separator",
            "date_formats",
            "languages",
            "strict_fields",
            "extra_fields");
    private static final Set<String> REGEX_KEYS =
            Set.of("parser", "regex", "type", "group", "replace", "extract_number", "area");
    private static final Set<String> STATIC_KEYS = Set.of("parser", "value", "type", "area");
    private static final Set<String> LINES_KEYS = Set.of(
            "parser",
            "area",
            "rules",
            "start",
            "end",
            "end_match",
            "blocks",
            "line",
            "first_line",
            "last_line",
            "skip_line",
            "line_separator",
            "types",
            "replace");
    private static final Set<String> TABLE_KEYS =
            Set.of("start", "end", "body", "line_separator", "field_separator", "types", "fields");

    private final String name;
    private final String source;
    private final List<TemplateProblem> problems;

    private TemplateParser(String name, String source, List<TemplateProblem> problems) {
        this.name = name;
        this.source = source;
        this.problems = problems;
    }

    /** Empty, with a problem added, if the text is no template at all. */
    static Optional<Template> parse(
            String name, String source, String text, boolean json, List<TemplateProblem> problems) {
        try {
            return Optional.of(new TemplateParser(name, source, problems).template(TemplateYaml.read(text, json)));
        } catch (TemplateFault fault) {
            String message = String.valueOf(fault.getMessage());
            problems.add(TemplateProblem.of(source, fault.line(), fault.code(), message));
            return Optional.empty();
        }
    }

    private Template template(Given file) {
        if (!(file instanceof Mapping top)) {
            throw new TemplateFault(Code.NOT_A_MAPPING, file.line(), "the file is no mapping of names to values");
        }
        Optional<Given> keywordsGiven = find(top, "keywords");
        if (keywordsGiven.isEmpty()) {
            throw new TemplateFault(Code.NO_KEYWORDS, 0, "there are no keywords, so it can match no document");
        }
        unknownKeys(top, TOP_KEYS, "key");
        List<Keyword> keywords = keywords(keywordsGiven.get());
        if (keywords.isEmpty()) {
            problem(
                    Code.MATCHES_EVERYTHING,
                    keywordsGiven.get().line(),
                    "the list of keywords is empty: every document matches");
        }
        String issuer = find(top, "issuer")
                .map(TemplateParser::textOf)
                .orElseGet(() -> keywords.isEmpty() ? name : keywords.get(0).text());
        return new Template(
                name,
                source,
                issuer,
                find(top, "priority").map(this::whole).orElse(DEFAULT_PRIORITY),
                keywords,
                find(top, "exclude_keywords").map(this::keywords).orElse(List.of()),
                fields(top),
                find(top, "lines").map(given -> linesRules(given, "lines")).orElse(List.of()),
                tables(top),
                find(top, "required_fields").map(TemplateParser::texts).orElse(DEFAULT_REQUIRED),
                options(top));
    }

    private List<Keyword> keywords(Given given) {
        List<Keyword> keywords = new ArrayList<>();
        for (Given item : given.asList()) {
            if (item instanceof Scalar scalar && !scalar.isNothing()) {
                keywords.add(new Keyword(new TemplatePattern(scalar.text(), scalar.line())));
            }
        }
        return keywords;
    }

    private Options options(Mapping top) {
        Mapping options = find(top, "options")
                .flatMap(given -> mapping(given, "options"))
                .orElseGet(() -> new Mapping(Map.of(), 0));
        unknownKeys(options, OPTIONS, "option");
        DecimalMark mark = find(options, "decimal_separator")
                .filter(given -> textOf(given).equals(","))
                .map(comma -> DecimalMark.COMMA)
                .orElse(DecimalMark.POINT);
        return new Options(
                isOn(options, "remove_whitespace"),
                isOn(options, "remove_accents"),
                isOn(options, "lowercase"),
                find(options, "replace").map(this::replaceOption).orElse(List.of()),
                find(options, "currency").map(TemplateParser::textOf).orElse("EUR"),
                mark,
                find(options, "date_formats").map(TemplateParser::texts).orElse(List.of()),
                find(options, "languages").map(TemplateParser::texts).orElse(List.of()),
                isOn(options, "strict_fields"),
                find(options, "extra_fields").map(TemplateParser::texts).orElse(List.of()));
    }

    private List<Substitution> replaceOption(Given given) {
        List<Substitution> substitutions = new ArrayList<>();
        for (Given pair : given.asList()) {
            substitution(pair).ifPresent(substitutions::add);
        }
        return substitutions;
    }

    /** One pair, or a list of pairs. */
    private List<Substitution> substitutions(Given given) {
        boolean onePair = given.asList().stream().allMatch(item -> item instanceof Scalar);
        return onePair ? substitution(given).map(List::of).orElse(List.of()) : replaceOption(given);
    }

    private Optional<Substitution> substitution(Given pair) {
        List<Given> two = pair.asList();
        if (two.size() == 2 && two.get(0) instanceof Scalar pattern && two.get(1) instanceof Scalar replacement) {
            return Optional.of(new Substitution(
                    new TemplatePattern(pattern.text(), pattern.line()),
                    replacement.isNothing() ? "" : replacement.text()));
        }
        problem(Code.SETTING_WRONG, pair.line(), "an entry of 'replace' is a pair: [pattern, replacement]");
        return Optional.empty();
    }

    private Map<String, TemplateField> fields(Mapping top) {
        Map<String, TemplateField> fields = new LinkedHashMap<>();
        Optional<Mapping> given = find(top, "fields").flatMap(value -> mapping(value, "fields"));
        if (given.isEmpty()) {
            problem(Code.NO_FIELDS, find(top, "fields").map(Given::line).orElse(0), "there are no fields");
            return fields;
        }
        given.get().entries().forEach((key, value) -> field(key, value, fields));
        return fields;
    }

    private void field(String key, Given given, Map<String, TemplateField> fields) {
        if (given instanceof Mapping settings) {
            parserField(key, settings).ifPresent(field -> fields.put(key, field));
        } else if (key.startsWith("static_")) {
            fields.put(key.replace("static_", ""), new StaticField(given.value(), given.line()));
        } else if (key.startsWith("sum_amount") && given instanceof Given.Sequence) {
            fields.put(
                    key.substring("sum_".length()),
                    legacy(given, Optional.of(FieldType.FLOAT), Optional.of(Grouping.SUM)));
        } else {
            fields.put(key, legacy(given, legacyType(key), Optional.empty()));
        }
    }

    /** The type that a name stands for in the old syntax and in tables. */
    static Optional<FieldType> legacyType(String key) {
        if (key.startsWith("date") || key.endsWith("date")) {
            return Optional.of(FieldType.DATE);
        }
        return key.startsWith("amount") ? Optional.of(FieldType.FLOAT) : Optional.empty();
    }

    private static RegexField legacy(Given given, Optional<FieldType> type, Optional<Grouping> grouping) {
        return new RegexField(patterns(given), type, grouping, List.of(), false, Optional.empty(), given.line());
    }

    private Optional<TemplateField> parserField(String key, Mapping settings) {
        Optional<Given> parser = find(settings, "parser");
        if (parser.isEmpty()) {
            problem(Code.PARSER_MISSING, settings.line(), "field '" + key + "' names no parser and is left out");
            return Optional.empty();
        }
        String named = textOf(parser.get());
        switch (named) {
            case "static" -> {
                unknownKeys(settings, STATIC_KEYS, "setting of '" + key + "'");
                return setting(settings, "value", key).map(value -> new StaticField(value.value(), value.line()));
            }
            case "regex" -> {
                unknownKeys(settings, REGEX_KEYS, "setting of '" + key + "'");
                return setting(settings, "regex", key).map(regex -> regexField(settings, regex));
            }
            case "lines" -> {
                unknownKeys(settings, LINES_KEYS, "setting of '" + key + "'");
                List<LinesRule> rules = linesRules(settings, key);
                return Optional.of(new LinesField(rules, area(settings), settings.line()));
            }
            default -> {
                problem(Code.PARSER_UNKNOWN, parser.get().line(), "there is no parser '" + named + "'");
                return Optional.empty();
            }
        }
    }

    private RegexField regexField(Mapping settings, Given regex) {
        return new RegexField(
                patterns(regex),
                find(settings, "type").flatMap(this::type),
                find(settings, "group").flatMap(this::grouping),
                find(settings, "replace").map(this::substitutions).orElse(List.of()),
                isOn(settings, "extract_number"),
                area(settings),
                regex.line());
    }

    private static List<TemplatePattern> patterns(Given given) {
        List<TemplatePattern> patterns = new ArrayList<>();
        for (Given item : given.asList()) {
            if (item instanceof Scalar scalar && !scalar.isNothing()) {
                patterns.add(new TemplatePattern(scalar.text(), scalar.line()));
            }
        }
        return patterns;
    }

    private Optional<FieldType> type(Given given) {
        Optional<FieldType> type = FieldType.named(textOf(given));
        if (type.isEmpty()) {
            problem(Code.SETTING_WRONG, given.line(), "there is no type '" + textOf(given) + "'");
        }
        return type;
    }

    private Optional<Grouping> grouping(Given given) {
        Optional<Grouping> grouping = Grouping.named(textOf(given));
        if (grouping.isEmpty()) {
            problem(Code.SETTING_WRONG, given.line(), "values cannot be grouped by '" + textOf(given) + "'");
        }
        return grouping;
    }

    private Optional<Area> area(Mapping settings) {
        return find(settings, "area").flatMap(given -> mapping(given, "area")).flatMap(this::areaOf);
    }

    /** Pixels at a resolution become points. */
    private Optional<Area> areaOf(Mapping given) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (String key : List.of("f", "l", "r", "x", "y", "W", "H")) {
            Optional<BigDecimal> number = find(given, key).flatMap(TemplateParser::number);
            if (number.isEmpty() || number.get().abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
                problem(Code.SETTING_WRONG, given.line(), "an area needs the numbers f, l, r, x, y, W and H");
                return Optional.empty();
            }
            numbers.put(key, number.get());
        }
        float perPixel = 72 / Math.max(1, length(numbers, "r"));
        float left = length(numbers, "x") * perPixel;
        float top = length(numbers, "y") * perPixel;
        Box box = new Box(left, top, left + length(numbers, "W") * perPixel, top + length(numbers, "H") * perPixel);
        return Optional.of(new Area((int) length(numbers, "f"), (int) length(numbers, "l"), box));
    }

    private static float length(Map<String, BigDecimal> numbers, String key) {
        return Float.parseFloat(numbers.getOrDefault(key, BigDecimal.ZERO).toPlainString());
    }

    private List<LinesRule> linesRules(Given given, String key) {
        if (!(given instanceof Mapping settings)) {
            problem(Code.SETTING_WRONG, given.line(), "'" + key + "' is no mapping of settings");
            return List.of();
        }
        List<LinesRule> rules = new ArrayList<>();
        Optional<Given> several = find(settings, "rules");
        for (Given rule : several.map(Given::asList).orElse(List.of(settings))) {
            mapping(rule, "rules").flatMap(one -> linesRule(one, key)).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<LinesRule> linesRule(Mapping settings, String key) {
        unknownKeys(settings, LINES_KEYS, "setting of '" + key + "'");
        Optional<TemplatePattern> start = setting(settings, "start", key).flatMap(TemplateParser::onePattern);
        Optional<TemplatePattern> end = setting(settings, "end", key).flatMap(TemplateParser::onePattern);
        Optional<Given> line = setting(settings, "line", key);
        if (start.isEmpty() || end.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LinesRule(
                start.get(),
                end.get(),
                isOneOf(settings, "end_match", "last", "first"),
                isOneOf(settings, "blocks", "first", "all"),
                patterns(line.get()),
                find(settings, "first_line").map(TemplateParser::patterns).orElse(List.of()),
                find(settings, "last_line").map(TemplateParser::patterns).orElse(List.of()),
                find(settings, "skip_line").map(TemplateParser::patterns).orElse(List.of()),
                find(settings, "line_separator").flatMap(TemplateParser::onePattern),
                find(settings, "replace").map(this::cellReplace).orElse(Map.of()),
                find(settings, "types").map(this::types).orElse(Map.of())));
    }

    /** Whether a setting has its first word; without it, it has its second. */
    private boolean isOneOf(Mapping settings, String key, String first, String second) {
        Optional<Given> given = find(settings, key);
        String word = given.map(TemplateParser::textOf).orElse(second);
        if (!word.equals(first) && !word.equals(second)) {
            problem(
                    Code.SETTING_WRONG,
                    given.map(Given::line).orElse(0),
                    "'" + key + "' is '" + first + "' or '" + second + "'");
        }
        return word.equals(first);
    }

    private static Optional<TemplatePattern> onePattern(Given given) {
        return patterns(given).stream().findFirst();
    }

    private Map<String, List<Substitution>> cellReplace(Given given) {
        Map<String, List<Substitution>> replace = new LinkedHashMap<>();
        for (Given each : given.asList()) {
            mapping(each, "replace")
                    .ifPresent(
                            cells -> cells.entries().forEach((cell, pairs) -> replace.put(cell, substitutions(pairs))));
        }
        return replace;
    }

    private Map<String, FieldType> types(Given given) {
        Map<String, FieldType> types = new LinkedHashMap<>();
        mapping(given, "types")
                .ifPresent(all ->
                        all.entries().forEach((cell, type) -> type(type).ifPresent(known -> types.put(cell, known))));
        return types;
    }

    private List<TableRule> tables(Mapping top) {
        List<TableRule> tables = new ArrayList<>();
        for (Given given : find(top, "tables").map(Given::asList).orElse(List.of())) {
            mapping(given, "tables").flatMap(this::table).ifPresent(tables::add);
        }
        return tables;
    }

    private Optional<TableRule> table(Mapping settings) {
        unknownKeys(settings, TABLE_KEYS, "setting of a table");
        Optional<TemplatePattern> start = setting(settings, "start", "tables").flatMap(TemplateParser::onePattern);
        Optional<TemplatePattern> end = setting(settings, "end", "tables").flatMap(TemplateParser::onePattern);
        Optional<TemplatePattern> body = setting(settings, "body", "tables").flatMap(TemplateParser::onePattern);
        if (start.isEmpty() || end.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        Map<String, FieldType> types = new LinkedHashMap<>();
        Map<String, Grouping> groupings = new LinkedHashMap<>();
        Optional<Mapping> fields = find(settings, "fields").flatMap(given -> mapping(given, "fields"));
        fields.ifPresent(all -> all.entries()
                .forEach((column, given) -> mapping(given, column).ifPresent(how -> {
                    find(how, "type").flatMap(this::type).ifPresent(type -> types.put(column, type));
                    find(how, "group").flatMap(this::grouping).ifPresent(by -> groupings.put(column, by));
                })));
        find(settings, "types").map(this::types).ifPresent(types::putAll);
        return Optional.of(new TableRule(
                start.get(),
                end.get(),
                body.get(),
                find(settings, "line_separator").flatMap(TemplateParser::onePattern),
                types,
                groupings));
    }

    private Optional<Given> setting(Mapping settings, String key, String field) {
        Optional<Given> given = find(settings, key);
        if (given.isEmpty()) {
            problem(Code.SETTING_MISSING, settings.line(), "'" + field + "' has no '" + key + "'");
        }
        return given;
    }

    private Optional<Mapping> mapping(Given given, String what) {
        if (given instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        if (!(given instanceof Scalar scalar) || !scalar.isNothing()) {
            problem(Code.SETTING_WRONG, given.line(), "'" + what + "' is no mapping of names to values");
        }
        return Optional.empty();
    }

    private void unknownKeys(Mapping given, Set<String> known, String what) {
        given.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                problem(Code.KEY_UNKNOWN, value.line(), "unknown " + what + ": '" + key + "'");
            }
        });
    }

    private void problem(Code code, int line, String message) {
        problems.add(TemplateProblem.of(source, line, code, message));
    }

    private int whole(Given given) {
        Optional<BigDecimal> number = number(given);
        if (number.isEmpty()) {
            problem(Code.SETTING_WRONG, given.line(), "'priority' is no number");
        }
        return number.map(BigDecimal::intValue).orElse(DEFAULT_PRIORITY);
    }

    private static Optional<BigDecimal> number(Given given) {
        return given.value() instanceof TemplateValue.Decimal decimal
                ? Optional.of(decimal.number())
                : Optional.empty();
    }

    private static Optional<Given> find(Mapping mapping, String key) {
        return Optional.ofNullable(mapping.entries().get(key));
    }

    /** On as Python sees it: anything but nothing, false, zero and the empty. */
    private static boolean isOn(Mapping mapping, String key) {
        return find(mapping, key).filter(TemplateParser::isTruthy).isPresent();
    }

    private static boolean isTruthy(Given given) {
        if (given instanceof Scalar scalar) {
            boolean text = scalar.value() instanceof TemplateValue.Text
                    && !scalar.text().isEmpty();
            return text
                    || scalar.isTrue()
                    || number(given).filter(number -> number.signum() != 0).isPresent();
        }
        return given instanceof Mapping mapping
                ? !mapping.entries().isEmpty()
                : !given.asList().isEmpty();
    }

    private static String textOf(Given given) {
        return given instanceof Scalar scalar ? scalar.text() : "";
    }

    private static List<String> texts(Given given) {
        List<String> texts = new ArrayList<>();
        for (Given item : given.asList()) {
            if (item instanceof Scalar scalar && !scalar.isNothing()) {
                texts.add(scalar.text());
            }
        }
        return texts;
    }
}
