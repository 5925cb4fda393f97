package io.kvitt.adapters.local;

import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.PaymentsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqlitePaymentsTest extends PaymentsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Payments empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.payments();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
