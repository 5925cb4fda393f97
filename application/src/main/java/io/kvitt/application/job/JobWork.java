package io.kvitt.application.job;

import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;

/** What jobs are about. Doing one twice does nothing more: a job is begun again when it did not come to its end. */
public interface JobWork {

    /**
     * Does it.
     *
     * @throws io.kvitt.domain.OutsideFailure if that is not possible now; it is then tried again
     */
    JobAnswer run(Job job);

    /** What to say of one that never came to its end. */
    JobAnswer givenUp(Job job);
}
