package io.kvitt.adapters.local;

import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.CommitmentsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCommitmentsTest extends CommitmentsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Commitments empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.commitments();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
