package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Runs the drawing instructions of pages and notes which pictures are drawn where, also within forms. Nothing is decoded
 * here: what a picture's dictionary says decides whether it is worth it. One instance looks at the pages of one document.
 */
final class PictureFinder extends PDFStreamEngine {

    private static final int MOST_PICTURES = 20;
    private static final int MOST_INSTRUCTIONS = 2_000_000;

    /** Fewer pixels hold no line of letters. */
    private static final int LEAST_WIDTH = 120;

    private static final int LEAST_HEIGHT = 20;
    private static final long MOST_PIXELS = 25_000_000;

    /** How far a picture may lean and still count as upright, as a fraction of its size. */
    private static final float LEAST_LEAN = 0.01f;

    private final List<PdfPicture> found = new ArrayList<>();
    private final DrawObject drawForm = new DrawObject(this);
    private PageFrame frame = new PageFrame(PDRectangle.A4, 0);
    private int page;
    private int instructions;

    PictureFinder() {
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
    }

    void look(PDPage at, int number) throws IOException {
        page = number;
        frame = new PageFrame(at.getCropBox(), at.getRotation());
        processPage(at);
    }

    List<PdfPicture> found() {
        return found;
    }

    boolean isFull() {
        return found.size() >= MOST_PICTURES || instructions >= MOST_INSTRUCTIONS;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        Interrupted.check();
        instructions++;
        if (isFull()) {
            return;
        }
        switch (operator.getName()) {
            case OperatorName.DRAW_OBJECT -> draw(operator, operands);
            case OperatorName.BEGIN_INLINE_IMAGE -> inline(operator.getImageParameters(), operator.getImageData());
            default -> super.processOperator(operator, operands);
        }
    }

    private void draw(Operator operator, List<COSBase> operands) throws IOException {
        COSStream picture = operands.isEmpty() ? null : picture(operands.get(0));
        if (picture == null) {
            drawForm.process(operator, operands);
            return;
        }
        int width = picture.getInt(COSName.WIDTH);
        int height = picture.getInt(COSName.HEIGHT);
        Optional<Box> box = boxIfWorthReading(width, height);
        boolean masksFit =
                fits(picture.getDictionaryObject(COSName.SMASK)) && fits(picture.getDictionaryObject(COSName.MASK));
        if (box.isPresent() && masksFit && !isKnown(picture, box.get())) {
            found.add(new PdfPicture(page, box.get(), width, height, new PackedPicture(picture, getResources())));
        }
    }

    private @Nullable COSStream picture(COSBase named) {
        if (named instanceof COSName name
                && getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT) instanceof COSDictionary objects
                && objects.getDictionaryObject(name) instanceof COSStream stream
                && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return stream;
        }
        return null;
    }

    private void inline(@Nullable COSDictionary parameters, byte @Nullable [] data) {
        if (parameters == null || data == null) {
            return;
        }
        int width = parameters.getInt(COSName.W, COSName.WIDTH, -1);
        int height = parameters.getInt(COSName.H, COSName.HEIGHT, -1);
        boxIfWorthReading(width, height)
                .ifPresent(box -> found.add(
                        new PdfPicture(page, box, width, height, new PackedPicture(parameters, data, getResources()))));
    }

    /** The unit square, where the instruction draws it; empty if it leans, is mirrored, or lies outside of the page. */
    private Optional<Box> boxIfWorthReading(int width, int height) {
        if (width < LEAST_WIDTH || height < LEAST_HEIGHT || (long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        float x = matrix.getTranslateX();
        float y = matrix.getTranslateY();
        float left = frame.x(x, y);
        float bottom = frame.y(x, y);
        float right = frame.x(x + matrix.getScaleX(), y + matrix.getShearY());
        float leanX = frame.y(x + matrix.getScaleX(), y + matrix.getShearY()) - bottom;
        float top = frame.y(x + matrix.getShearX(), y + matrix.getScaleY());
        float leanY = frame.x(x + matrix.getShearX(), y + matrix.getScaleY()) - left;
        boolean upright = right > left
                && top < bottom
                && Math.abs(leanX) <= LEAST_LEAN * (right - left)
                && Math.abs(leanY) <= LEAST_LEAN * (bottom - top);
        Box box = new Box(left, top, right, bottom);
        boolean onPage = box.overlaps(new Box(0, 0, frame.width(), frame.height()));
        return upright && onPage ? Optional.of(box) : Optional.empty();
    }

    private static boolean fits(@Nullable COSBase mask) {
        return !(mask instanceof COSStream stream)
                || (long) stream.getInt(COSName.WIDTH) * stream.getInt(COSName.HEIGHT) <= MOST_PIXELS;
    }

    private boolean isKnown(COSStream picture, Box box) {
        return found.stream()
                .anyMatch(known -> known.page() == page && known.box().equals(box) && known.isFrom(picture));
    }
}
