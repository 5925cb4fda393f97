package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are no single clear invoice: each is said to be what it is, and no value of it is sure. */
class UnclearDocumentsTest {

    private static final double SURE_ENOUGH = 0.80;

    private static final String FIRST =
            invoice("10-771", "2026-10-02", "2026-11-01", "1234567897", "1 000,00", "250,00", "1 250,00");

    private static final String SECOND =
            invoice("F2209", "2026-10-09", "2026-11-08", "98765437", "400,00", "100,00", "500,00");

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void ofTwoInvoicesInOneFileTheFirstIsGivenAndBothAreNamed() throws IOException {
        JsonNode row = parse(pdf("two.pdf", FIRST, SECOND));

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(row.at("/fields/invoice_number").asText()).isEqualTo("10-771");
        assertThat(row.at("/fields/amount_due").asText()).isEqualTo("1250.00");
        assertThat(failed(row, "one-invoice-in-file")).contains("10-771", "F2209", "page 2");
        assertNothingIsSure(row);
    }

    @Test
    void aSecondPageWithTheSameNumberIsTheSameInvoice() throws IOException {
        JsonNode row = parse(pdf("one.pdf", FIRST, FIRST));

        assertThat(row.path("status").asText()).isEqualTo("parsed");
        assertThat(failed(row, "one-invoice-in-file")).isEmpty();
    }

    @ParameterizedTest(name = "by {0}")
    @CsvSource({"template", "layout"})
    void ofThreeNoticesOnOneSheetTheFirstIsGiven(String strategy) throws IOException {
        String notices = "Storstads Bostäder AB                HYRESAVI\n"
                + notice("2026-12-31", "1234567897", "8 100,00")
                + notice("2027-01-31", "2345678907", "8 100,00")
                + notice("2027-02-28", "3456789017", "8 150,00");

        JsonNode row = parse(pdf("three.pdf", notices), "--strategy", strategy);

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(row.at("/fields/due_date").asText()).isEqualTo("2026-12-31");
        assertThat(row.at("/fields/payment_reference").asText()).isEqualTo("1234567897");
        assertThat(row.at("/fields/amount_due").asText()).isEqualTo("8100.00");
        assertThat(failed(row, "one-payment-in-file")).contains("3 payments", "2027-02-28", "3456789017");
    }

    private static String invoice(Object... values) {
        return """
                Granlunds Snickeri AB                       FAKTURA
                Skogsgatan 4, 411 00 Storstad
                                                  Fakturanummer   %s
                                                  Fakturadatum    %s
                                                  Förfallodatum   %s
                                                  OCR             %s

                Netto                                            %s
                Moms 25 %%                                        %s
                Att betala                                       %s kr
                """.formatted(values);
    }

    private static String notice(String due, String reference, String amount) {
        return "\n\nAvi\nFörfallodatum     " + due + "\nOCR-nummer        " + reference + "\nAtt betala        "
                + amount + "\n";
    }

    @Test
    void ofTwoReceiptsSideBySideTheLeftOneIsGiven() throws IOException {
        JsonNode row = parse(text("receipts.txt", """
                KAFFE OCH BULLE AB            KAFFE OCH BULLE AB
                Torggatan 2                   Torggatan 2
                KVITTO 2026-10-02             KVITTO 2026-10-05

                Kaffe            32,00        Te               28,00
                Bulle            25,00        Bulle            25,00
                Totalt           57,00        Totalt           53,00
                Moms 12 %         6,11        Moms 12 %         5,68
                Kontant          60,00        Kontant          53,00
                """));

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(row.at("/fields/amount_due").asText()).isEqualTo("57.00");
        assertThat(failed(row, "one-paper-on-page")).contains("side by side");
        assertNothingIsSure(row);
    }

    @Test
    void textFromRightToLeftIsSaidToBeUnknown() throws IOException {
        JsonNode row = parse(text("right.txt", """
                فاتورة رقم
                المجموع الكلي

                Total 1,250.00
                Invoice No 7781
                """));

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(failed(row, "script-is-known")).contains("right to left");
        assertNothingIsSure(row);
    }

    @Test
    void aLetterIsSaidToStateNothingOfAnInvoice() throws IOException {
        JsonNode row = parse(text("letter.txt", "Dear Ann,\n\nthank you for the flowers. We come on Friday.\n\nBo\n"));

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(row.at("/error/code").asText()).isEqualTo("invoice.no-template");
        assertThat(row.at("/error/detail").asText())
                .contains("neither a total nor the number and the date of an invoice");
    }

    @Test
    void fourHundredPagesOfLettersAreNoInvoice() throws IOException {
        String[] pages = new String[400];
        Arrays.fill(pages, "We walked home through the rain\nand spoke of summer.\n");

        JsonNode row = parse(pdf("letters.pdf", pages));

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(row.at("/error/code").asText()).isEqualTo("invoice.no-template");
    }

    @Test
    void fourHundredPagesThatAreInvoicesEachAreNotOne() throws IOException {
        String[] pages = new String[400];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = FIRST.replace("10-771", "10-" + (1000 + i));
        }

        JsonNode row = parse(pdf("many.pdf", pages));

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(row.at("/fields/invoice_number").asText()).isEqualTo("10-1000");
        assertThat(failed(row, "one-invoice-in-file")).contains("10-1000", "10-1001");
        assertNothingIsSure(row);
    }

    @Test
    void aBlankPageHasNoText() throws IOException {
        JsonNode row = parse(pdf("blank.pdf", ""));

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(row.at("/error/code").asText()).isEqualTo("document.needs-ocr");
        assertThat(row.at("/error/detail").asText()).contains("no text");
    }

    @ParameterizedTest(name = "shades of grey: {0}")
    @CsvSource({"1", "256"})
    void aPhotoWithoutTextHasNone(int shades) throws IOException {
        BufferedImage photo = new BufferedImage(400, 500, BufferedImage.TYPE_BYTE_GRAY);
        Random random = new Random(7);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                photo.getRaster().setSample(x, y, 0, 255 - random.nextInt(shades));
            }
        }
        Path file = folder.resolve("photo.png");
        assertThat(ImageIO.write(photo, "png", file.toFile())).isTrue();

        JsonNode row = parse(file);

        assertThat(row.path("status").asText()).isEqualTo("needs_review");
        assertThat(row.at("/error/code").asText()).isEqualTo("document.needs-ocr");
        assertNothingIsSure(row);
    }

    private Path text(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    /** Pages in letters of one width, so that the columns stand as in the text. */
    private Path pdf(String name, String... pages) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(FontName.COURIER);
            for (String words : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
                    float y = 800;
                    for (String line : words.lines().toList()) {
                        ink.beginText();
                        ink.setFont(font, 9);
                        ink.newLineAtOffset(40, y);
                        ink.showText(line);
                        ink.endText();
                        y -= 14;
                    }
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static JsonNode parse(Path file, String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("parse", file.toString(), "--jsonl", "--evidence"));
        args.addAll(List.of(options));
        return JSON.readTree(Terminal.run(args.toArray(new String[0])).out());
    }

    /** The detail of a check that failed; empty if it did not fail or was not made. */
    private static String failed(JsonNode row, String check) {
        for (JsonNode each : row.path("checks")) {
            boolean named = each.path("name").asText().equals(check);
            if (named && each.path("outcome").asText().equals("failed")) {
                return each.path("detail").asText();
            }
        }
        return "";
    }

    private static void assertNothingIsSure(JsonNode row) {
        row.path("evidence")
                .forEach(evidence ->
                        assertThat(evidence.path("confidence").asDouble()).isLessThan(SURE_ENOUGH));
        assertThat(row.path("confidence").asDouble()).isLessThan(SURE_ENOUGH);
    }
}
