package io.kvitt.domain.document.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kvitt.domain.document.port.PageImages.Drawn;
import io.kvitt.domain.document.port.PageImages.Drawn.NoSuchPage;
import io.kvitt.domain.document.port.PageImages.Drawn.Picture;
import io.kvitt.domain.document.port.PageImages.Drawn.Undrawn;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody who draws pages promises. No adapter may switch a test off. */
public abstract class PageImagesContract {

    protected abstract PageImages images();

    /** A document of one page that is higher than wide, and at least 2,000 pixels wide if it is made of pixels. */
    protected abstract byte[] onePage();

    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 2000})
    void aPageIsDrawnAsWideAsItIsAskedFor(int width) {
        byte[] png = ((Picture) images().draw(onePage(), 1, width)).png();

        assertThat(widthOf(png)).isBetween(width - 1, width + 1);
        assertThat(heightOf(png)).isGreaterThan(widthOf(png));
    }

    @Test
    void aPageThatIsNotThereIsSaidSo() {
        assertThat(images().draw(onePage(), 2, 1000)).isEqualTo(new NoSuchPage(1));
        assertThat(images().draw(onePage(), Integer.MAX_VALUE, 1000)).isEqualTo(new NoSuchPage(1));
    }

    @Test
    void whatNobodyCanAskForIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> images().draw(onePage(), 0, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> images().draw(onePage(), 1, 99));
        assertThatIllegalArgumentException().isThrownBy(() -> images().draw(onePage(), 1, 2001));
    }

    @Test
    void whatIsNoDocumentGivesNoPicture() {
        assertThat(images().draw("Faktura 1041".getBytes(UTF_8), 1, 1000)).isNotInstanceOf(Picture.class);
        assertThat(images().draw(new byte[0], 1, 1000)).isNotInstanceOf(Picture.class);
    }

    @Test
    void theBytesAreNotChanged() {
        byte[] document = onePage();
        byte[] before = document.clone();

        images().draw(document, 1, 100);

        assertThat(document).isEqualTo(before);
    }

    @Property(tries = 30)
    void aDocumentThatIsCutAnywhereIsAnswered(@ForAll @IntRange(max = 1_000) int permille) {
        byte[] document = onePage();

        Drawn drawn = images().draw(Arrays.copyOf(document, (int) (document.length * permille / 1_000L)), 1, 100);

        assertThat(drawn).isInstanceOfAny(Picture.class, NoSuchPage.class, Undrawn.class);
    }

    @Property(tries = 30)
    void aDocumentWithAByteThatIsAnotherIsAnswered(@ForAll @IntRange(max = 1_000) int permille, @ForAll byte other) {
        byte[] document = onePage().clone();
        document[(int) ((document.length - 1) * permille / 1_000L)] = other;

        assertThat(images().draw(document, 1, 100)).isInstanceOfAny(Picture.class, NoSuchPage.class, Undrawn.class);
    }

    /** PNG (ISO 15948), 11.2.2: four bytes each behind the head of the first chunk. */
    protected static int widthOf(byte[] png) {
        return ByteBuffer.wrap(png).getInt(16);
    }

    protected static int heightOf(byte[] png) {
        return ByteBuffer.wrap(png).getInt(20);
    }
}
