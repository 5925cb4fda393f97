package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.TemplateProblem.Code;
import io.kvitt.domain.invoice.TemplateValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads a template file, YAML or JSON, into what it {@linkplain Given gives}, with line numbers. Scalars are typed as YAML
 * 1.1 types them ({@code 010} is 8, {@code yes} is true, {@code 12:30} is 750, {@code 1e3} is text); of two equal keys the
 * last one wins. Aliases, depth, size and number of nodes are bounded, and no tag makes an object.
 */
final class TemplateYaml {

    private static final int LONGEST_FILE = 1_000_000;
    private static final int DEEPEST = 40;
    private static final int MOST_ALIASES = 50;
    private static final int MOST_NODES = 50_000;

    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)");
    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
    private static final Pattern REAL =
            Pattern.compile("[-+]?(?:[0-9][0-9_]*\\.[0-9_]*|\\.[0-9][0-9_]*)(?:[eE][-+][0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private int nodes;

    private TemplateYaml() {}

    /** Throws {@link TemplateFault} with the line where the text is not understood. */
    static Given read(String text, boolean json) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST_FILE);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            Yaml yaml = new Yaml(
                    new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options);
            Node root = yaml.compose(new StringReader(json ? jsonAsYaml(text) : text));
            if (root == null) {
                throw new TemplateFault(Code.NOT_A_MAPPING, 0, "the file is empty");
            }
            return new TemplateYaml().given(root, 0);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 0
                    : broken.getProblemMark().getLine() + 1;
            throw new TemplateFault(Code.SYNTAX, line, String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            throw new TemplateFault(Code.SYNTAX, 0, String.valueOf(broken.getMessage()));
        }
    }

    private Given given(Node node, int depth) {
        int line = node.getStartMark().getLine() + 1;
        nodes++;
        if (nodes > MOST_NODES || depth > DEEPEST) {
            throw new TemplateFault(Code.SYNTAX, line, "the file is nested too deeply or repeats itself too often");
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, depth, line);
        }
        if (node instanceof SequenceNode sequence) {
            List<Given> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(given(item, depth + 1));
            }
            return new Given.Sequence(items, line);
        }
        return scalar((ScalarNode) node, line);
    }

    private Given mapping(MappingNode mapping, int depth, int line) {
        Map<String, Given> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new TemplateFault(Code.SYNTAX, line, "a key is not a plain word");
            }
            Given value = given(tuple.getValueNode(), depth + 1);
            if (key.getTag().equals(Tag.MERGE)) {
                merge(entries, value);
            } else {
                entries.put(key.getValue(), value);
            }
        }
        return new Given.Mapping(entries, line);
    }

    private static void merge(Map<String, Given> entries, Given merged) {
        for (Given each : merged.asList()) {
            if (each instanceof Given.Mapping mapping) {
                mapping.entries().forEach(entries::putIfAbsent);
            }
        }
    }

    private static Given scalar(ScalarNode node, int line) {
        String text = node.getValue();
        return new Given.Scalar(text, value(node, text), line);
    }

    private static TemplateValue value(ScalarNode node, String text) {
        Tag tag = node.getTag();
        if (!node.isPlain() || tag.equals(Tag.STR)) {
            return new TemplateValue.Text(text);
        }
        if (tag.equals(Tag.NULL)) {
            return new TemplateValue.Nothing();
        }
        if (tag.equals(Tag.BOOL)) {
            String word = text.toLowerCase(Locale.ROOT);
            return new TemplateValue.Flag(word.equals("true") || word.equals("yes") || word.equals("on"));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(text);
        }
        return tag.equals(Tag.TIMESTAMP) ? date(text) : new TemplateValue.Text(text);
    }

    private static TemplateValue number(String text) {
        String digits = text.replace("_", "");
        if (text.length() > 100) {
            return new TemplateValue.Text(text);
        }
        if (INTEGER.matcher(text).matches()) {
            return new TemplateValue.Decimal(new BigDecimal(integer(digits)));
        }
        if (SEXAGESIMAL.matcher(text).matches()) {
            return new TemplateValue.Decimal(sexagesimal(digits));
        }
        if (REAL.matcher(text).matches()) {
            return new TemplateValue.Decimal(new BigDecimal(digits));
        }
        return new TemplateValue.Text(text);
    }

    private static BigInteger integer(String digits) {
        boolean negative = digits.startsWith("-");
        String plain = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        BigInteger value;
        if (plain.startsWith("0b")) {
            value = new BigInteger(plain.substring(2), 2);
        } else if (plain.startsWith("0x")) {
            value = new BigInteger(plain.substring(2), 16);
        } else {
            value = new BigInteger(plain, plain.startsWith("0") && plain.length() > 1 ? 8 : 10);
        }
        return negative ? value.negate() : value;
    }

    private static BigDecimal sexagesimal(String digits) {
        boolean negative = digits.startsWith("-");
        String plain = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        BigDecimal value = BigDecimal.ZERO;
        for (String part : plain.split(":")) {
            value = value.multiply(BigDecimal.valueOf(60)).add(new BigDecimal(part));
        }
        return negative ? value.negate() : value;
    }

    private static TemplateValue date(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            try {
                return new TemplateValue.Day(LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3))));
            } catch (DateTimeException noSuchDay) {
                return new TemplateValue.Text(text);
            }
        }
        return new TemplateValue.Text(text);
    }

    /** JSON is YAML but for two things: tabs between its signs, and the slash that may be escaped. */
    private static String jsonAsYaml(String json) {
        StringBuilder yaml = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\' && i + 1 < json.length()) {
                i++;
                if (json.charAt(i) != '/') {
                    yaml.append('\\');
                }
                yaml.append(json.charAt(i));
                continue;
            }
            quoted ^= c == '"';
            yaml.append(!quoted && c == '\t' ? ' ' : c);
        }
        return yaml.toString();
    }
}
