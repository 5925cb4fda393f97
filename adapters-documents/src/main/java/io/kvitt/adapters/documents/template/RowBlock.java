package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.Search.Hit;
import io.kvitt.adapters.documents.template.Template.LinesRule;
import io.kvitt.domain.invoice.TemplateValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the rows of one rule: between {@code start} and {@code end}, again and again, a line that opens a row, lines that
 * add to it, a line that closes it.
 */
final class RowBlock {

    private static final int MOST_ROWS = 20_000;

    private final LinesRule rule;
    private final Search search;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private Map<String, String> row = new LinkedHashMap<>();
    private boolean open;

    private RowBlock(LinesRule rule, Search search) {
        this.rule = rule;
        this.search = search;
    }

    /**
     * Typed rows, in the order of the text.
     *
     * @param failed told of each cell that is no value of its type, which is then left out
     */
    static List<TemplateValue> read(
            LinesRule rule, String text, Search search, Coercion coercion, Consumer<String> failed) {
        RowBlock block = new RowBlock(rule, search);
        block.blocks(text);
        List<TemplateValue> typed = new ArrayList<>();
        for (Map<String, String> row : block.rows) {
            typed.add(block.typed(row, coercion, failed));
        }
        return typed;
    }

    private void blocks(String text) {
        String rest = text;
        while (true) {
            Optional<Hit> start = search.first(rule.start().regex(), rest);
            if (start.isEmpty()) {
                return;
            }
            rest = rest.substring(start.get().to());
            Optional<Hit> end = end(rest);
            if (end.isEmpty()) {
                return;
            }
            block(rest.substring(0, end.get().from()));
            if (rule.firstBlockOnly()) {
                return;
            }
            if (end.get().to() == 0 && start.get().to() == 0) {
                return; // both match nothing: it would never move
            }
            rest = rest.substring(end.get().to());
        }
    }

    private Optional<Hit> end(String rest) {
        if (!rule.endIsLast()) {
            return search.first(rule.end().regex(), rest);
        }
        List<Hit> all = search.all(rule.end().regex(), rest);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private void block(String text) {
        open = false;
        for (String line : lines(rule.separator(), text, search)) {
            if (!isBlank(line) && match(rule.skipLine(), line).isEmpty()) {
                line(line);
            }
        }
        close();
    }

    static List<String> lines(Optional<TemplatePattern> separator, String text, Search search) {
        return separator.isPresent() ? search.split(separator.get().regex(), text) : List.of(text.split("\n", -1));
    }

    /** Empty but for line ends; a line of spaces is a line. */
    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == '\n' || c == '\r');
    }

    private void line(String line) {
        boolean lineOpens = rule.firstLine().isEmpty() && rule.lastLine().isEmpty();
        Optional<Groups> first = match(lineOpens ? rule.line() : rule.firstLine(), line);
        if (first.isPresent()) {
            close();
            open = true;
            row.putAll(first.get().values());
            return;
        }
        if (!open) {
            return;
        }
        Optional<Groups> last = match(rule.lastLine(), line);
        if (last.isPresent()) {
            add(last.get());
            close();
            return;
        }
        match(rule.line(), line).ifPresent(this::add);
    }

    /** What the named groups of a match caught. */
    record Groups(Map<String, String> values) {
        static Groups of(PythonRegex regex, Hit hit) {
            Map<String, String> values = new LinkedHashMap<>();
            regex.names()
                    .forEach((name, number) -> values.put(
                            name, hit.group(number).map(RowBlock::stripped).orElse("")));
            return new Groups(values);
        }
    }

    /** Without the white space of any kind at its ends. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private Optional<Groups> match(List<TemplatePattern> patterns, String line) {
        for (TemplatePattern pattern : patterns) {
            PythonRegex regex = pattern.regex();
            Optional<Hit> hit = search.first(regex, line);
            if (hit.isPresent()) {
                return Optional.of(Groups.of(regex, hit.get()));
            }
        }
        return Optional.empty();
    }

    private void add(Groups groups) {
        groups.values()
                .forEach((name, text) ->
                        row.merge(name, text, (before, more) -> before.isEmpty() ? more : before + "\n" + more));
    }

    private void close() {
        if (!row.isEmpty() && rows.size() < MOST_ROWS) {
            rows.add(row);
        }
        row = new LinkedHashMap<>();
        open = false;
    }

    private TemplateValue typed(Map<String, String> row, Coercion coercion, Consumer<String> failed) {
        Map<String, TemplateValue> typed = new LinkedHashMap<>();
        row.forEach((name, text) -> {
            String replaced = Substitution.applyAll(rule.replace().getOrDefault(name, List.of()), text, search);
            Optional<FieldType> type = Optional.ofNullable(rule.types().get(name));
            Optional<TemplateValue> value = type.isEmpty()
                    ? Optional.of(new TemplateValue.Text(replaced))
                    : coercion.read(replaced, type.get());
            value.ifPresentOrElse(
                    read -> typed.put(name, read),
                    () -> failed.accept("'" + name + "' of a row is no "
                            + type.map(FieldType::text).orElse("text")));
        });
        return new TemplateValue.Row(typed);
    }
}
