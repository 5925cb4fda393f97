package io.kvitt.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** Documents of tests: the samples, and some that are made for one thing. */
final class Papers {

    private static final float WIDTH = 420;
    private static final float HEIGHT = 600;

    private Papers() {}

    static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Path.of("../samples", name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** An e-invoice whose seller has that name. */
    static byte[] namedSo(String name, String number) {
        String escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return new String(sample("ubl-nordvik.xml"), StandardCharsets.UTF_8)
                .replace("Nordvik Eventyr Kontor AS", escaped)
                .replace("NV-10071", number)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A Swedish invoice whose page is turned, and of which only a part is shown.
     *
     * @param turned degrees clockwise that a viewer turns it
     * @param margin points around what is shown
     */
    static byte[] turned(int turned, float margin) {
        boolean onItsSide = turned % 180 != 0;
        float wide = (onItsSide ? HEIGHT : WIDTH) + 2 * margin;
        float high = (onItsSide ? WIDTH : HEIGHT) + 2 * margin;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(wide, high));
            page.setCropBox(new PDRectangle(margin, margin, wide - 2 * margin, high - 2 * margin));
            page.setRotation(turned);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getTranslateInstance(margin, margin));
                content.transform(upright(turned));
                write(content);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same upright page as a picture alone, as a scanner makes it. */
    static byte[] scanned() {
        try (PDDocument plain = Loader.loadPDF(turned(0, 0));
                PDDocument document = new PDDocument()) {
            BufferedImage picture = new PDFRenderer(plain).renderImageWithDPI(0, 200);
            PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, WIDTH, HEIGHT);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What makes a page that is turned later look as if it were not. */
    private static Matrix upright(int turned) {
        return switch (turned) {
            case 90 -> new Matrix(0, 1, -1, 0, HEIGHT, 0);
            case 180 -> new Matrix(-1, 0, 0, -1, WIDTH, HEIGHT);
            case 270 -> new Matrix(0, -1, 1, 0, 0, WIDTH);
            default -> new Matrix();
        };
    }

    private static void write(PDPageContentStream content) throws IOException {
        LocalDate today = LocalDate.now();
        List<String[]> lines = List.of(
                new String[] {"Vridna Papper AB", ""},
                new String[] {"FAKTURA", ""},
                new String[] {"Fakturanummer", "20417"},
                new String[] {"Fakturadatum", today.toString()},
                new String[] {"Förfallodatum", today.plusDays(20).toString()},
                new String[] {"OCR-nummer", "1297534008"},
                new String[] {"Bankgiro", "5050-1055"},
                new String[] {"Summa exkl. moms", "1 000,00"},
                new String[] {"Moms 25 %", "250,00"},
                new String[] {"Att betala SEK", "1 250,00"});
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        float y = HEIGHT - 80;
        for (String[] line : lines) {
            at(content, font, 50, y, line[0]);
            at(content, font, 230, y, line[1]);
            y -= 36;
        }
    }

    private static void at(PDPageContentStream content, PDType1Font font, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
