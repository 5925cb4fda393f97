package io.kvitt.domain.document.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.port.DocumentReader.Opened;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every reader of documents promises. No adapter may switch a test off. */
public abstract class DocumentReaderContract {

    /** The reader, one for all tests or a new one. */
    protected abstract DocumentReader reader();

    /** A small document that this reader reads, with at least one page or attachment. */
    protected abstract byte[] valid();

    @Test
    void aValidDocumentHasContent() {
        DocumentContent content = content(valid());
        assertThat(content.pages().size() + content.attachments().size()).isPositive();
    }

    @Test
    void noBytesAreAProblem() {
        assertThat(reader().read(new byte[0], List.of())).isInstanceOf(Opened.Unreadable.class);
    }

    @Property(tries = 300)
    void anyBytesGiveContentOrAProblem(@ForAll byte[] bytes) {
        answers(bytes);
    }

    @Property(tries = 100)
    void anyPrefixOfADocumentGivesContentOrAProblem(@ForAll @IntRange(max = 10_000) int tenthsOfAPerMille) {
        byte[] whole = valid();
        answers(Arrays.copyOf(whole, (int) ((long) whole.length * tenthsOfAPerMille / 10_000)));
    }

    @Property(tries = 300)
    void oneDamagedByteGivesContentOrAProblem(@ForAll @IntRange(max = 1_000_000) int where, @ForAll byte written) {
        byte[] damaged = valid().clone();
        damaged[(int) ((long) (damaged.length - 1) * where / 1_000_000)] = written;
        answers(damaged);
    }

    @Property(tries = 50)
    void bytesBeforeAndAfterADocumentGiveContentOrAProblem(@ForAll byte[] before, @ForAll byte[] after) {
        byte[] whole = valid();
        byte[] wrapped = Arrays.copyOf(before, before.length + whole.length + after.length);
        System.arraycopy(whole, 0, wrapped, before.length, whole.length);
        System.arraycopy(after, 0, wrapped, before.length + whole.length, after.length);
        answers(wrapped);
    }

    @Test
    void theBytesAreNotChanged() {
        byte[] given = valid();
        byte[] before = given.clone();
        reader().read(given, List.of());
        assertThat(given).isEqualTo(before);
    }

    @Test
    void pagesCountFromOne() {
        DocumentContent content = content(valid());
        for (int i = 0; i < content.pages().size(); i++) {
            assertThat(content.pages().get(i).number()).isEqualTo(i + 1);
        }
    }

    @Test
    void readingTwiceGivesTheSame() {
        assertThat(told(reader().read(valid(), List.of()))).isEqualTo(told(reader().read(valid(), List.of())));
    }

    @Test
    @Timeout(60)
    void threadsThatReadAtOnceGetTheSame() throws Exception {
        DocumentReader shared = reader();
        String alone = told(shared.read(valid(), List.of()));
        List<Callable<String>> readings = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            readings.add(() -> told(shared.read(valid(), List.of())));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
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
    void anInterruptedThreadStopsOrFinishesAndTheNextReadingIsWhole() {
        DocumentReader shared = reader();
        String undisturbed = told(shared.read(valid(), List.of()));
        Thread.currentThread().interrupt();
        Opened interrupted;
        try {
            interrupted = shared.read(valid(), List.of());
        } finally {
            Thread.interrupted();
        }
        if (interrupted instanceof Opened.Unreadable stopped) {
            assertThat(stopped.problem().code()).isEqualTo(Code.TIMEOUT);
        } else {
            assertThat(told(interrupted)).isEqualTo(undisturbed);
        }
        assertThat(told(shared.read(valid(), List.of()))).isEqualTo(undisturbed);
    }

    private DocumentContent content(byte[] bytes) {
        return reader().read(bytes, List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private void answers(byte[] bytes) {
        Opened opened = reader().read(bytes, List.of());
        opened.match(
                content -> assertThat(content.layout().text()).isNotNull(),
                problem -> assertThat(problem.detail()).isNotBlank().hasSizeLessThan(300));
    }

    /** All that a reading says, as text. */
    private static String told(Opened opened) {
        return opened.match(
                content -> content.kind() + "\n" + content.pages() + "\n"
                        + content.layout().text() + "\n"
                        + content.attachments().stream()
                                .map(file -> file.name() + Arrays.hashCode(file.bytes()))
                                .toList()
                        + content.flaws(),
                DocumentProblem::toString);
    }
}
