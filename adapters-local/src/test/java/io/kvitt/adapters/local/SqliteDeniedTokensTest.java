package io.kvitt.adapters.local;

import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.DeniedTokensContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteDeniedTokensTest extends DeniedTokensContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected DeniedTokens empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.deniedTokens();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
