package io.kvitt.adapters.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Pages of A4 on their side, written from top to bottom; a new one begins where the last is full. Points from the left. */
final class PrintedPages {

    private static final float WIDE = PDRectangle.A4.getHeight();
    private static final float HIGH = PDRectangle.A4.getWidth();

    static final float LEFT = 40;
    static final float RIGHT = WIDE - LEFT;

    private static final float TOP = HIGH - 40;
    private static final float BOTTOM = 52;
    private static final float FOOT = 28;
    private static final float BOLD = 0.035f;

    private final PDDocument document;
    private final PrintFont font;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private float y;

    PrintedPages(PDDocument document, PrintFont font) throws IOException {
        this.document = document;
        this.font = font;
        begin();
    }

    /** Whether something that high still fits on this page. */
    boolean hasRoom(float height) {
        return y - height >= BOTTOM;
    }

    /** Begins a new page if something that high does not fit on this one. */
    void makeRoom(float height) throws IOException {
        if (!hasRoom(height)) {
            begin();
        }
    }

    private void begin() throws IOException {
        PDPage page = new PDPage(new PDRectangle(WIDE, HIGH));
        document.addPage(page);
        pages.add(new PDPageContentStream(document, page));
        y = TOP;
    }

    /** Goes on further down; what is written next stands on the new line. */
    void down(float height) {
        y -= height;
    }

    /** A text that is cut where its room ends. */
    void text(String text, float x, float width, float size) throws IOException {
        show(page(), font.cut(text, size, width), x, y, size);
    }

    /** The same in bold letters, which the font lacks: the outline is drawn too. */
    void bold(String text, float x, float width, float size) throws IOException {
        PDPageContentStream page = page();
        page.setRenderingMode(RenderingMode.FILL_STROKE);
        page.setLineWidth(size * BOLD);
        text(text, x, width, size);
        page.setRenderingMode(RenderingMode.FILL);
    }

    /** A text that is never cut: one that is too wide is written smaller. */
    void whole(String text, float x, float width, float size) throws IOException {
        String shown = font.shown(text);
        show(page(), shown, x, y, fitting(shown, width, size));
    }

    /** The same, ending at the right edge of its room. */
    void figure(String text, float x, float width, float size) throws IOException {
        String shown = font.shown(text);
        float fitting = fitting(shown, width, size);
        show(page(), shown, x + width - font.width(shown, fitting), y, fitting);
    }

    private float fitting(String shown, float width, float size) throws IOException {
        return Math.min(size, size * width / Math.max(1, font.width(shown, size)));
    }

    /** A line across the page, a bit below the text. */
    void rule(float width, float below) throws IOException {
        PDPageContentStream page = page();
        page.setLineWidth(width);
        page.moveTo(LEFT, y - below);
        page.lineTo(RIGHT, y - below);
        page.stroke();
    }

    /** Ends all pages: each says this at its foot, and its number. */
    void end(String foot, float size) throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            String number = "page " + (i + 1) + " of " + pages.size();
            float room = font.width(number, size);
            show(pages.get(i), font.cut(foot, size, RIGHT - LEFT - 2 * room), LEFT, FOOT, size);
            show(pages.get(i), number, RIGHT - room, FOOT, size);
            pages.get(i).close();
        }
    }

    private PDPageContentStream page() {
        return pages.get(pages.size() - 1);
    }

    private void show(PDPageContentStream page, String shown, float x, float up, float size) throws IOException {
        if (shown.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(font.font(), size);
        page.newLineAtOffset(x, up);
        page.showText(PrintFont.fromLeft(shown));
        page.endText();
    }
}
