package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.Template.LinesField;
import io.kvitt.adapters.documents.template.Template.LinesRule;
import io.kvitt.adapters.documents.template.Template.RegexField;
import io.kvitt.adapters.documents.template.Template.TableRule;
import io.kvitt.adapters.documents.template.TemplateProblem.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What can be told to be wrong with a template without any document: its patterns, its keywords, its promises. */
final class Lint {

    private final Template template;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private Lint(Template template) {
        this.template = template;
    }

    static List<TemplateProblem> check(Template template) {
        Lint lint = new Lint(template);
        lint.keywords();
        template.options().replace().forEach(lint::substitution);
        template.fields().forEach((name, field) -> {
            if (field instanceof RegexField regex) {
                lint.regexField(name, regex);
            } else if (field instanceof LinesField lines) {
                lines.rules().forEach(lint::rule);
            }
        });
        template.lines().forEach(lint::rule);
        template.tables().forEach(lint::table);
        lint.required();
        return lint.problems;
    }

    private void keywords() {
        for (Keyword keyword : template.keywords()) {
            if (keyword.looksLikeRegex() && !TemplateFiles.isBuiltIn(template.source())) {
                boolean broken = keyword.written().fault().isPresent();
                problem(
                        keyword.written().line(),
                        Code.KEYWORD_IS_REGEX,
                        "keyword '" + keyword.text() + "' is " + (broken ? "an invalid" : "a")
                                + " pattern; invoice2data looks for it as it is written");
            }
            if (template.excluded().stream().anyMatch(excluded -> keyword.text().contains(excluded.text()))) {
                problem(
                        keyword.written().line(),
                        Code.KEYWORD_EXCLUDED,
                        "the keyword excludes itself: it never matches");
            }
        }
    }

    private void regexField(String name, RegexField field) {
        if (field.patterns().isEmpty()) {
            problem(field.line(), Code.SETTING_MISSING, "'" + name + "' has no pattern");
        }
        for (TemplatePattern pattern : field.patterns()) {
            if (isValid(pattern) && pattern.regex().groups() > 1) {
                problem(
                        pattern.line(),
                        Code.SEVERAL_GROUPS,
                        "the pattern of '" + name + "' has " + pattern.regex().groups()
                                + " capturing groups; one is allowed, use (?:...) for the others");
            }
        }
        field.replace().forEach(this::substitution);
    }

    private void rule(LinesRule rule) {
        isValid(rule.start());
        isValid(rule.end());
        rule.separator().ifPresent(this::isValid);
        rule.skipLine().forEach(this::isValid);
        rule.replace().values().forEach(all -> all.forEach(this::substitution));
        Set<String> cells = new HashSet<>();
        for (List<TemplatePattern> patterns : List.of(rule.line(), rule.firstLine(), rule.lastLine())) {
            for (TemplatePattern pattern : patterns) {
                if (isValid(pattern)) {
                    cells.addAll(pattern.regex().names().keySet());
                }
            }
        }
        if (cells.isEmpty()) {
            problem(rule.start().line(), Code.NO_NAMED_GROUPS, "no pattern has a named group, so every row is empty");
        }
        if (rule.firstLine().isEmpty() && !rule.lastLine().isEmpty()) {
            problem(
                    rule.start().line(),
                    Code.SETTING_MISSING,
                    "'last_line' without 'first_line': no row is ever begun");
        }
        for (String typed : rule.types().keySet()) {
            if (!cells.contains(typed) && !cells.isEmpty()) {
                problem(
                        rule.start().line(),
                        Code.KEY_UNKNOWN,
                        "'types' names a group that no pattern has: '" + typed + "'");
            }
        }
    }

    private void table(TableRule rule) {
        isValid(rule.start());
        isValid(rule.end());
        rule.separator().ifPresent(this::isValid);
        if (isValid(rule.body()) && rule.body().regex().names().isEmpty()) {
            problem(rule.body().line(), Code.NO_NAMED_GROUPS, "the body has no named group, so the table is empty");
        }
    }

    /** Everything that may appear in the result: fields, what plugins add, what is always there. */
    private void required() {
        Set<String> possible = new HashSet<>(Set.of("issuer", "currency", "desc"));
        template.fields().forEach((name, field) -> {
            boolean dead = field instanceof RegexField regex
                    && regex.patterns().stream().allMatch(this::isDead);
            if (!dead) {
                possible.add(name);
            }
        });
        if (!template.lines().isEmpty()) {
            possible.add("lines");
        }
        for (TableRule table : template.tables()) {
            if (table.body().fault().isEmpty()) {
                possible.addAll(table.body().regex().names().keySet());
            }
        }
        for (String required : template.required()) {
            if (!possible.contains(required)) {
                problem(0, Code.REQUIRED_NEVER_FOUND, "'" + required + "' is required, but nothing can yield it");
            }
        }
    }

    private boolean isDead(TemplatePattern pattern) {
        return pattern.fault().isPresent() || pattern.regex().groups() > 1;
    }

    private boolean isValid(TemplatePattern pattern) {
        pattern.fault().ifPresent(fault -> problem(pattern.line(), Code.REGEX_INVALID, "invalid pattern: " + fault));
        return pattern.fault().isEmpty();
    }

    private void substitution(Substitution substitution) {
        substitution
                .fault()
                .ifPresent(fault ->
                        problem(substitution.pattern().line(), Code.REGEX_INVALID, "invalid replacement: " + fault));
    }

    private void problem(int line, Code code, String message) {
        problems.add(TemplateProblem.of(template.source(), line, code, message));
    }
}
