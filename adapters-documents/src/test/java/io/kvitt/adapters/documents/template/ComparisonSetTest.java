package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvitt.adapters.documents.ocr.TesseractPictures;
import io.kvitt.adapters.documents.pdf.PdfBoxReader;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.invoice.TemplateReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents and templates that invoice2data publishes; skipped where the folder of shared data is not there. */
class ComparisonSetTest {

    private static final Path SET = Path.of(
                    Optional.ofNullable(System.getenv("KVITT_DATA")).orElse("../../shared/data"))
            .resolve("invoice2data");

    @BeforeEach
    void theSetIsThere() {
        assumeTrue(Files.isDirectory(SET), "no shared data");
    }

    private static TemplateLibrary library() {
        return TemplateLibrary.load(List.of(SET.resolve("templates"), SET.resolve("custom/templates")))
                .withoutBuiltIn();
    }

    @Test
    void everyTemplateLoads() throws IOException {
        assertThat(library().templates()).hasSize(220);
        assertThat(library().problems())
                .extracting(problem -> problem.code().text())
                .doesNotContain("syntax", "not-a-mapping", "no-keywords", "file-unreadable", "parser-unknown");
        assertThat(library().problems())
                .filteredOn(problem -> problem.code().text().equals("regex-invalid"))
                .hasSize(1);
    }

    @Test
    void everyValueOfTheTextsComesOut() throws IOException {
        String wrong = compare(file -> file.endsWith(".txt"), file -> Reader.text(readString(SET.resolve(file))));
        assertThat(wrong).isEmpty();
    }

    /** One of the PDFs shows its issuer in a picture only, so without OCR no template is for it. */
    @Test
    void everyValueOfThePdfsComesOutOfOurOwnText() throws IOException {
        PdfBoxReader reader = new PdfBoxReader();
        String wrong = compare(
                file -> file.endsWith(".pdf") && !file.contains("saeco"),
                file -> reader.read(readBytes(SET.resolve(file)), List.of())
                        .match(content -> content, problem -> Reader.text("")));
        assertThat(wrong).isEmpty();
    }

    /** Its lines come with the code of their unit too, which the set does not have. */
    @Test
    void everyValueOfTheLetterheadInAPictureComesOutByOcr() throws IOException {
        TesseractPictures pictures = new TesseractPictures(TesseractPictures.ON_PATH);
        assumeTrue(pictures.outOfUse().isEmpty(), "tesseract is not installed");
        PdfBoxReader reader = new PdfBoxReader();
        String wrong = compare(file -> file.endsWith("saeco.pdf"), file -> {
            byte[] bytes = readBytes(SET.resolve(file));
            DocumentContent text = reader.read(bytes, List.of()).match(content -> content, problem -> Reader.text(""));
            return pictures.read(bytes, List.of(), text).orElse(text);
        });
        assertThat(wrong.lines()).hasSize(1).allMatch(line -> line.contains(" lines: ") && line.contains("unece_code"));
    }

    @Test
    void noTemplateBlowsUpOnAnyText() throws IOException {
        TemplateLibrary library = library();
        List<String> texts =
                new ArrayList<>(List.of("", "\n".repeat(2_000), "1 ".repeat(5_000), "A b, 1.20\t".repeat(2_000)));
        for (String name : List.of("compare/Orlen.txt", "custom/lines-basic.txt")) {
            texts.add(readString(SET.resolve(name)));
        }
        for (LoadedTemplate template : library.templates()) {
            for (String text : texts) {
                assertThat(library.readWith(template, Reader.text(text)).values())
                        .isNotEmpty();
            }
        }
    }

    /** The values that differ, a line each. */
    static String compare(Function<String, Boolean> chosen, Function<String, DocumentContent> open) throws IOException {
        TemplateLibrary library = library();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(SET.resolve("gold.jsonl"))) {
            Given.Mapping gold = (Given.Mapping) TemplateYaml.read(line, true);
            String file = ((Given.Scalar) gold.entries().get("file")).text();
            if (chosen.apply(file)) {
                Optional<TemplateReading> reading = library.read(open.apply(file));
                Map<String, Given> expected = ((Given.Mapping) gold.entries().get("raw")).entries();
                expected.forEach((name, value) -> {
                    Object want = plain(Reader.plain(value.value()));
                    Object got = reading.map(found -> found.values().get(name))
                            .map(found -> plain(Reader.plain(found)))
                            .orElse("nothing");
                    if (!want.equals(got)) {
                        wrong.add(file + " " + name + ": " + want + " but was " + got);
                    }
                });
            }
        }
        return String.join("\n", wrong);
    }

    /** Numbers by their value, the keys of rows in any order. */
    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ComparisonSetTest::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((key, cell) -> plain.put(key, plain(cell)));
            return plain;
        }
        String text = value.toString();
        return text.matches("-?[0-9]+\\.[0-9]+")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static byte[] readBytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String readString(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
