package io.kvitt.samples;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** One sheet of A4 to write on. Lengths are points; y runs downwards from the top and names the base line. */
final class Letter {

    enum Face {
        PLAIN(FontName.HELVETICA),
        BOLD(FontName.HELVETICA_BOLD),
        SERIF(FontName.TIMES_ROMAN),
        SERIF_BOLD(FontName.TIMES_BOLD),
        MACHINE(FontName.COURIER);

        private final FontName name;

        Face(FontName name) {
            this.name = name;
        }
    }

    /** A column of a table; numbers end at x, words begin there. */
    record Column(String title, float x, boolean numbers) {
        static Column words(String title, float x) {
            return new Column(title, x, false);
        }

        static Column numbers(String title, float x) {
            return new Column(title, x, true);
        }
    }

    private static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream ink;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private Face plain = Face.PLAIN;
    private Face bold = Face.BOLD;

    /** @param id anything that no other letter has: the file's own identifier follows from it */
    Letter(long id, String title) {
        try {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            identify(document, id, title);
            ink = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void identify(PDDocument document, long id, String title) {
        document.setDocumentId(id);
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(title);
        about.setProducer("Kvitt samples");
        about.setCreationDate(noon());
        about.setModificationDate(noon());
    }

    static Calendar noon() {
        Calendar noon = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        noon.clear();
        noon.set(2026, Calendar.JANUARY, 2, 12, 0, 0);
        return noon;
    }

    /** Writes with serifs from here on. */
    Letter serif() {
        plain = Face.SERIF;
        bold = Face.SERIF_BOLD;
        return this;
    }

    Letter text(float size, float x, float y, String text) {
        return write(plain, size, x, y, text);
    }

    Letter bold(float size, float x, float y, String text) {
        return write(bold, size, x, y, text);
    }

    Letter right(float size, float x, float y, String text) {
        return write(plain, size, x - width(plain, size, text), y, text);
    }

    Letter boldRight(float size, float x, float y, String text) {
        return write(bold, size, x - width(bold, size, text), y, text);
    }

    Letter machine(float size, float x, float y, String text) {
        return write(Face.MACHINE, size, x, y, text);
    }

    /** Several lines, one below the other. */
    Letter lines(float size, float x, float y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(size, x, y + i * size * 1.35f, lines[i]);
        }
        return this;
    }

    /** Labels at x with their values at {@code valueX}, one below the other. */
    Letter pairs(float x, float valueX, float y, String... labelsAndValues) {
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            text(9, x, y + i * 7, labelsAndValues[i]);
            text(9, valueX, y + i * 7, labelsAndValues[i + 1]);
        }
        return this;
    }

    /** A table with its titles above a rule. @return the y below its last row */
    float table(float y, List<Column> columns, List<List<String>> rows) {
        float end = columns.get(columns.size() - 1).x();
        for (Column column : columns) {
            if (column.numbers()) {
                boldRight(9, column.x(), y, column.title());
            } else {
                bold(9, column.x(), y, column.title());
            }
        }
        rule(56, y + 5, end);
        float at = y + 20;
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                Column column = columns.get(i);
                if (column.numbers()) {
                    right(9, column.x(), at, row.get(i));
                } else {
                    text(9, column.x(), at, row.get(i));
                }
            }
            at += 16;
        }
        rule(56, at - 9, end);
        return at + 6;
    }

    /** A label and an amount that ends at {@code right}. */
    Letter sum(float x, float right, float y, String label, String amount) {
        return text(9, x, y, label).right(9, right, y, amount);
    }

    Letter boldSum(float x, float right, float y, String label, String amount) {
        return bold(11, x, y, label).boldRight(11, right, y, amount);
    }

    Letter rule(float x0, float y, float x1) {
        return rule(x0, y, x1, y);
    }

    Letter frame(float x0, float y0, float x1, float y1) {
        return rule(x0, y0, x1, y0).rule(x0, y1, x1, y1).rule(x0, y0, x0, y1).rule(x1, y0, x1, y1);
    }

    /** A block of grey, 0 black to 1 white, below what is written afterwards. */
    Letter shade(float grey, float x0, float y0, float x1, float y1) {
        try {
            ink.setNonStrokingColor(grey);
            ink.addRect(x0, HEIGHT - y1, x1 - x0, y1 - y0);
            ink.fill();
            ink.setNonStrokingColor(0f);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A code drawn with squares, its upper left corner at x and y. */
    Letter code(QrCode code, float x, float y, float side) {
        try {
            code.draw(ink, x, HEIGHT - y - side, side);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Letter picture(BufferedImage picture, float x, float y, float side) {
        try {
            ink.drawImage(LosslessFactory.createFromImage(document, picture), x, HEIGHT - y - side, side, side);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() {
        try (document) {
            ink.close();
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private Letter rule(float x0, float y0, float x1, float y1) {
        try {
            ink.setLineWidth(0.6f);
            ink.moveTo(x0, HEIGHT - y0);
            ink.lineTo(x1, HEIGHT - y1);
            ink.stroke();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Letter write(Face face, float size, float x, float y, String text) {
        try {
            ink.beginText();
            ink.setFont(font(face), size);
            ink.newLineAtOffset(x, HEIGHT - y);
            ink.showText(text);
            ink.endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont font(Face face) {
        return fonts.computeIfAbsent(face, f -> new PDType1Font(f.name));
    }

    private float width(Face face, float size, String text) {
        try {
            return font(face).getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
