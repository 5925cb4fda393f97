package io.kvitt.adapters.local;

import io.kvitt.domain.identity.port.AccountSwitches;
import io.kvitt.domain.identity.port.AccountSwitchesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountSwitchesTest extends AccountSwitchesContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected AccountSwitches empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.accountSwitches();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
