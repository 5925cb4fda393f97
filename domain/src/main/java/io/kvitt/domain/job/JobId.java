package io.kvitt.domain.job;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a job. It follows from what is to be done for whom, so that asking twice makes one job.
 *
 * @param value {@code job_} and 32 hexadecimal digits in lower case
 */
public record JobId(String value) {

    private static final Pattern FORM = Pattern.compile("job_[0-9a-f]{32}");
    private static final int DIGITS = 32;

    public JobId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no job id: " + value);
        }
    }

    /** The job of doing that with a document of somebody. */
    public static JobId of(UserId owner, JobKind kind, DocumentHash document) {
        String what = owner + "\n" + kind.code() + "\n" + document;
        return new JobId("job_"
                + DocumentHash.of(what.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS));
    }

    /** The id, if the text is one. */
    public static Optional<JobId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new JobId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
