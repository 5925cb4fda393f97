package io.kvitt.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be read from a document, written as JSON in the names of {@code kvitt parse}. */
final class Expected {

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Map<String, String>> lines = new ArrayList<>();
    private final List<Map<String, String>> vat = new ArrayList<>();
    private final List<Expected> more = new ArrayList<>();
    private String error = "";

    /** An empty value means that the document does not have the field. */
    Expected field(String name, String value) {
        if (value.isEmpty()) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
        return this;
    }

    Expected field(String name, BigDecimal amount) {
        return field(name, amount.toPlainString());
    }

    Expected without(String... names) {
        fields.keySet().removeAll(List.of(names));
        return this;
    }

    Expected line(String description, BigDecimal quantity, BigDecimal net) {
        lines.add(pairs("description", description, "quantity", plain(quantity), "net_amount", net.toPlainString()));
        return this;
    }

    Expected line(String description, BigDecimal amount) {
        lines.add(pairs("description", description, "net_amount", amount.toPlainString()));
        return this;
    }

    Expected vat(BigDecimal rate, BigDecimal base, BigDecimal tax) {
        vat.add(pairs(
                "rate", rate.setScale(2).toPlainString(), "base", base.toPlainString(), "tax", tax.toPlainString()));
        return this;
    }

    /** Another bill in the same document. */
    Expected more(Expected other) {
        more.add(other);
        return this;
    }

    /** Why the document cannot be read as it stands; the fields are then those that more help would find. */
    Expected error(String code) {
        error = code;
        return this;
    }

    String json(String file) {
        StringBuilder json = new StringBuilder("{\n  \"file\": ").append(quoted(file));
        if (!error.isEmpty()) {
            json.append(",\n  \"error\": ").append(quoted(error));
        }
        body(json, "  ");
        if (!more.isEmpty()) {
            json.append(",\n  \"more_invoices\": [");
            for (int i = 0; i < more.size(); i++) {
                StringBuilder one = new StringBuilder();
                more.get(i).body(one, "      ");
                json.append(i > 0 ? "," : "")
                        .append("\n    {")
                        .append(one.substring(1))
                        .append("\n    }");
            }
            json.append("\n  ]");
        }
        return json.append("\n}\n").toString();
    }

    private void body(StringBuilder json, String indent) {
        json.append(",\n").append(indent).append("\"fields\": {");
        String apart = "";
        for (Map.Entry<String, String> field : fields.entrySet()) {
            json.append(apart).append('\n').append(indent).append("  ").append(pair(field));
            apart = ",";
        }
        json.append(fields.isEmpty() ? "" : "\n" + indent).append('}');
        rows(json, indent, "lines", lines);
        rows(json, indent, "vat", vat);
    }

    private static void rows(StringBuilder json, String indent, String name, List<Map<String, String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        json.append(",\n").append(indent).append(quoted(name)).append(": [");
        String apart = "";
        for (Map<String, String> row : rows) {
            List<String> pairs = row.entrySet().stream().map(Expected::pair).toList();
            json.append(apart).append('\n').append(indent).append("  {");
            json.append(String.join(", ", pairs)).append('}');
            apart = ",";
        }
        json.append('\n').append(indent).append(']');
    }

    private static String pair(Map.Entry<String, String> pair) {
        return quoted(pair.getKey()) + ": " + quoted(pair.getValue());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    private static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }
}
