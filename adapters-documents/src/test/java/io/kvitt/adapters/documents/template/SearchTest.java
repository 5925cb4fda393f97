package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final PythonRegex EXPLODING = PythonRegex.compile("(a+a+)+\\1c");
    private static final String FOOD = "a".repeat(60) + "b";

    @Test
    void aSearchThatNeverEndsIsGivenUpAndCounted() {
        AtomicInteger gaveUp = new AtomicInteger();
        AtomicLong clock = new AtomicLong();
        Search search = new Search(() -> clock.getAndAdd(1_000_000), gaveUp::incrementAndGet);
        assertThatThrownBy(() -> search.first(EXPLODING, FOOD))
                .isInstanceOf(FieldFailure.class)
                .hasMessageContaining("100 ms");
        assertThat(gaveUp).hasValue(1);
    }

    @Test
    void aSlowMachineDoesNotFailAShortSearch() {
        AtomicLong clock = new AtomicLong();
        Search search = new Search(() -> clock.getAndAdd(1_000_000_000), () -> {});
        assertThat(search.all(PythonRegex.compile("b"), "ab".repeat(5_000))).hasSize(5_000);
    }

    @Test
    void anInterruptedThreadStopsSearching() {
        Search search = new Search(() -> 0, () -> {});
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> search.first(EXPLODING, FOOD)).hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void deepNestingIsAFailureOfTheFieldAlone() {
        Search search = new Search(System::nanoTime, () -> {});
        PythonRegex deep = PythonRegex.compile("(?:a|b)*c");
        assertThatThrownBy(() -> search.first(deep, "ab".repeat(400_000))).isInstanceOf(FieldFailure.class);
    }
}
