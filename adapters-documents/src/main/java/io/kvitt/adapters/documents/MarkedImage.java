package io.kvitt.adapters.documents;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Mark;
import io.kvitt.domain.document.Mark.Tone;
import io.kvitt.domain.document.Marking;
import io.kvitt.domain.document.port.DocumentMarker.Marked;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The first page of an image with marks on it, as PNG. Places are in pixels, as {@link Image} measures them. */
final class MarkedImage {

    /** Four bytes each while it is drawn on; what is larger was not read either. */
    private static final long MOST_PIXELS = 25_000_000;

    /** Letters of a label, as a share of the longer side: small print of a page of A4. */
    private static final float LETTERS = 0.010f;

    private MarkedImage() {}

    static Marked of(byte[] bytes, Marking marking) {
        try {
            Optional<BufferedImage> page = firstPage(bytes);
            if (page.isEmpty()) {
                return new Marked.Undrawn("the image is too large to draw on, or cannot be decoded");
            }
            draw(page.get(), marking);
            return new Marked.Copy(png(page.get()), "png");
        } catch (IOException | RuntimeException damaged) {
            // Decoders of the JDK meet what they do not expect with exceptions of all kinds.
            return new Marked.Undrawn(
                    "the image is damaged: " + damaged.getClass().getSimpleName());
        }
    }

    private static Optional<BufferedImage> firstPage(byte[] bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean fits = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
                return fits ? Optional.of(inColours(reader.read(0))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage inColours(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return copy;
    }

    private static void draw(BufferedImage image, Marking marking) {
        Graphics2D graphics = image.createGraphics();
        try {
            float letters = Math.max(9, LETTERS * Math.max(image.getWidth(), image.getHeight()));
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(letters)));
            graphics.setStroke(new BasicStroke(Math.max(1, letters / 8)));
            marking.marks().stream()
                    .filter(mark -> mark.place().page() == 1)
                    .forEach(mark -> draw(graphics, mark, letters));
            float y = letters * 1.5f;
            for (String complaint : marking.complaints()) {
                graphics.setColor(ink(Tone.WRONG));
                graphics.drawString(complaint, letters, y);
                y += letters * 1.3f;
            }
        } finally {
            graphics.dispose();
        }
    }

    private static void draw(Graphics2D graphics, Mark mark, float letters) {
        Box box = mark.place().box();
        graphics.setColor(ink(mark.tone()));
        graphics.drawRect(
                Math.round(box.x0()), Math.round(box.y0()), Math.round(box.width()), Math.round(box.height()));
        graphics.drawString(mark.label(), box.x0(), box.y0() - letters / 5);
    }

    private static Color ink(Tone tone) {
        return switch (tone) {
            case SURE -> new Color(0x00, 0x80, 0x2b);
            case UNSURE -> new Color(0xd9, 0x80, 0x00);
            case WRONG -> new Color(0xcc, 0x00, 0x00);
        };
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(image, "png", out);
        }
        return file.toByteArray();
    }
}
