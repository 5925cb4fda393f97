package io.kvitt.adapters.local;

import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.document.port.DocumentPasswordsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteDocumentPasswordsTest extends DocumentPasswordsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected DocumentPasswords empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.documentPasswords();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
