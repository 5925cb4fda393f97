package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The command on labelled third-party documents, which are not part of the project: {@code KVITT_DATA} names their folder.
 * Where it is not there, these tests are skipped.
 */
class LabelledDataTest {

    private static final Path DATA =
            Path.of(Optional.ofNullable(System.getenv("KVITT_DATA")).orElse("../../shared/data"));

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyFieldOfTheHybridPdfsIsRight() throws IOException {
        Map<String, JsonNode> gold = lines(Files.readString(data("facturx-pdf").resolve("gold.jsonl")));
        Map<String, JsonNode> read = parse("facturx-pdf", "pdf");

        List<String> wrong = new ArrayList<>();
        gold.forEach((file, label) -> {
            JsonNode fields = read.get(file).path("fields");
            label.path("fields").fieldNames().forEachRemaining(name -> {
                if (!same(label.path("fields").path(name), fields.path(name))) {
                    wrong.add(file + " " + name);
                }
            });
            for (String part : List.of("lines", "vat")) {
                if (label.path(part).size() != read.get(file).path(part).size()) {
                    wrong.add(file + " " + part);
                }
            }
        });
        assertThat(gold).hasSize(62);
        assertThat(wrong).isEmpty();
    }

    /** Without OCR: one document has its letterhead in a picture, and five of its fields stand nowhere else. */
    @Test
    void theTemplatesOfOthersYieldWhatTheirAuthorsExpect() throws IOException {
        Map<String, JsonNode> gold = lines(Files.readString(data("invoice2data").resolve("gold.jsonl")));
        Map<String, JsonNode> read = new LinkedHashMap<>();
        read.putAll(parse("invoice2data", "compare", "--templates", "templates"));
        read.putAll(parse("invoice2data", "custom", "--templates", "custom/templates"));

        int[] rightAndAllOfPdfs = new int[2];
        List<String> wrongOfTexts = new ArrayList<>();
        gold.forEach((file, label) -> {
            JsonNode values = read.get(file).path("template_fields");
            label.path("raw").fieldNames().forEachRemaining(name -> {
                boolean right = same(label.path("raw").path(name), values.path(name));
                if (file.endsWith(".pdf")) {
                    rightAndAllOfPdfs[0] += right ? 1 : 0;
                    rightAndAllOfPdfs[1]++;
                } else if (!right) {
                    wrongOfTexts.add(file + " " + name);
                }
            });
        });
        assertThat(rightAndAllOfPdfs[1]).isEqualTo(170);
        assertThat(rightAndAllOfPdfs[0]).isGreaterThanOrEqualTo(164);
        assertThat(wrongOfTexts).isEmpty();
    }

    @Test
    void everyHostileFileGetsALineAndWhatOpensElsewhereOpensHere() throws IOException {
        List<JsonNode> expected = new ArrayList<>();
        for (String line : Files.readAllLines(data("hostile").resolve("expect.jsonl"))) {
            expected.add(JSON.readTree(line));
        }
        Map<String, JsonNode> read = parse("hostile", "pdf", "xml", "image");

        int opens = 0;
        int right = 0;
        for (JsonNode file : expected) {
            if (file.path("kind").asText().equals("mail")) {
                continue;
            }
            JsonNode got = read.get(file.path("file").asText());
            assertThat(got).as(file.path("file").asText()).isNotNull();
            assertThat(got.path("error").path("code").asText()).isNotEqualTo("document.internal");
            if (file.path("reference").path("outcome").asText().equals("opens")) {
                opens++;
                JsonNode reference = file.path("reference");
                boolean samePages = got.path("pages").asInt()
                        == reference.path("pages_poppler").asInt();
                boolean text = got.path("text_chars").asInt() > 0
                        || reference.path("text_chars_poppler").asInt() == 0;
                right += samePages && text ? 1 : 0;
            }
        }
        assertThat(opens).isPositive();
        assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(opens * 0.95));
    }

    /**
     * What is read follows from rules, not from answers: no name, address or number that labels a document stands in the
     * code or its resources. Only values that tell one document from another are looked for, and of those not
     *
     * <ul>
     *   <li>short ones: below six signs with a letter, below eight digits without; they occur anywhere by chance;
     *   <li>{@code 123456789} and the like, which are nobody's number;
     *   <li>what test documents state in place of a value and is a word for it: {@code Rechnungsnummer} as the number of an
     *       invoice, {@code LE CLIENT} as a buyer. The table of labels must have these words.
     * </ul>
     */
    @Test
    void noValueOfALabelOccursInTheCode() throws IOException {
        Map<String, String> code = code();
        List<String> found = new ArrayList<>();
        for (String value : labelValues()) {
            String plain = plainText(value);
            if (tellsADocument(plain)) {
                code.forEach((file, text) -> {
                    if (text.contains(plain)) {
                        found.add(value + " in " + file);
                    }
                });
            }
        }
        assertThat(code).hasSizeGreaterThan(200);
        assertThat(found).isEmpty();
    }

    private static final Set<String> IDENTIFYING = Set.of(
            "company",
            "address",
            "seller_name",
            "seller_address",
            "seller_vat_id",
            "seller_tax_id",
            "seller_orgnr",
            "buyer_name",
            "buyer_vat_id",
            "buyer_tax_id",
            "invoice_number",
            "order_number",
            "object_number",
            "iban",
            "payee_account",
            "bankgiro",
            "plusgiro",
            "payment_reference");

    /** Words for a value that stand in its place; all of them are labels. */
    private static final Set<String> WORDS_FOR_A_VALUE =
            Set.of("rechnungsnummer", "remittance information", "foretaksregisteret", "le client");

    private static boolean tellsADocument(String value) {
        boolean letters = value.chars().anyMatch(Character::isLetter);
        long digits = value.chars().filter(Character::isDigit).count();
        boolean longEnough = letters ? value.length() >= 6 : digits >= 8;
        return longEnough && !"1234567890".contains(value) && !WORDS_FOR_A_VALUE.contains(value);
    }

    private static Set<String> labelValues() throws IOException {
        Set<String> values = new TreeSet<>();
        for (String set : List.of("sroie", "facturx-pdf", "swedish-synthetic", "einvoice-xml", "invoice2data")) {
            for (String line : Files.readAllLines(data(set).resolve("gold.jsonl"))) {
                JsonNode label = JSON.readTree(line);
                for (String part : List.of("fields", "raw")) {
                    IDENTIFYING.forEach(
                            field -> values.add(label.path(part).path(field).asText()));
                }
            }
        }
        return values;
    }

    /** The text of every main source and resource file, by its path. */
    private static Map<String, String> code() throws IOException {
        Map<String, String> code = new LinkedHashMap<>();
        for (String module : List.of("domain", "application", "adapters-documents", "cli", "benchmarks")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    // Fonts are no text; what of them is none becomes replacement characters.
                    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    code.put(file.toString(), plainText(text));
                }
            }
        }
        return code;
    }

    private static String plainText(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    @Test
    void everyValueIsReadAsTheVectorsSay() throws IOException {
        for (String set : List.of("amounts.jsonl", "dates.jsonl", "payment.jsonl", "qr.jsonl", "rounding.jsonl")) {
            byte[] vectors = Files.readAllBytes(data("vectors").resolve(set));
            List<String> answers = Terminal.run(vectors, Map.of(), "check", "--jsonl")
                    .out()
                    .lines()
                    .toList();
            List<String> lines = Files.readAllLines(data("vectors").resolve(set));
            assertThat(answers).hasSameSizeAs(lines);
            for (int i = 0; i < lines.size(); i++) {
                JsonNode vector = JSON.readTree(lines.get(i));
                JsonNode answer = JSON.readTree(answers.get(i));
                assertThat(answer.path("valid").asBoolean())
                        .as(lines.get(i))
                        .isEqualTo(vector.path("valid").asBoolean());
                if (vector.path("valid").asBoolean()) {
                    assertThat(same(vector.path("normalized"), answer.path("normalized")))
                            .as(lines.get(i))
                            .isTrue();
                    assertThat(answer.path("rule").asText())
                            .as(lines.get(i))
                            .startsWith(vector.path("rule").asText());
                }
            }
        }
    }

    private static Path data(String set) {
        Path folder = DATA.resolve(set);
        assumeTrue(Files.isDirectory(folder), "the labelled documents are not here: set KVITT_DATA to their folder");
        return folder;
    }

    /** Parses folders of a set; the reports by file name within the set. */
    private static Map<String, JsonNode> parse(String set, String... words) throws IOException {
        Path folder = data(set);
        List<String> args = new ArrayList<>(List.of("parse", "--jsonl", "--quiet"));
        boolean templates = false;
        for (String word : words) {
            args.add(word.startsWith("--") ? word : folder.resolve(word).toString());
            templates |= word.startsWith("--");
        }
        if (templates) {
            args.addAll(List.of("--no-built-in", "--strategy", "template"));
        }
        String prefix = folder.normalize().toString().replace('\\', '/') + "/";
        Map<String, JsonNode> reports = new LinkedHashMap<>();
        lines(Terminal.run(args.toArray(new String[0])).out())
                .forEach((file, report) -> reports.put(file.replace(prefix, ""), report));
        return reports;
    }

    private static Map<String, JsonNode> lines(String jsonLines) throws IOException {
        Map<String, JsonNode> byFile = new LinkedHashMap<>();
        for (String line : jsonLines.lines().toList()) {
            JsonNode node = JSON.readTree(line);
            byFile.put(node.path("file").asText(), node);
        }
        return byFile;
    }

    /** Numbers by value, text as the scorer of the data compares it: without regard to case and white space. */
    private static boolean same(JsonNode wanted, JsonNode got) {
        if (wanted.isContainerNode()) {
            if (wanted.isArray() != got.isArray() || wanted.size() != got.size()) {
                return false;
            }
            if (wanted.isArray()) {
                for (int i = 0; i < wanted.size(); i++) {
                    if (!same(wanted.get(i), got.get(i))) {
                        return false;
                    }
                }
                return true;
            }
            for (Iterator<String> names = wanted.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!same(wanted.path(name), got.path(name))) {
                    return false;
                }
            }
            return true;
        }
        return plain(wanted).equals(plain(got));
    }

    private static String plain(JsonNode scalar) {
        String text = scalar.asText().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        boolean decimal = text.matches("-?\\d+(\\.\\d+)?") && !text.matches("0\\d.*");
        return decimal ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }
}
