package io.kvitt.adapters.local;

import io.kvitt.domain.notice.port.CalendarFeeds;
import io.kvitt.domain.notice.port.CalendarFeedsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCalendarFeedsTest extends CalendarFeedsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected CalendarFeeds empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.notices().feeds();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }
}
