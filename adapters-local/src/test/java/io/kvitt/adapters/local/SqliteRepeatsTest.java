package io.kvitt.adapters.local;

import io.kvitt.domain.repeat.port.Repeats;
import io.kvitt.domain.repeat.port.RepeatsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteRepeatsTest extends RepeatsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Repeats empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.repeats();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
