package io.kvitt.adapters.documents.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {

    @ParameterizedTest(name = "{0}: the dark corner is at {1}, {2}")
    @CsvSource(textBlock = """
        # tag, x, y of what is stored at the top left of 3 by 2 pixels
        1, 0, 0
        3, 2, 1
        6, 1, 0
        8, 0, 2
        2, 0, 0
        99, 0, 0
        """)
    void theImageIsTurnedAsItsTagSays(int tag, int x, int y) {
        BufferedImage stored = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        stored.createGraphics().fillRect(0, 0, 3, 2);
        stored.setRGB(0, 0, 0);
        for (byte[] file :
                new byte[][] {tiff(tag, ByteOrder.LITTLE_ENDIAN), tiff(tag, ByteOrder.BIG_ENDIAN), jpeg(tag)}) {
            Grey upright = Orientation.of(file).upright(Grey.of(stored));
            assertThat(upright.at(x, y)).isZero();
            assertThat(upright.width()).isEqualTo(Orientation.of(file).isOnItsSide() ? 2 : 3);
        }
    }

    @Property(tries = 300)
    void anyBytesAreUprightOrTurned(@ForAll byte[] bytes, @ForAll byte where, @ForAll byte written) {
        byte[] damaged = jpeg(6);
        damaged[Math.floorMod(where, damaged.length)] = written;
        assertThat(Orientation.of(bytes).isOnItsSide()).isIn(true, false);
        assertThat(Orientation.of(damaged).isOnItsSide()).isIn(true, false);
    }

    private static byte[] tiff(int tag, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(40).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes())
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 256)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 7)
                .putShort((short) 0);
        tiff.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) tag)
                .putShort((short) 0);
        return tiff.array();
    }

    private static byte[] jpeg(int tag) {
        byte[] exif = tiff(tag, ByteOrder.BIG_ENDIAN);
        ByteBuffer jpeg = ByteBuffer.allocate(2 + 18 + 10 + exif.length + 4);
        jpeg.putShort((short) 0xffd8);
        jpeg.putShort((short) 0xffe0).putShort((short) 16).put(new byte[14]);
        jpeg.putShort((short) 0xffe1)
                .putShort((short) (8 + exif.length))
                .put("Exif\0\0".getBytes())
                .put(exif);
        return jpeg.putShort((short) 0xffda).putShort((short) 2).array();
    }
}
