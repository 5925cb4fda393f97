package io.kvitt.adapters.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Mark;
import io.kvitt.domain.document.Mark.Tone;
import io.kvitt.domain.document.Marking;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.DocumentMarker.Marked;
import io.kvitt.domain.document.port.DocumentReader.Opened;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfMarkerTest {

    private static final Place HERE = new Place(1, new Box(72, 88, 140, 100));

    private static Marking marking(Place place, Tone tone) {
        return new Marking(List.of(new Mark(place, "amount_due", tone)), List.of());
    }

    private static Marked.Copy copy(byte[] bytes, Marking marking, String... passwords) {
        Marked marked = new PdfMarker()
                .mark(bytes, Arrays.stream(passwords).map(Secret::new).toList(), marking);
        return marked.match(copy -> copy, undrawn -> {
            throw new AssertionError(undrawn.because());
        });
    }

    private static String undrawn(byte[] bytes, Marking marking, String... passwords) {
        return new PdfMarker()
                .mark(bytes, Arrays.stream(passwords).map(Secret::new).toList(), marking)
                .match(copy -> "a copy", Marked.Undrawn::because);
    }

    private static DocumentContent read(byte[] bytes, String... passwords) {
        Opened opened = new PdfBoxReader()
                .read(bytes, Arrays.stream(passwords).map(Secret::new).toList());
        return opened.match(content -> content, problem -> {
            throw new AssertionError(problem.detail());
        });
    }

    private static BufferedImage seen(byte[] bytes, int page) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFRenderer(document).renderImage(page - 1, 2);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whether the box is drawn in this colour, at two pixels a point. */
    private static boolean isFramed(BufferedImage page, Box box, Color ink) {
        int middleX = Math.round(box.x0() + box.x1());
        int middleY = Math.round(box.y0() + box.y1());
        return has(page, Math.round(2 * box.x0()), middleY, ink)
                && has(page, Math.round(2 * box.x1()), middleY, ink)
                && has(page, middleX, Math.round(2 * box.y0()), ink)
                && has(page, middleX, Math.round(2 * box.y1()), ink);
    }

    private static boolean has(BufferedImage page, int x, int y, Color ink) {
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                Color seen = new Color(page.getRGB(x + i, y + j));
                int off = Math.abs(seen.getRed() - ink.getRed())
                        + Math.abs(seen.getGreen() - ink.getGreen())
                        + Math.abs(seen.getBlue() - ink.getBlue());
                if (off < 120) {
                    return true;
                }
            }
        }
        return false;
    }

    @ParameterizedTest(name = "turned by {0} degrees, cut at {1},{2}")
    @CsvSource({
        "0, 0, 0",
        "90, 0, 0",
        "180, 0, 0",
        "270, 0, 0",
        "-90, 0, 0",
        "45, 0, 0",
        "0, 30, 50",
        "90, 30, 50",
        "180, 30, 50",
        "270, 30, 50"
    })
    void theBoxStandsWhereTheWordIsSeen(int rotation, int left, int bottom) {
        Pdf pdf = new Pdf();
        PDPage page = pdf.add("q 1 0 0 1 0 0 cm " + Pdf.text("Betrag"));
        page.setRotation(rotation);
        page.setCropBox(new PDRectangle(left, bottom, 400, 745));
        byte[] bytes = pdf.bytes();
        Word word = read(bytes).pages().get(0).words().get(0);

        byte[] copy = copy(bytes, marking(new Place(1, word.box()), Tone.WRONG)).bytes();

        assertThat(isFramed(seen(copy, 1), word.box(), new Color(0xcc, 0, 0))).isTrue();
        assertThat(isFramed(seen(bytes, 1), word.box(), new Color(0xcc, 0, 0))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SURE, 00802b", "UNSURE, d98000", "WRONG, cc0000"})
    void theColourSaysHowSureAValueIs(Tone tone, String ink) {
        byte[] copy = copy(Pdf.saying("Summe").bytes(), marking(HERE, tone)).bytes();

        assertThat(isFramed(seen(copy, 1), HERE.box(), Color.decode("#" + ink))).isTrue();
    }

    @Test
    void textStaysAndLabelsAreText() {
        byte[] copy = copy(
                        Pdf.saying("Summe 12,00").bytes(),
                        new Marking(List.of(new Mark(HERE, "amount_due", Tone.SURE)), List.of("a sum is wrong")))
                .bytes();

        assertThat(read(copy).layout().text()).contains("Summe 12,00", "amount_due", "a sum is wrong");
    }

    @Test
    void marksAreDrawnOnTheirOwnPage() {
        byte[] bytes = Pdf.saying("eins").page(Pdf.text("zwei")).bytes();

        byte[] copy = copy(bytes, marking(new Place(2, HERE.box()), Tone.WRONG)).bytes();

        assertThat(isFramed(seen(copy, 1), HERE.box(), Color.decode("#cc0000"))).isFalse();
        assertThat(isFramed(seen(copy, 2), HERE.box(), Color.decode("#cc0000"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0007", "漢字", "\ud83d", "שלום", "ẞæ–€"})
    void whatTheFontLacksDoesNotKeepTheRestFromBeingDrawn(String odd) {
        Marking marking = new Marking(List.of(new Mark(HERE, odd, Tone.SURE)), List.of("before" + odd + "behind"));

        assertThat(read(copy(Pdf.saying("Summe").bytes(), marking).bytes())
                        .layout()
                        .text())
                .contains("before", "behind");
    }

    @Test
    void aPageThatIsNotThereIsNotDrawnOn() {
        byte[] copy = copy(Pdf.saying("Summe").bytes(), marking(new Place(7, HERE.box()), Tone.SURE))
                .bytes();

        assertThat(read(copy).pages()).hasSize(1);
    }

    @Test
    void whatNeededAPasswordNeedsItAgain() {
        byte[] locked = Pdf.saying("geheim").encrypted(128, "owner", "user");

        byte[] copy = copy(locked, marking(HERE, Tone.SURE), "wrong", "owner").bytes();

        assertThat(new PdfBoxReader().read(copy, List.of())).isInstanceOf(Opened.Unreadable.class);
        assertThat(read(copy, "owner").layout().text()).contains("geheim", "amount_due");
        assertThat(undrawn(locked, marking(HERE, Tone.SURE), "wrong")).isEqualTo("none of the passwords opens it");
    }

    @Test
    void whatForbidsChangesIsLeftAlone() throws IOException {
        Pdf pdf = Pdf.saying("fest");
        AccessPermission none = new AccessPermission();
        none.setCanModify(false);
        none.setCanModifyAnnotations(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "", none);
        policy.setEncryptionKeyLength(128);
        pdf.document.protect(policy);
        byte[] restricted = pdf.bytes();

        assertThat(read(restricted).layout().text()).contains("fest");
        assertThat(undrawn(restricted, marking(HERE, Tone.SURE))).isEqualTo("it is protected against changes");
    }

    @Test
    void damagedBytesAreAReasonAndNoException() {
        byte[] whole = Pdf.saying("ganz").bytes();

        assertThat(undrawn("%PDF-1.7 nothing else".getBytes(StandardCharsets.US_ASCII), marking(HERE, Tone.SURE)))
                .startsWith("it is too damaged to draw on");
        for (int length = 10; length < whole.length; length += 97) {
            Marked marked = new PdfMarker().mark(Arrays.copyOf(whole, length), List.of(), marking(HERE, Tone.SURE));
            boolean answered = marked.match(
                    copy -> new String(copy.bytes(), StandardCharsets.ISO_8859_1).startsWith("%PDF"),
                    undrawn -> !undrawn.because().isBlank());
            assertThat(answered).as("cut at %d", length).isTrue();
        }
    }

    @Test
    void drawingEndsWhenItsThreadIsInterrupted() {
        byte[] bytes = Pdf.saying("lang").bytes();
        Thread.currentThread().interrupt();
        try {
            assertThat(undrawn(bytes, marking(HERE, Tone.SURE))).contains("stopped");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
