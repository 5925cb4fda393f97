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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
