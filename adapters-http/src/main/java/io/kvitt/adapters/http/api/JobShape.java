package io.kvitt.adapters.http.api;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.util.RawValue;
import io.kvitt.adapters.http.Problem;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Says;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.job.JobKind;
import java.util.Optional;

/** Something that is done in the background. */
record JobShape(
        @Says(value = "Its id; asking for the same gives the same", example = ID)
        String id,

        @Says(
                value = "How far it is",
                example = "running",
                oneOf = {"waiting", "running", "succeeded", "failed"})
        String state,

        @Says("How much of it is done") Progress progress,

        @Says(
                value = "The name of the document; or the mailbox, or the type that was asked for",
                example = "kvitto.pdf")
        String file,

        @Says("What the answer would have been at once, where it succeeded")
        Optional<ReceiptShape> result,

        @Says("What was done, where mailboxes were gone over")
        Optional<SyncShape> sync,

        @Says("What the problem would have been at once, where it failed")
        Optional<Problem> problem) {

    static final String ID = "job_1f3a9c0200000000000000000000beef";

    static final JobShape EXAMPLE = new JobShape(
            ID, "running", new Progress(0, 1), "kvitto.pdf", Optional.empty(), Optional.empty(), Optional.empty());

    static final JobShape DONE = new JobShape(
            ID,
            "succeeded",
            new Progress(1, 1),
            "kvitto.pdf",
            Optional.of(ReceiptShape.EXAMPLE),
            Optional.empty(),
            Optional.empty());

    static final JobShape SYNC = new JobShape(
            ID, "waiting", new Progress(0, 1), WatchedShape.ID, Optional.empty(), Optional.empty(), Optional.empty());

    /** Documents, or passes over mailboxes. */
    record Progress(
            @Says(value = "Documents that are done", example = "0")
            int done,

            @Says(value = "Documents that are to be done", example = "1")
            int total) {}

    /** The same with an answer that is written already. */
    private record Written(
            String id,
            String state,
            Progress progress,
            String file,
            Optional<RawValue> result,
            Optional<RawValue> sync,
            Optional<RawValue> problem) {}

    /** The job as it is now. */
    static Response shown(Job job) {
        return waitingFor(job, Response.json(200, written(job)));
    }

    /** The answer of whoever has begun it, or found it under way. */
    static Response accepted(Job job) {
        return waitingFor(job, Response.json(202, written(job))).with("Location", "/v1/jobs/" + job.id());
    }

    private static Response waitingFor(Job job, Response response) {
        return job.state().isOver() ? response : response.with("Retry-After", "1");
    }

    private static Written written(Job job) {
        return new Written(
                job.id().value(),
                job.state().code(),
                new Progress(job.state().isOver() ? 1 : 0, 1),
                job.file(),
                result(job, JobKind.READ_DOCUMENT),
                result(job, JobKind.SYNC_MAILBOXES),
                job.answer().filter(answer -> !answer.succeeded()).map(JobShape::raw));
    }

    private static Optional<RawValue> result(Job job, JobKind kind) {
        return job.answer()
                .filter(answer -> answer.succeeded() && job.kind() == kind)
                .map(JobShape::raw);
    }

    private static RawValue raw(JobAnswer answer) {
        return new RawValue(new SerializedString(answer.text()));
    }
}
