package io.kvitt.adapters.local;

import io.kvitt.domain.payment.port.Reports;
import io.kvitt.domain.payment.port.ReportsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteReportsTest extends ReportsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Reports empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.reports();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
