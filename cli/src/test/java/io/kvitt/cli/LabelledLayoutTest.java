package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How well pages are read that nobody described, on labelled third-party documents: {@code KVITT_DATA} names their folder, without it
 * these tests are skipped. The bounds are those that were promised; docs/layout.md and docs/receipts.md have the figures.
 */
class LabelledLayoutTest {

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("KVITT_DATA")).orElse("../../shared/data"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> PRINTED = List.of(
            "doc_type",
            "invoice_number",
            "issue_date",
            "due_date",
            "currency",
            "seller_name",
            "seller_vat_id",
            "buyer_name",
            "iban",
            "net_total",
            "tax_total",
            "gross_total",
            "amount_due");

    /** Names of the labels of receipts, and ours. */
    private static final Map<String, String> OF_RECEIPTS =
            Map.of("company", "seller_name", "date", "issue_date", "address", "seller_address", "total", "amount_due");

    @Test
    void invoicesAreReadOffTheirPages() throws IOException {
        Score score = score("facturx-pdf", "pdf", Form.NORMAL);
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.93);
        assertThat(score.precisionOfSure()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void swedishNoticesAreReadWithTheirReferences() throws IOException {
        assertThat(score("swedish-synthetic", "pdf", Form.NORMAL).f1()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void receiptsAreReadFromSavedAnswers() throws IOException {
        assertThat(score("sroie", "textract", Form.NORMAL).f1()).isGreaterThanOrEqualTo(0.92);
        Score loose = score("sroie", "textract", Form.LOOSE);
        assertThat(loose.f1()).isGreaterThanOrEqualTo(0.945);
        assertThat(loose.precisionOfSure()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void receiptsAreReadFromPoorText() throws IOException {
        assertThat(score("sroie", "ocr", Form.LOOSE).f1()).isGreaterThanOrEqualTo(0.62);
    }

    /** How texts are compared. */
    private enum Form {
        /** Without regard to case and white space. */
        NORMAL,
        /** Letters and digits only. */
        LOOSE;

        String plain(String text) {
            String whole = text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
            boolean decimal = whole.matches("-?\\d+(\\.\\d+)?") && !whole.matches("0\\d.*");
            if (decimal) {
                return new BigDecimal(whole).stripTrailingZeros().toPlainString();
            }
            boolean date = whole.matches("\\d{4}-\\d\\d-\\d\\d");
            return this == NORMAL || date ? whole : whole.replaceAll("[^\\p{L}\\p{Nd}]", "");
        }
    }

    /** Counts over all fields of all documents; a wrong value counts twice. */
    private static final class Score {
        private int right;
        private int wrong;
        private int missed;
        private int sure;
        private int sureAndRight;

        void count(Optional<String> wanted, Optional<String> got, double confidence) {
            boolean same = wanted.isPresent() && wanted.equals(got);
            right += same ? 1 : 0;
            wrong += got.isPresent() && !same ? 1 : 0;
            missed += wanted.isPresent() && !same ? 1 : 0;
            boolean counts = got.isPresent() && confidence >= 0.95;
            sure += counts ? 1 : 0;
            sureAndRight += counts && same ? 1 : 0;
        }

        double f1() {
            return 2.0 * right / (2.0 * right + wrong + missed);
        }

        double precisionOfSure() {
            assertThat(sure).isPositive();
            return (double) sureAndRight / sure;
        }
    }

    private static Score score(String set, String folder, Form form) throws IOException {
        Path data = DATA.resolve(set);
        assumeTrue(Files.isDirectory(data), "the labelled documents are not here: set KVITT_DATA to their folder");
        String read = Terminal.run(
                        "parse",
                        "--jsonl",
                        "--evidence",
                        "--quiet",
                        "--strategy",
                        "layout",
                        data.resolve(folder).toString())
                .out();
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        for (String line : read.lines().toList()) {
            JsonNode report = JSON.readTree(line);
            byName.put(name(report.path("file").asText()), report);
        }
        boolean receipts = set.equals("sroie");
        List<JsonNode> labels = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("gold.jsonl"))) {
            labels.add(JSON.readTree(line));
        }
        List<String> names = receipts ? List.copyOf(OF_RECEIPTS.keySet()) : names(labels, set);
        Score score = new Score();
        for (JsonNode label : labels) {
            JsonNode report = byName.get(name(label.path("file").asText()));
            assertThat(report).as(label.path("file").asText()).isNotNull();
            for (String name : names) {
                if (receipts || isPrinted(label, name)) {
                    String ours = receipts ? OF_RECEIPTS.getOrDefault(name, name) : name;
                    score.count(
                            text(label.path("fields").path(name), form),
                            text(report.path("fields").path(ours), form),
                            report.path("evidence")
                                    .path(ours)
                                    .path("confidence")
                                    .asDouble());
                }
            }
        }
        return score;
    }

    private static List<String> names(List<JsonNode> labels, String set) {
        if (set.equals("facturx-pdf")) {
            return PRINTED;
        }
        List<String> names = new ArrayList<>();
        labels.forEach(label -> label.path("fields").fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                names.add(name);
            }
        }));
        return names;
    }

    /** Some labels say which of their values stand on the page. */
    private static boolean isPrinted(JsonNode label, String name) {
        if (!label.has("visible")) {
            return true;
        }
        for (JsonNode visible : label.path("visible")) {
            if (visible.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> text(JsonNode value, Form form) {
        return value.isValueNode() && !value.asText().isBlank()
                ? Optional.of(form.plain(value.asText()))
                : Optional.empty();
    }

    private static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.lastIndexOf('.') < 0 ? last : last.substring(0, last.lastIndexOf('.'));
    }
}
