package io.kvitt.adapters.local;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.job.port.JobsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteJobsTest extends JobsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Jobs empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.jobs();
    }

    @Override
    protected Duties duties() {
        return opened.get(opened.size() - 1).duties();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
