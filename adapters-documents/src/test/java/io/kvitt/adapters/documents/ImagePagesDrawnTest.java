package io.kvitt.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.port.PageImages;
import io.kvitt.domain.document.port.PageImages.Drawn;
import io.kvitt.domain.document.port.PageImagesContract;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImagePagesDrawnTest extends PageImagesContract {

    private static final byte[] ONE_PAGE = file("png", 2_000, 2_500);

    @Override
    protected PageImages images() {
        return new AnyPageImages();
    }

    @Override
    protected byte[] onePage() {
        return ONE_PAGE;
    }

    @Test
    void aSmallPictureIsNotEnlarged() {
        byte[] png = ((Drawn.Picture) images().draw(file("jpg", 60, 80), 1, 1000)).png();

        assertThat(widthOf(png)).isEqualTo(60);
        assertThat(heightOf(png)).isEqualTo(80);
    }

    /** Its corner is red on the file, and a camera that lay on its right side took it. */
    @Test
    void aPhotoOnItsSideIsDrawnUpright() throws IOException {
        byte[] jpeg = file("jpg", 800, 400);
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] turned = ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();

        byte[] png = ((Drawn.Picture) images().draw(turned, 1, 200)).png();

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(seen.getWidth()).isEqualTo(200);
        assertThat(seen.getHeight()).isEqualTo(400);
        assertThat(seen.getRGB(195, 4) & 0xff0000).isGreaterThan(0xd00000);
        assertThat(seen.getRGB(195, 4) & 0xff).isLessThan(0x40);
        assertThat(seen.getRGB(5, 4) & 0xff).isGreaterThan(0xd0);
    }

    /** A head that promises a picture of 100,000 by 100,000 pixels. */
    @Test
    void aBombIsNotUnpacked() {
        byte[] bomb = file("png", 10, 10).clone();
        ByteBuffer head = ByteBuffer.wrap(bomb);
        head.putInt(16, 100_000).putInt(20, 100_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        head.putInt(29, (int) sum.getValue());

        Drawn drawn = images().draw(bomb, 1, 1000);

        assertThat(((Drawn.Undrawn) drawn).because().code()).isEqualTo(Code.TOO_LARGE);
    }

    /** White, with a red corner at the top left. */
    private static byte[] file(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, x < width / 4 && y < height / 4 ? 0xff0000 : 0xffffff);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file.toByteArray();
    }
}
