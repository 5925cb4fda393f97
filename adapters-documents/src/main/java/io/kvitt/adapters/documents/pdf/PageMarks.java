package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Mark;
import io.kvitt.domain.document.Mark.Tone;
import io.kvitt.domain.document.Marking;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** Boxes with labels on the pages of an open document, turned as the page is turned. */
final class PageMarks {

    private static final float LABEL_SIZE = 5;
    private static final float COMPLAINT_SIZE = 7;
    private static final float MARGIN = 10;
    private static final int LONGEST_COMPLAINT = 160;

    private final PDDocument document;
    private final PDFont font;

    private PageMarks(PDDocument document, PDFont font) {
        this.document = document;
        this.font = font;
    }

    static void draw(PDDocument document, Marking marking) throws IOException {
        try (InputStream in = PageMarks.class.getResourceAsStream(BundledFonts.RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(BundledFonts.RESOURCE + " is not in the jar of PDFBox");
            }
            new PageMarks(document, PDType0Font.load(document, in, true)).draw(marking);
        }
    }

    private void draw(Marking marking) throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            Interrupted.check();
            number++;
            int here = number;
            List<Mark> marks = marking.marks().stream()
                    .filter(mark -> mark.place().page() == here)
                    .toList();
            List<String> complaints = number == 1 ? marking.complaints() : List.of();
            if (!marks.isEmpty() || !complaints.isEmpty()) {
                draw(page, marks, complaints);
            }
        }
    }

    private void draw(PDPage page, List<Mark> marks, List<String> complaints) throws IOException {
        PageFrame frame = new PageFrame(page.getCropBox(), page.getRotation());
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.transform(new Matrix(frame.upright()));
            for (Mark mark : marks) {
                box(out, mark, frame.height());
            }
            float y = frame.height() - MARGIN;
            for (String complaint : complaints) {
                write(out, shortened(complaint), Tone.WRONG, COMPLAINT_SIZE, MARGIN, y);
                y -= COMPLAINT_SIZE * 1.3f;
            }
        }
    }

    private void box(PDPageContentStream out, Mark mark, float height) throws IOException {
        Box box = mark.place().box();
        out.setStrokingColor(ink(mark.tone()));
        out.setLineWidth(0.7f);
        out.addRect(box.x0(), height - box.y1(), box.width(), box.height());
        out.stroke();
        write(out, mark.label(), mark.tone(), LABEL_SIZE, box.x0(), height - box.y0() + 1);
    }

    private void write(PDPageContentStream out, String words, Tone tone, float size, float x, float y)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.setNonStrokingColor(ink(tone));
        out.newLineAtOffset(x, y);
        out.showText(printable(words));
        out.endText();
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_COMPLAINT ? line : line.substring(0, LONGEST_COMPLAINT - 3) + "...";
    }

    /** A question mark for each character that the font does not have. */
    private String printable(String words) throws IOException {
        StringBuilder printable = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            String character = Character.toString(words.codePointAt(i));
            printable.append(has(character) ? character : "?");
        }
        return printable.toString();
    }

    private boolean has(String character) throws IOException {
        if (Character.isISOControl(character.charAt(0))) {
            return false;
        }
        try {
            return font.encode(character).length > 0;
        } catch (IllegalArgumentException noGlyph) {
            return false;
        }
    }

    private static Color ink(Tone tone) {
        return switch (tone) {
            case SURE -> new Color(0x00, 0x80, 0x2b);
            case UNSURE -> new Color(0xd9, 0x80, 0x00);
            case WRONG -> new Color(0xcc, 0x00, 0x00);
        };
    }
}
