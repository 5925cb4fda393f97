package io.kvitt.domain.document.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every keeper of documents promises. No adapter may switch a test off. */
public abstract class OriginalsContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** A store that holds nothing yet. */
    protected abstract Originals empty();

    protected static Original document(String text) {
        return Original.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void whatComesBackIsWhatWasKept() {
        Originals kept = empty();
        byte[] every = new byte[512];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }

        DocumentHash hash = kept.keep(ANNA, Original.of(every).orElseThrow(), NOON);

        assertThat(hash).isEqualTo(DocumentHash.of(every));
        assertThat(kept.find(ANNA, hash).orElseThrow().bytes()).isEqualTo(every);
        assertThat(kept.holds(ANNA, hash)).isTrue();
    }

    @Test
    void aLargeDocumentComesBackWhole() {
        Originals kept = empty();
        byte[] large = new byte[Original.LARGEST];
        large[large.length - 1] = 7;

        DocumentHash hash = kept.keep(ANNA, Original.of(large).orElseThrow(), NOON);

        assertThat(kept.find(ANNA, hash).orElseThrow().bytes()).isEqualTo(large);
    }

    @Test
    void whatNobodyKeptIsNotThere() {
        Originals kept = empty();

        assertThat(kept.find(ANNA, document("one").hash())).isEmpty();
        assertThat(kept.holds(ANNA, document("one").hash())).isFalse();
        assertThat(kept.delete(ANNA, document("one").hash())).isFalse();
        assertThat(kept.owners()).isEmpty();
    }

    @Test
    void keptTwiceItIsThereOnce() {
        Originals kept = empty();
        Original one = document("one");

        assertThat(kept.keep(ANNA, one, NOON)).isEqualTo(kept.keep(ANNA, one, NOON.plusSeconds(1)));

        assertThat(kept.delete(ANNA, one.hash())).isTrue();
        assertThat(kept.holds(ANNA, one.hash())).isFalse();
    }

    @Test
    void theSameBytesOfTwoOwnersAreDeletedApart() {
        Originals kept = empty();
        Original same = document("the same");
        kept.keep(ANNA, same, NOON);

        assertThat(kept.find(BO, same.hash())).isEmpty();
        assertThat(kept.delete(BO, same.hash())).isFalse();

        kept.keep(BO, same, NOON);
        kept.delete(ANNA, same.hash());

        assertThat(kept.holds(ANNA, same.hash())).isFalse();
        assertThat(kept.find(BO, same.hash())).contains(same);
    }

    @Test
    void whatBelongsToAUserGoesWithThemAndNothingElse() {
        Originals kept = empty();
        kept.keep(ANNA, document("one"), NOON);
        kept.keep(ANNA, document("two"), NOON);
        kept.keep(BO, document("one"), NOON);

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.holds(ANNA, document("one").hash())).isFalse();
        assertThat(kept.holds(ANNA, document("two").hash())).isFalse();
        assertThat(kept.find(BO, document("one").hash())).contains(document("one"));
        assertThat(kept.owners()).containsExactly(BO);
    }

    @Test
    void sweepingTakesWhatIsOldAndNotNeeded() {
        Originals kept = empty();
        DocumentHash old = kept.keep(ANNA, document("old"), NOON);
        DocumentHash needed = kept.keep(ANNA, document("needed"), NOON);
        DocumentHash young = kept.keep(ANNA, document("young"), NOON.plusSeconds(10));
        DocumentHash bos = kept.keep(BO, document("old"), NOON);

        kept.sweep(ANNA, NOON.plusSeconds(10), needed::equals);

        assertThat(kept.holds(ANNA, old)).isFalse();
        assertThat(kept.holds(ANNA, needed)).isTrue();
        assertThat(kept.holds(ANNA, young)).isTrue();
        assertThat(kept.holds(BO, bos)).isTrue();
    }

    @Test
    void whatWasHandedInAgainIsYoungAgain() {
        Originals kept = empty();
        kept.keep(ANNA, document("one"), NOON);
        DocumentHash again = kept.keep(ANNA, document("one"), NOON.plusSeconds(60));

        kept.sweep(ANNA, NOON.plusSeconds(60), any -> false);

        assertThat(kept.holds(ANNA, again)).isTrue();
    }

    @Test
    void ownersComeInTheirOrder() {
        Originals kept = empty();
        kept.keep(BO, document("one"), NOON);
        kept.keep(ANNA, document("one"), NOON);

        assertThat(kept.owners()).containsExactly(ANNA, BO);
    }

    @Test
    void ofManyAtOnceEachFindsAWholeDocument() throws InterruptedException, ExecutionException {
        Originals kept = empty();
        Original same = document("x".repeat(200_000));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Original>>> found = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                found.add(threads.submit(() -> {
                    kept.keep(ANNA, same, NOON);
                    return kept.find(ANNA, same.hash()).stream().toList();
                }));
            }
            for (Future<List<Original>> one : found) {
                assertThat(one.get()).isEqualTo(Collections.singletonList(same));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
