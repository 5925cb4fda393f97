package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.Search.Hit;
import io.kvitt.adapters.documents.template.Template.LinesField;
import io.kvitt.adapters.documents.template.Template.LinesRule;
import io.kvitt.adapters.documents.template.Template.RegexField;
import io.kvitt.adapters.documents.template.Template.StaticField;
import io.kvitt.adapters.documents.template.Template.TableRule;
import io.kvitt.adapters.documents.template.Template.TemplateField;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.invoice.TemplateValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One template read over one document, in the order in which invoice2data does it. */
final class TemplateRun {

    private static final int MOST_WARNINGS = 200;

    /** The names of invoice2data's own vocabulary, for templates that ask for nothing else. */
    private static final Set<String> CANONICAL = Set.of(
            ("issuer vat partner_name partner_street partner_street2 partner_street3 partner_city partner_zip country_code"
                            + " state_code partner_email partner_website telephone mobile partner_ref siren partner_coc"
                            + " company_vat invoice_number currency currency_symbol bic iban note narration"
                            + " payment_reference payment_unece_code incoterm mandate_id lines tax_lines desc")
                    .split(" "));

    private final Template template;
    private final DocumentContent document;
    private final Search search;
    private final Coercion coercion;
    private final String pageText;
    private final boolean explain;
    private final Map<String, Reading> found = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private String text = "";

    private TemplateRun(Template template, DocumentContent document, Search search, boolean explain) {
        this.template = template;
        this.document = document;
        this.search = search;
        this.coercion = template.options().coercion();
        this.pageText = searchable(document);
        this.explain = explain;
    }

    /** The text that is searched: the layout text, the first two million characters of it. */
    static String searchable(DocumentContent document) {
        String all = document.layout().text();
        return all.length() > Search.LONGEST_TEXT ? all.substring(0, Search.LONGEST_TEXT) : all;
    }

    /**
     * Reads the document.
     *
     * @param explain whether the warnings shall also name the fields that simply do not occur
     */
    static TemplateReading read(Template template, DocumentContent document, Search search, boolean explain) {
        return new TemplateRun(template, document, search, explain).reading();
    }

    private TemplateReading reading() {
        if (document.layout().text().length() > pageText.length()) {
            warn("the text is longer than " + Search.LONGEST_TEXT + " characters; the rest was not read");
        }
        prepareText();
        if (!template.issuer().isEmpty()) {
            found.put("issuer", Reading.stated(new TemplateValue.Text(template.issuer())));
        }
        template.fields().forEach(this::field);
        found.putIfAbsent(
                "currency",
                Reading.stated(new TemplateValue.Text(template.options().currency())));
        linesPlugin();
        template.tables().forEach(this::table);
        RowNames.tidy(found, this::warn);
        strictNames();
        List<String> missing = new ArrayList<>();
        for (String required : template.required()) {
            if (!found.containsKey(required)) {
                missing.add(required);
            }
        }
        if (!template.issuer().isEmpty()) {
            found.put("desc", Reading.stated(new TemplateValue.Text("Invoice from " + template.issuer())));
        }
        Map<String, TemplateValue> values = new LinkedHashMap<>();
        found.forEach((name, reading) -> values.put(name, reading.value()));
        return new TemplateReading(
                template.name(),
                new FieldMapping(template, document, pageText).invoice(found),
                values,
                List.copyOf(missing),
                List.copyOf(warnings));
    }

    private void prepareText() {
        text = pageText;
        if (template.options().removeWhitespace()) {
            text = text.replace(" ", "");
        }
        if (template.options().removeAccents()) {
            text = withoutAccents(text);
        }
        if (template.options().lowercase()) {
            text = text.toLowerCase(Locale.ROOT);
        }
        for (Substitution substitution : template.options().replace()) {
            guarded("options.replace", () -> text = Substitution.applyAll(List.of(substitution), text, search));
        }
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < '\u0300' || c > '\u0362') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private void guarded(String name, Runnable work) {
        try {
            work.run();
        } catch (FieldFailure failure) {
            warn(name + ": " + failure.getMessage());
        }
    }

    private void absent(String explanation) {
        if (explain) {
            warn(explanation);
        }
    }

    private void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS && !warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private void field(String name, TemplateField field) {
        guarded(name, () -> {
            if (field instanceof StaticField fixed) {
                found.put(name, Reading.stated(fixed.value()));
            } else if (field instanceof LinesField lines) {
                rows(name, lines);
            } else if (field instanceof RegexField regex) {
                regexField(name, regex);
            }
        });
    }

    private void rows(String name, LinesField field) {
        List<TemplateValue> rows = rows(name, field.rules(), textFor(field.area()));
        if (rows.isEmpty()) {
            absent(name + ": no line fits");
        } else {
            found.put(name, Reading.stated(new TemplateValue.Items(rows)));
        }
    }

    private List<TemplateValue> rows(String name, List<LinesRule> rules, String searched) {
        List<TemplateValue> rows = new ArrayList<>();
        for (LinesRule rule : rules) {
            guarded(
                    name,
                    () -> rows.addAll(
                            RowBlock.read(rule, searched, search, coercion, failed -> warn(name + ": " + failed))));
        }
        return rows;
    }

    /** Text has no places of its own, so there an area is the whole. */
    private String textFor(Optional<Area> area) {
        boolean placed = area.isPresent()
                && document.kind() != DocumentKind.TEXT
                && !document.pages().isEmpty();
        return placed ? area.get().textOf(document.pages()) : text;
    }

    private void regexField(String name, RegexField field) {
        List<Reading> captured = captured(name, field);
        if (captured.isEmpty()) {
            absent(name + ": no match");
            return;
        }
        List<Reading> typed = new ArrayList<>();
        for (Reading each : captured) {
            typed(name, field, each).ifPresent(typed::add);
        }
        Optional<Reading> value = field.grouping().isPresent()
                ? Groups.group(typed, field.grouping().get(), field.type().equals(Optional.of(FieldType.MONEY)))
                : Groups.distinct(typed);
        value.filter(reading -> !Groups.isEmptyText(reading.value()))
                .ifPresentOrElse(
                        reading -> found.put(name, reading),
                        () -> absent(name + ": nothing is left of what was matched"));
    }

    private List<Reading> captured(String name, RegexField field) {
        String searched = textFor(field.area());
        boolean onPage = !template.options().changeText() && searched.equals(pageText);
        List<Reading> captured = new ArrayList<>();
        for (TemplatePattern pattern : field.patterns()) {
            guarded(name, () -> {
                PythonRegex regex = pattern.regex();
                int groups = regex.groups();
                if (groups > 1) {
                    throw new FieldFailure("the pattern has " + groups + " capturing groups and may have one");
                }
                for (Hit hit : search.all(regex, searched)) {
                    String words = hit.group(groups).orElse("");
                    captured.add(new Reading(
                            new TemplateValue.Text(words),
                            Optional.of(words),
                            hit.groupFrom(groups),
                            hit.groupTo(groups),
                            onPage && hit.groupFrom(groups) >= 0));
                }
            });
        }
        return captured;
    }

    private Optional<Reading> typed(String name, RegexField field, Reading captured) {
        String words = captured.words().orElse("");
        String replaced = Substitution.applyAll(field.replace(), words, search);
        if (field.extractNumber()) {
            replaced = NumberToken.first(replaced).orElse(replaced);
        }
        if (field.type().isEmpty()) {
            return Optional.of(captured.with(new TemplateValue.Text(replaced)));
        }
        FieldType type = field.type().get();
        Optional<TemplateValue> value = coercion.read(replaced, type);
        if (value.isEmpty()) {
            warn(name + ": what was matched is no " + type.text());
        }
        return value.map(captured::with);
    }

    private void linesPlugin() {
        if (!template.lines().isEmpty()) {
            List<TemplateValue> rows = rows("lines", template.lines(), text);
            found.put("lines", Reading.stated(new TemplateValue.Items(rows)));
            if (rows.isEmpty()) {
                absent("lines: no line fits");
            }
        }
    }

    private void table(TableRule rule) {
        guarded("tables", () -> {
            Optional<Hit> start = search.first(rule.start().regex(), text);
            Optional<Hit> end = search.first(rule.end().regex(), text);
            if (start.isEmpty()
                    || end.isEmpty()
                    || end.get().from() < start.get().to()) {
                absent("tables: a table has no start or no end");
                return;
            }
            tableBody(
                    rule,
                    text.substring(start.get().to(), end.get().from()),
                    start.get().to());
        });
    }

    private void tableBody(TableRule rule, String body, int offset) {
        PythonRegex regex = rule.body().regex();
        Map<String, List<Reading>> columns = new LinkedHashMap<>();
        int at = 0;
        for (String line : RowBlock.lines(rule.separator(), body, search)) {
            int lineAt = offset + at;
            if (!line.isBlank()) {
                search.first(regex, line)
                        .ifPresent(hit -> regex.names()
                                .forEach((column, group) -> cell(rule, column, hit, group, lineAt)
                                        .ifPresent(cell -> columns.computeIfAbsent(column, unseen -> new ArrayList<>())
                                                .add(cell))));
            }
            at += line.length() + 1;
        }
        columns.forEach((column, cells) -> column(rule, column, cells));
    }

    private Optional<Reading> cell(TableRule rule, String column, Hit hit, int group, int lineAt) {
        String words = hit.group(group).orElse("");
        boolean onPage = rule.separator().isEmpty() && !template.options().changeText() && hit.groupFrom(group) >= 0;
        Reading cell = new Reading(
                new TemplateValue.Text(words),
                Optional.of(words),
                lineAt + hit.groupFrom(group),
                lineAt + hit.groupTo(group),
                onPage);
        Optional<FieldType> type = TemplateParser.legacyType(column)
                .or(() -> Optional.ofNullable(rule.types().get(column)));
        if (type.isEmpty()) {
            return Optional.of(cell);
        }
        Optional<TemplateValue> value = coercion.read(words, type.get());
        if (value.isEmpty()) {
            warn(column + ": what was matched is no " + type.get().text());
        }
        return value.map(cell::with);
    }

    private void column(TableRule rule, String column, List<Reading> cells) {
        Optional<Grouping> grouping = Optional.ofNullable(rule.groupings().get(column));
        Optional<Reading> value =
                grouping.isPresent() ? Groups.group(cells, grouping.get(), false) : Optional.of(Groups.listed(cells));
        value.ifPresent(reading -> found.put(column, reading));
    }

    private void strictNames() {
        if (!template.options().strictFields()) {
            return;
        }
        Set<String> known = new LinkedHashSet<>(CANONICAL);
        known.addAll(template.options().extraFields());
        for (String name : List.copyOf(found.keySet())) {
            if (!known.contains(name) && !name.startsWith("amount") && !name.startsWith("date")) {
                found.remove(name);
                warn(name + ": left out, since the template allows canonical names only");
            }
        }
    }

    /** Several values that become one, or a list. */
    private static final class Groups {
        private Groups() {}

        static Optional<Reading> distinct(List<Reading> readings) {
            List<Reading> once = new ArrayList<>();
            Set<TemplateValue> seen = new LinkedHashSet<>();
            for (Reading reading : readings) {
                if (seen.add(key(reading.value()))) {
                    once.add(reading);
                }
            }
            return once.isEmpty() ? Optional.empty() : Optional.of(listed(once));
        }

        static Reading listed(List<Reading> readings) {
            Reading first = readings.get(0);
            if (readings.size() == 1) {
                return first;
            }
            return first.with(new TemplateValue.Items(
                    readings.stream().map(Reading::value).toList()));
        }

        /** 1.50 and 1.5 are one number. */
        private static TemplateValue key(TemplateValue value) {
            return value instanceof TemplateValue.Decimal decimal
                    ? new TemplateValue.Decimal(decimal.number().stripTrailingZeros())
                    : value;
        }

        static boolean isEmptyText(TemplateValue value) {
            return value instanceof TemplateValue.Text text && text.text().isEmpty();
        }

        private static boolean isNothing(TemplateValue value) {
            return isEmptyText(value)
                    || (value instanceof TemplateValue.Decimal decimal
                            && decimal.number().signum() == 0);
        }

        /** Empty values do not count, nor do zeros unless asked for; none may be left. */
        static Optional<Reading> group(List<Reading> readings, Grouping grouping, boolean withZeros) {
            List<Reading> counted = readings.stream()
                    .filter(each -> withZeros ? !isEmptyText(each.value()) : !isNothing(each.value()))
                    .toList();
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            Reading first = counted.get(0);
            return Optional.of(
                    switch (grouping) {
                        case FIRST -> first;
                        case LAST -> counted.get(counted.size() - 1);
                        case MIN -> counted.stream().min(Groups::compare).orElse(first);
                        case MAX -> counted.stream().max(Groups::compare).orElse(first);
                        case JOIN ->
                            first.with(new TemplateValue.Text(String.join(
                                    " ",
                                    counted.stream()
                                            .map(each -> written(each.value()))
                                            .toList())));
                        case SUM -> sum(counted);
                    });
        }

        private static Reading sum(List<Reading> counted) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Reading each : counted) {
                if (!(each.value() instanceof TemplateValue.Decimal decimal)) {
                    throw new FieldFailure("only numbers can be summed: the field needs a type");
                }
                sum = sum.add(decimal.number());
            }
            return counted.get(0).with(new TemplateValue.Decimal(sum));
        }

        private static int compare(Reading one, Reading other) {
            if (one.value() instanceof TemplateValue.Decimal a && other.value() instanceof TemplateValue.Decimal b) {
                return a.number().compareTo(b.number());
            }
            return written(one.value()).compareTo(written(other.value()));
        }

        private static String written(TemplateValue value) {
            if (value instanceof TemplateValue.Text text) {
                return text.text();
            }
            if (value instanceof TemplateValue.Decimal decimal) {
                return decimal.number().toPlainString();
            }
            return value instanceof TemplateValue.Day day ? day.day().toString() : value.toString();
        }
    }
}
