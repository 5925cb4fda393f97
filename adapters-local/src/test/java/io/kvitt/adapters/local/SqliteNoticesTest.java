package io.kvitt.adapters.local;

import io.kvitt.domain.notice.port.Notices;
import io.kvitt.domain.notice.port.NoticesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteNoticesTest extends NoticesContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Notices empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.notices().notices();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
