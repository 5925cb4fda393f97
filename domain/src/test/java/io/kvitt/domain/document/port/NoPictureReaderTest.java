package io.kvitt.domain.document.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoPictureReaderTest extends PictureReaderContract {

    @Override
    protected PictureReader reader() {
        return PictureReader.NONE;
    }

    @Override
    protected byte[] shown() {
        return new byte[] {1, 2, 3};
    }

    @Override
    protected DocumentContent content() {
        List<Page> pages = List.of(new Page(1, 100, 100, List.of()));
        return new DocumentContent(DocumentKind.IMAGE, pages, LayoutText.of(pages), List.of(), List.of());
    }

    @Test
    void saysWhyInItsOwnWords() {
        assertThat(PictureReader.outOfUse("it is Sunday").outOfUse()).contains("it is Sunday");
    }
}
