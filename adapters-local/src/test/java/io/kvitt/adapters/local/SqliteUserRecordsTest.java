package io.kvitt.adapters.local;

import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.port.UserRecords;
import io.kvitt.domain.identity.port.UserRecordsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteUserRecordsTest extends UserRecordsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected UserRecords ofAnnaAndBo() {
        LocalStore store = LocalStore.open(folder.resolve(opened.size() + ".db"));
        opened.add(store);
        OneOfEach.ANNAS.keepIn(store);
        OneOfEach.BOS.keepIn(store);
        return store.userRecords();
    }

    @Override
    protected String secretOfAnna() {
        return OneOfEach.ANNAS.user().password().map(PasswordHash::text).orElseThrow();
    }

    @AfterEach
    void close() {
        opened.forEach(LocalStore::close);
    }
}
