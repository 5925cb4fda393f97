package io.kvitt.adapters.local;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.DutiesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteDutiesTest extends DutiesContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Duties empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.duties();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
