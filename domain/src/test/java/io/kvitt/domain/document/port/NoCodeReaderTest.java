package io.kvitt.domain.document.port;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.CodeSpot;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import java.util.List;

class NoCodeReaderTest extends CodeReaderContract {

    @Override
    protected CodeReader reader() {
        return CodeReader.NONE;
    }

    @Override
    protected byte[] shown() {
        return new byte[] {1, 2, 3};
    }

    @Override
    protected DocumentContent content() {
        CodeSpot spot = new CodeSpot(new Box(10, 10, 60, 60), CodeSpot.Kind.MARKS);
        List<Page> pages = List.of(new Page(1, 100, 100, List.of(), List.of(spot)));
        return new DocumentContent(DocumentKind.PDF, pages, LayoutText.of(pages), List.of(), List.of());
    }
}
