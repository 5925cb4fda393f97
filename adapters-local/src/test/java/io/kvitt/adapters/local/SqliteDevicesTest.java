package io.kvitt.adapters.local;

import io.kvitt.domain.notice.port.Devices;
import io.kvitt.domain.notice.port.DevicesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteDevicesTest extends DevicesContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Devices empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.notices().devices();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
