package io.kvitt.benchmarks.recurrence;

import java.util.List;

/**
 * A stream without noise.
 *
 * @param slots earliest first; the last one is after the day of looking unless the stream has ended
 */
record PlannedStream(StreamClass kind, String payee, List<Slot> slots) {

    PlannedStream {
        slots = List.copyOf(slots);
    }
}
