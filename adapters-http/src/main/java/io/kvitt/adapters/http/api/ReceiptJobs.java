package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Json;
import io.kvitt.adapters.http.Problem;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.application.DocumentReport;
import io.kvitt.application.document.ShowOriginal;
import io.kvitt.application.job.JobWork;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads documents in the background, and says of each what an upload would have been told. */
public final class ReceiptJobs implements JobWork {

    /** Nobody waits for it, so it may take longer than on the spot; it is well within {@link Job#LEASE}. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final ReceiptReading reading;
    private final ShowOriginal showOriginal;

    public ReceiptJobs(InvoiceUses invoices, ShowOriginal showOriginal) {
        this.reading = new ReceiptReading(invoices);
        this.showOriginal = showOriginal;
    }

    @Override
    public JobAnswer run(Job job) {
        try {
            DocumentReport report = reading.read(document(job), LONGEST);
            // Looked for again: a user who was erased meanwhile must not have invoices afterwards.
            return new JobAnswer(
                    true,
                    reading.kept(job.owner(), job.file(), document(job), report).bodyText());
        } catch (Refused refused) {
            if (refused.code() == ProblemCode.UNAVAILABLE) {
                throw new OutsideFailure(Kind.OVERLOADED, "The server is about to stop.", refused);
            }
            return problem(job, refused);
        }
    }

    @Override
    public JobAnswer givenUp(Job job) {
        return problem(
                job,
                ReceiptReading.refused(new DocumentProblem(
                        DocumentProblem.Code.TOO_COMPLEX, "reading it was begun several times and never ended")));
    }

    private Original document(Job job) {
        return showOriginal
                .of(job.owner(), job.document())
                .orElseThrow(() -> new Refused(ProblemCode.DOCUMENT_NOT_KEPT, "It was deleted before it was read."));
    }

    private static JobAnswer problem(Job job, Refused refused) {
        byte[] written =
                Json.write(Problem.of(refused, "/v1/jobs/" + job.id(), job.id().value()));
        return new JobAnswer(false, new String(written, StandardCharsets.UTF_8));
    }
}
