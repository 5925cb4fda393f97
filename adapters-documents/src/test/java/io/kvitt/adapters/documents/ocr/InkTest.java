package io.kvitt.adapters.documents.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkTest {

    @ParameterizedTest
    @ValueSource(doubles = {-9, -4.5, -1, 0, 0.5, 3, 8})
    void theSlopeOfLinesIsSeen(double degrees) {
        assertThat(Ink.of(Grey.of(lines(degrees))).slope()).isCloseTo(degrees, within(0.2));
    }

    @Test
    void theHeightOfLettersIsThatOfMostOfThem() {
        // Letters are drawn six units high, with a pen of nine tenths of a unit.
        assertThat(Ink.of(Grey.of(lines(0))).letters().height()).isCloseTo(4 * 6.9, within(2.5));
    }

    @Test
    void lettersThatLieAreWiderThanHigh() {
        Grey upright = Grey.of(lines(0));
        assertThat(Ink.of(upright).letters().lie()).isFalse();
        assertThat(Ink.of(upright.turned(1)).letters().lie()).isTrue();
    }

    @Test
    void aBlankPageHasNoInk() {
        BufferedImage shade = new BufferedImage(500, 700, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(Ink.of(Grey.of(shade)).isBlank()).isTrue();
        assertThat(Ink.of(Grey.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)))
                        .isBlank())
                .isTrue();
        assertThat(Ink.of(Grey.of(new BufferedImage(9_000, 1, BufferedImage.TYPE_INT_RGB)))
                        .slope())
                .isZero();
    }

    @Test
    void theSurfaceAroundAPaperBecomesWhiteAndItsLettersStay() {
        BufferedImage scan = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = scan.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(150, 100, 600, 650);
        drawing.drawImage(Letters.picture("FACTUUR 12345", 6), 170, 300, null);
        drawing.dispose();
        Grey paper = Grey.of(scan).withoutSurface().orElseThrow();
        assertThat(paper.at(5, 5)).isEqualTo(255);
        assertThat(paper.at(880, 600)).isEqualTo(255);
        assertThat(Ink.of(paper).letters().count()).isEqualTo(12);
        assertThat(Grey.of(Letters.picture("FACTUUR", 6)).withoutSurface()).isEmpty();
    }

    @Test
    void whatIsTransparentIsPaper() {
        BufferedImage clear = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(1, 1, new Color(0, 0, 0, 128).getRGB());
        assertThat(Grey.of(clear).at(0, 0)).isEqualTo(255);
        assertThat(Grey.of(clear).at(1, 1)).isBetween(120, 135);
    }

    private static BufferedImage lines(double degrees) {
        BufferedImage page = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = page.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, 1_000, 1_000);
        drawing.rotate(Math.toRadians(degrees), 500, 500);
        for (int line = 0; line < 9; line++) {
            drawing.drawImage(Letters.picture("FACTUUR 12345 FACTUUR 24135", 4), 160, 200 + 60 * line, null);
        }
        drawing.dispose();
        return page;
    }
}
