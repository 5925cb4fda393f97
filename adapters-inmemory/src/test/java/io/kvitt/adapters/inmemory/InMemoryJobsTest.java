package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.job.port.JobsContract;

class InMemoryJobsTest extends JobsContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected Jobs empty() {
        store = new InMemoryStore();
        return store.jobs();
    }

    @Override
    protected Duties duties() {
        return store.duties();
    }
}
