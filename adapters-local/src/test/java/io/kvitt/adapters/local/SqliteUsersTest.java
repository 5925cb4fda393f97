package io.kvitt.adapters.local;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.Users;
import io.kvitt.domain.identity.port.UsersContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteUsersTest extends UsersContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Users empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.users();
    }

    @Override
    protected Duties duties() {
        return opened.get(opened.size() - 1).duties();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
