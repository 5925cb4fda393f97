package io.kvitt.adapters.inmemory;

import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.job.port.JobsContract;

class InMemoryJobsTest extends JobsContract {

    @Override
    protected Jobs empty() {
        return new InMemoryStore().jobs();
    }
}
