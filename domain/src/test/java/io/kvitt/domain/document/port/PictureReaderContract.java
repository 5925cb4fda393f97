package io.kvitt.domain.document.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every reader of pictures promises. No adapter may switch a test off. */
public abstract class PictureReaderContract {

    /** The reader, one for all tests or a new one. */
    protected abstract PictureReader reader();

    /** A document of one page with a picture of some words on it. */
    protected abstract byte[] shown();

    /** What is read of that document without its pictures. */
    protected abstract DocumentContent content();

    @Test
    void whatWasThereBeforeStays() {
        DocumentContent before = content();
        reader().read(shown(), List.of(), before).ifPresent(after -> {
            assertThat(after.kind()).isEqualTo(before.kind());
            assertThat(after.attachments()).isEqualTo(before.attachments());
            assertThat(after.pages()).hasSameSizeAs(before.pages());
            for (int i = 0; i < before.pages().size(); i++) {
                List<Word> words = before.pages().get(i).words();
                assertThat(after.pages().get(i).words().subList(0, words.size()))
                        .isEqualTo(words);
            }
        });
    }

    @Test
    void contentThatIsGivenHasNewWordsAndTheirText() {
        DocumentContent before = content();
        reader().read(shown(), List.of(), before).ifPresent(after -> {
            List<Word> words = after.pages().get(0).words();
            assertThat(words).hasSizeGreaterThan(before.pages().get(0).words().size());
            assertThat(after.layout().text())
                    .contains(words.get(words.size() - 1).text());
        });
    }

    @Test
    void newWordsStandOnTheirPage() {
        reader().read(shown(), List.of(), content()).ifPresent(after -> {
            Page page = after.pages().get(0);
            Box whole = new Box(-1, -1, page.width() + 1, page.height() + 1);
            assertThat(page.words())
                    .allSatisfy(
                            word -> assertThat(word.box().shareWithin(whole)).isGreaterThan(0.99f));
        });
    }

    @Test
    void whereNoPictureIsReadThereIsAReasonAndNothingElse() {
        PictureReader reader = reader();
        if (reader.outOfUse().isPresent()) {
            assertThat(reader.outOfUse().get()).isNotBlank();
            assertThat(reader.read(shown(), List.of(), content())).isEmpty();
        }
    }

    @Property(tries = 30)
    void anyBytesGiveContentOrNothing(@ForAll byte[] bytes) {
        for (DocumentKind kind : DocumentKind.values()) {
            DocumentContent claimed =
                    new DocumentContent(kind, content().pages(), LayoutText.of(List.of()), List.of(), List.of());
            assertThat(reader().read(bytes, List.of(), claimed)).isEmpty();
        }
    }

    @Test
    void anyPartOfADocumentGivesContentOrNothing() {
        byte[] whole = shown();
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] part = Arrays.copyOf(whole, whole.length * tenth / 10);
            assertThat(reader().read(part, List.of(), content())).isNotNull();
        }
    }

    @Test
    void contentWithoutPagesGivesNothing() {
        DocumentContent none =
                new DocumentContent(content().kind(), List.of(), LayoutText.of(List.of()), List.of(), List.of());
        assertThat(reader().read(shown(), List.of(), none)).isEmpty();
    }

    @Test
    void theBytesAreNotChanged() {
        byte[] given = shown();
        byte[] before = given.clone();
        reader().read(given, List.of(), content());
        assertThat(given).isEqualTo(before);
    }

    @Test
    @Timeout(120)
    void threadsThatReadAtOnceGetTheSame() throws Exception {
        PictureReader shared = reader();
        String alone = told(shared.read(shown(), List.of(), content()));
        List<Callable<String>> readings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readings.add(() -> told(shared.read(shown(), List.of(), content())));
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<String> reading : threads.invokeAll(readings)) {
                assertThat(reading.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void anInterruptedThreadGetsNothingAndTheNextReadingIsWhole() {
        PictureReader shared = reader();
        byte[] shown = shown();
        DocumentContent content = content();
        String undisturbed = told(shared.read(shown, List.of(), content));
        Thread.currentThread().interrupt();
        try {
            assertThat(shared.read(shown, List.of(), content)).isEmpty();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(told(shared.read(shown, List.of(), content))).isEqualTo(undisturbed);
    }

    private static String told(Optional<DocumentContent> read) {
        return read.map(content -> content.pages() + "\n" + content.layout().text() + content.flaws())
                .orElse("nothing");
    }
}
