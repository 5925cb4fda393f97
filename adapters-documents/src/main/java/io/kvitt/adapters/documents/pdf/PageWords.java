package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Runs the drawing instructions of pages and keeps the glyphs as words. A word ends at a space, at a gap wider than a tenth
 * of the font size, at another baseline, size or direction. What forms and annotations show (filled-in fields) is read as
 * well. One instance reads the pages of one document, one after another.
 */
final class PageWords extends PDFStreamEngine {

    /** More glyphs than the longest real document has; each costs memory. */
    private static final int MOST_GLYPHS = 3_000_000;

    /** In bytes, for one stream of a page; maps drawn line by line may have some ten millions. */
    private static final long MOST_INSTRUCTIONS = 256L * 1024 * 1024;

    private static final float WORD_GAP = 0.1f;
    private static final float GREATEST_OVERLAP = 0.4f;
    private static final float SAME_BASELINE = 0.15f;

    private final IdentityHashMap<PDFont, Extent> extents = new IdentityHashMap<>();
    private final LightFonts fonts = new LightFonts(this);
    private final Deque<Replacement> replacements = new ArrayDeque<>();
    private List<Word> words = new ArrayList<>();
    private WordInProgress word = new WordInProgress();
    private PageFrame frame = new PageFrame(PDRectangle.A4, 0);
    private CodeSpots spots = new CodeSpots(frame);
    private int glyphs;
    private int unmapped;

    /** How far glyphs of a font reach above and below their baseline, as a fraction of the font size. */
    private record Extent(float ascent, float descent) {}

    PageWords() {
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawnObject());
        addOperator(new EndText(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(fonts);
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** Loads this class and with it the names of all glyphs. */
    static void prepare() {
        Objects.requireNonNull(GlyphList.getAdobeGlyphList());
    }

    /** The words of one page. What was read before an instruction failed is kept: ask {@link #readSoFar} then. */
    Page read(PDPage page, int number) throws IOException {
        words = new ArrayList<>();
        word = new WordInProgress();
        frame = new PageFrame(page.getCropBox(), page.getRotation());
        spots = new CodeSpots(frame);
        replacements.clear();
        refuseWhatGrowsTooFar(page);
        processPage(page); // also where nothing is drawn: it opens the page for the annotations
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView()) {
                showAnnotation(annotation);
            }
        }
        complainOfWhatIsLost(page);
        return readSoFar(number);
    }

    private static void refuseWhatGrowsTooFar(PDPage page) {
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            if (Unpacked.isMoreThan(MOST_INSTRUCTIONS, contents.next().getCOSObject())) {
                throw new TooComplex("drawing instructions of more than " + MOST_INSTRUCTIONS / 1024 / 1024 + " MB");
            }
        }
    }

    private static void complainOfWhatIsLost(PDPage page) throws IOException {
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            if (Unpacked.isLost(contents.next().getCOSObject())) {
                throw new IOException("drawing instructions cannot be unpacked");
            }
        }
    }

    Page readSoFar(int number) {
        endWord();
        return new Page(number, frame.width(), frame.height(), words, spots.found());
    }

    /** Share of glyphs whose character is unknown, because their font does not say, 0 to 1. */
    float unmappedShare() {
        return glyphs == 0 ? 0 : (float) unmapped / glyphs;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Interrupted.check();
        super.processOperator(operator, operands);
    }

    /** What draws no words may draw a code. */
    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        switch (operator.getName()) {
            case OperatorName.APPEND_RECT -> spots.rectangle(operands, toPage());
            case OperatorName.MOVE_TO -> spots.moveTo(operands);
            case OperatorName.LINE_TO -> spots.lineTo(operands, toPage());
            case OperatorName.FILL_NON_ZERO,
                    OperatorName.FILL_EVEN_ODD,
                    OperatorName.LEGACY_FILL_NON_ZERO,
                    OperatorName.FILL_NON_ZERO_AND_STROKE,
                    OperatorName.FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
                    OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE,
                    OperatorName.STROKE_PATH,
                    OperatorName.CLOSE_AND_STROKE -> spots.paintPath();
            case OperatorName.ENDPATH -> spots.endPath();
            case OperatorName.BEGIN_INLINE_IMAGE -> spots.picture(toPage());
            default -> {
                // Colours, clips and the like make no code.
            }
        }
    }

    private Matrix toPage() {
        return getGraphicsState().getCurrentTransformationMatrix();
    }

    /** Runs forms, and notes where pictures stand without opening them. */
    private final class DrawnObject extends OperatorProcessor {
        private final DrawObject forms = new DrawObject(PageWords.this);

        DrawnObject() {
            super(PageWords.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                    && operands.get(0) instanceof COSName name
                    && getResources().isImageXObject(name)) {
                spots.picture(toPage());
            } else {
                forms.process(operator, operands);
            }
        }

        @Override
        public String getName() {
            return OperatorName.DRAW_OBJECT;
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        Replacement around = replacements.peek();
        if (around != null && around.text() != null) {
            replacements.push(around);
        } else {
            String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
            replacements.push(new Replacement(actual));
        }
    }

    @Override
    public void endMarkedContentSequence() {
        replacements.poll();
    }

    @Override
    protected void showGlyph(Matrix toDevice, PDFont font, int code, Vector displacement) throws IOException {
        if (++glyphs > MOST_GLYPHS) {
            throw new TooComplex("more than " + MOST_GLYPHS + " characters");
        }
        String text = text(font, code);
        if (text.isEmpty()) {
            widen(toDevice, displacement);
            return;
        }
        if (isBlank(text)) {
            endWord();
            return;
        }
        Extent extent = extents.get(font);
        if (extent == null) {
            extent = extentOf(font);
            extents.put(font, extent);
        }
        add(text, toDevice, displacement.getX(), displacement.getY(), extent);
    }

    private void add(String text, Matrix toDevice, float advanceX, float advanceY, Extent extent) {
        float a = toDevice.getScaleX();
        float b = toDevice.getShearY();
        float c = toDevice.getShearX();
        float d = toDevice.getScaleY();
        float x = toDevice.getTranslateX();
        float y = toDevice.getTranslateY();
        float endX = x + a * advanceX + c * advanceY;
        float endY = y + b * advanceX + d * advanceY;
        float size = (float) Math.hypot(c, d);
        float startX = frame.x(x, y);
        float startY = frame.y(x, y);
        float alongX = frame.x(endX, endY) - startX;
        float alongY = frame.y(endX, endY) - startY;
        float length = (float) Math.hypot(alongX, alongY);
        if (!(size > 0) || !Float.isFinite(length) || !Float.isFinite(startX) || !Float.isFinite(startY)) {
            return;
        }
        float unitX = length > 0 ? alongX / length : 1;
        float unitY = length > 0 ? alongY / length : 0;
        float along = startX * unitX + startY * unitY;
        float across = startY * unitX - startX * unitY;
        if (!word.continues(unitX, unitY, along, across, size)) {
            if (text.isEmpty()) {
                return;
            }
            endWord();
            word.begin(unitX, unitY, across, size);
        }
        float upX = frame.x(x + c, y + d) - startX;
        float upY = frame.y(x + c, y + d) - startY;
        word.add(text, along + length, startX, startY, alongX, alongY, upX, upY, extent);
    }

    /** A glyph whose text an earlier one has taken still belongs to the place of the word. */
    private void widen(Matrix toDevice, Vector displacement) {
        Replacement replacement = replacements.peek();
        Extent extent = word.extent;
        if (replacement != null && replacement.text() != null && extent != null) {
            add("", toDevice, displacement.getX(), displacement.getY(), extent);
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.done());
            word = new WordInProgress();
        }
    }

    private String text(PDFont font, int code) throws IOException {
        Replacement replacement = replacements.peek();
        if (replacement != null && replacement.text() != null) {
            return replacement.takeOnce();
        }
        String unicode = unicode(font, code);
        if (unicode != null) {
            return withoutLigatures(unicode);
        }
        unmapped++;
        // Simple fonts that do not say are mostly encoded as Latin; a composite font's codes are glyph numbers.
        return font instanceof PDSimpleFont && code > ' ' && code < 256 ? String.valueOf((char) code) : "";
    }

    /**
     * The characters of a code by the font's map, else by its encoding. In a simple font that names an encoding, codes have one
     * byte; codes of a composite font that its map leaves out are taken for characters, as PDFBox does.
     */
    private @Nullable String unicode(PDFont font, int code) throws IOException {
        ToUnicodeMap map = fonts.mapOf(font.getCOSObject());
        if (map == null) {
            return byEncoding(font, code);
        }
        boolean composite = font instanceof PDType0Font;
        boolean oneByte = !composite && font.getCOSObject().getCOSName(COSName.ENCODING) != null && code < 256;
        Optional<String> mapped = oneByte ? map.findOneByte(code) : map.find(code);
        if (mapped.isPresent()) {
            return mapped.get();
        }
        return composite ? String.valueOf((char) code) : byEncoding(font, code);
    }

    /** One sign for ff, fi, fl, ffi, ffl or st is how letters look, not what the word is. */
    private static String withoutLigatures(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\ufb00' && c <= '\ufb06') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    private static Extent extentOf(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        float ascent = descriptor == null ? 0 : descriptor.getAscent() / 1000;
        float descent = descriptor == null ? 0 : descriptor.getDescent() / 1000;
        return new Extent(
                ascent >= 0.4f && ascent <= 1.05f ? ascent : 0.75f,
                descent <= -0.05f && descent >= -0.4f ? descent : -0.22f);
    }

    private static @Nullable String byEncoding(PDFont font, int code) throws IOException {
        String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        return unicode == null ? font.toUnicode(code, RareGlyphs.LIST) : unicode;
    }

    /** Names that are in no standard, but in fonts; loaded when one is met. */
    private static final class RareGlyphs {
        static final GlyphList LIST = load();

        private static GlyphList load() {
            try (InputStream additional =
                    GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
                return additional == null
                        ? GlyphList.getAdobeGlyphList()
                        : new GlyphList(GlyphList.getAdobeGlyphList(), additional);
            } catch (IOException broken) {
                throw new UncheckedIOException("the glyph list of PDFBox cannot be read", broken);
            }
        }
    }

    /** Text that stands for all glyphs of a marked sequence (ISO 32000-1, 14.9.4); the first glyph takes it. */
    private static final class Replacement {
        private final @Nullable String text;
        private boolean taken;

        Replacement(@Nullable String text) {
            this.text = text;
        }

        @Nullable
        String text() {
            return text;
        }

        String takeOnce() {
            if (taken || text == null) {
                return "";
            }
            taken = true;
            return text.replace("\u00ad", "").strip();
        }
    }

    /** Glyphs that follow each other on one baseline. */
    private static final class WordInProgress {
        private final StringBuilder text = new StringBuilder();
        private float unitX;
        private float unitY;
        private float baseline;
        private float size;
        private float end;
        private float left = Float.MAX_VALUE;
        private float top = Float.MAX_VALUE;
        private float right = -Float.MAX_VALUE;
        private float bottom = -Float.MAX_VALUE;
        private @Nullable Extent extent;

        boolean isEmpty() {
            return text.length() == 0;
        }

        boolean continues(float x, float y, float along, float across, float glyphSize) {
            if (isEmpty() || x * unitX + y * unitY < 0.99f) {
                return false;
            }
            float gap = along - end;
            return gap <= WORD_GAP * size
                    && gap >= -GREATEST_OVERLAP * size
                    && Math.abs(across - baseline) <= SAME_BASELINE * size
                    && Math.abs(glyphSize - size) <= 0.25f * size;
        }

        void begin(float x, float y, float across, float glyphSize) {
            unitX = x;
            unitY = y;
            baseline = across;
            size = glyphSize;
        }

        void add(
                String glyph,
                float endsAt,
                float x,
                float y,
                float alongX,
                float alongY,
                float upX,
                float upY,
                Extent extent) {
            text.append(glyph);
            end = endsAt;
            this.extent = extent;
            corner(x + upX * extent.ascent(), y + upY * extent.ascent());
            corner(x + upX * extent.descent(), y + upY * extent.descent());
            corner(x + alongX + upX * extent.ascent(), y + alongY + upY * extent.ascent());
            corner(x + alongX + upX * extent.descent(), y + alongY + upY * extent.descent());
        }

        private void corner(float x, float y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        Word done() {
            boolean upright = unitX > 0.9f;
            return new Word(text.toString(), new Box(left, top, right, bottom), upright);
        }
    }
}
