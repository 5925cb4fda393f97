package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.application.ReadBatch;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work on a document, on a worker that can be given up: a hostile document must not keep a thread of the server. */
final class Reading {

    private static final Set<Code> LOCKED = Set.of(Code.ENCRYPTED, Code.WRONG_PASSWORD);

    private Reading() {}

    /**
     * What the work gives, or what is said when it had to be given up.
     *
     * @throws Refused if the server is about to stop
     */
    static <R> R within(Duration limit, Supplier<R> work, Function<DocumentProblem, R> givenUp) {
        List<R> results = new ArrayList<>();
        new ReadBatch(1, limit).read(List.of(job(work, givenUp)).iterator(), results::add, () -> false);
        if (results.isEmpty()) {
            throw new Refused(ProblemCode.UNAVAILABLE, "The server is about to stop.");
        }
        return results.get(0);
    }

    /** The problem that this one of a document is. */
    static ProblemCode codeOf(DocumentProblem problem) {
        return LOCKED.contains(problem.code()) ? ProblemCode.ENCRYPTED_DOCUMENT : ProblemCode.UNSUPPORTED_DOCUMENT;
    }

    private static <R> ReadBatch.Job<R> job(Supplier<R> work, Function<DocumentProblem, R> givenUp) {
        return new ReadBatch.Job<>() {
            @Override
            public R read() {
                return work.get();
            }

            @Override
            public R givenUp(DocumentProblem problem) {
                return givenUp.apply(problem);
            }
        };
    }
}
