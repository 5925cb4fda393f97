package io.kvitt.adapters.local;

import io.kvitt.domain.identity.port.OAuthStates;
import io.kvitt.domain.identity.port.OAuthStatesContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteOAuthStatesTest extends OAuthStatesContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected OAuthStates empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.oauthStates();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
