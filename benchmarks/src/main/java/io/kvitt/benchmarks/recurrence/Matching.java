package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which detected stream is which true one: at least 60 % of the payments of each are in the other. True streams share no
 * payments, so a detected one is at most one of them; of two detected ones that are the same the second is wrong. Streams of too
 * few payments are neither missed when not found nor wrong when found.
 *
 * @param found true streams that count
 * @param wrong detected streams that are none
 */
record Matching(Map<LabelledStream, DetectedStream> found, List<DetectedStream> wrong) {

    private static final double OVERLAP = 0.6;

    static Matching of(List<LabelledStream> streams, List<DetectedStream> detected) {
        Map<LabelledStream, DetectedStream> found = new LinkedHashMap<>();
        List<DetectedStream> wrong = new ArrayList<>();
        for (DetectedStream one : detected) {
            Optional<LabelledStream> same = streams.stream()
                    .filter(stream -> isSame(stream.payments(), one.payments()))
                    .findFirst();
            if (same.isEmpty() || (same.get().counts() && found.putIfAbsent(same.get(), one) != null)) {
                wrong.add(one);
            }
        }
        return new Matching(found, wrong);
    }

    static boolean isSame(List<BookedPayment> one, List<BookedPayment> other) {
        int shared = shared(one, other);
        return shared > 0 && shared >= OVERLAP * one.size() && shared >= OVERLAP * other.size();
    }

    /** The true stream that at least 60 % of the payments are of. */
    static Optional<LabelledStream> origin(List<LabelledStream> streams, DetectedStream detected) {
        return streams.stream()
                .filter(stream -> shared(stream.payments(), detected.payments())
                        >= OVERLAP * detected.payments().size())
                .findFirst();
    }

    private static int shared(List<BookedPayment> one, List<BookedPayment> other) {
        Set<BookedPayment> both = new HashSet<>(one);
        both.retainAll(new HashSet<>(other));
        return both.size();
    }
}
