package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoxTest {

    private static final Box BOX = new Box(10, 20, 30, 50);

    @Test
    void cornersArePutInOrder() {
        assertThat(new Box(30, 50, 10, 20)).isEqualTo(BOX);
        assertThat(new Box(30, 20, 10, 50)).isEqualTo(BOX);
    }

    @Test
    void knowsItsMeasures() {
        assertThat(BOX.width()).isEqualTo(20);
        assertThat(BOX.height()).isEqualTo(30);
        assertThat(BOX.middleY()).isEqualTo(35);
    }

    @Test
    void theSmallestBoxAroundTwoHoldsBoth() {
        assertThat(BOX.with(new Box(0, 30, 20, 90))).isEqualTo(new Box(0, 20, 30, 90));
        assertThat(BOX.with(BOX)).isEqualTo(BOX);
    }

    @Test
    void boxesThatOnlyTouchDoNotOverlap() {
        assertThat(BOX.overlaps(new Box(29, 49, 60, 60))).isTrue();
        assertThat(BOX.overlaps(new Box(30, 20, 60, 50))).isFalse();
        assertThat(BOX.overlaps(new Box(10, 50, 30, 60))).isFalse();
        assertThat(BOX.overlaps(new Box(15, 25, 16, 26))).isTrue();
    }
}
