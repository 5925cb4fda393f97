package io.kvitt.domain.document.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.CodeSpot;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.PrintedCode;
import io.kvitt.domain.document.port.CodeReader.Effort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every reader of codes promises. No adapter may switch a test off. */
public abstract class CodeReaderContract {

    /** The reader, one for all tests or a new one. */
    protected abstract CodeReader reader();

    /** A document of one page that shows a code drawn with marks, which this reader reads if it reads any. */
    protected abstract byte[] shown();

    /** What is read of that document without its codes. */
    protected abstract DocumentContent content();

    @Test
    void codesStandOnTheirPage() {
        Page page = content().pages().get(0);
        Box whole = new Box(-1, -1, page.width() + 1, page.height() + 1);
        assertThat(read(Effort.ALL)).allSatisfy(code -> {
            assertThat(code.place().page()).isEqualTo(1);
            assertThat(code.place().box().shareWithin(whole)).isGreaterThan(0.99f);
        });
    }

    @Test
    void noCodeIsGivenTwice() {
        assertThat(read(Effort.ALL)).doesNotHaveDuplicates();
    }

    @Test
    void moreEffortFindsAllThatLessEffortFinds() {
        assertThat(read(Effort.ALL)).containsAll(read(Effort.MARKS));
    }

    @Test
    void wherePagesHaveNoSpotThereIsNoCode() {
        Page page = content().pages().get(0);
        Page bare = new Page(1, page.width(), page.height(), page.words());
        assertThat(reader().read(shown(), List.of(), contentOf(content().kind(), bare), Effort.MARKS))
                .isEmpty();
    }

    @Property(tries = 30)
    void anyBytesHaveNoCode(@ForAll byte[] bytes) {
        for (DocumentKind kind : DocumentKind.values()) {
            DocumentContent claimed = contentOf(kind, content().pages().get(0));
            assertThat(reader().read(bytes, List.of(), claimed, Effort.ALL)).isEmpty();
        }
    }

    @Test
    void anyPartOfADocumentHasCodesOrNone() {
        byte[] whole = shown();
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] part = Arrays.copyOf(whole, whole.length * tenth / 10);
            assertThat(reader().read(part, List.of(), content(), Effort.ALL)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void spotsThatAreNotThereHaveNoCode() {
        Box[] wrong = {
            new Box(-1e30f, -1e30f, 1e30f, 1e30f),
            new Box(0, 0, 0, 0),
            new Box(Float.NaN, 0, 10, 10),
            new Box(Float.NEGATIVE_INFINITY, 0, Float.POSITIVE_INFINITY, 10),
        };
        for (Box box : wrong) {
            Page page = new Page(1, 600, 800, List.of(), List.of(new CodeSpot(box, CodeSpot.Kind.MARKS)));
            List<PrintedCode> read =
                    reader().read(shown(), List.of(), contentOf(content().kind(), page), Effort.ALL);
            assertThat(read).as(box.toString()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void contentWithoutPagesHasNoCode() {
        DocumentContent none =
                new DocumentContent(content().kind(), List.of(), LayoutText.of(List.of()), List.of(), List.of());
        assertThat(reader().read(shown(), List.of(), none, Effort.ALL)).isEmpty();
    }

    @Test
    void theBytesAreNotChanged() {
        byte[] given = shown();
        byte[] before = given.clone();
        reader().read(given, List.of(), content(), Effort.ALL);
        assertThat(given).isEqualTo(before);
    }

    @Test
    @Timeout(120)
    void threadsThatReadAtOnceGetTheSame() throws Exception {
        CodeReader shared = reader();
        byte[] shown = shown();
        DocumentContent content = content();
        List<PrintedCode> alone = shared.read(shown, List.of(), content, Effort.ALL);
        List<Callable<List<PrintedCode>>> readings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            readings.add(() -> shared.read(shown, List.of(), content, Effort.ALL));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<PrintedCode>> reading : threads.invokeAll(readings)) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void anInterruptedThreadGetsNothingAndTheNextReadingIsWhole() {
        CodeReader shared = reader();
        byte[] shown = shown();
        DocumentContent content = content();
        List<PrintedCode> undisturbed = shared.read(shown, List.of(), content, Effort.ALL);
        Thread.currentThread().interrupt();
        try {
            assertThat(shared.read(shown, List.of(), content, Effort.ALL)).isEmpty();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(shared.read(shown, List.of(), content, Effort.ALL)).isEqualTo(undisturbed);
    }

    private List<PrintedCode> read(Effort effort) {
        return reader().read(shown(), List.of(), content(), effort);
    }

    private static DocumentContent contentOf(DocumentKind kind, Page page) {
        List<Page> pages = List.of(page);
        return new DocumentContent(kind, pages, LayoutText.of(pages), List.of(), List.of());
    }
}
