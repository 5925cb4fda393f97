package io.kvitt.adapters.local;

import io.kvitt.domain.notice.port.Preferences;
import io.kvitt.domain.notice.port.PreferencesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqlitePreferencesTest extends PreferencesContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Preferences empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.notices().preferences();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
