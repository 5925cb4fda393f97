package io.kvitt.adapters.local;

import io.kvitt.domain.identity.port.Throttles;
import io.kvitt.domain.identity.port.ThrottlesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteThrottlesTest extends ThrottlesContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Throttles empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.throttles();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
