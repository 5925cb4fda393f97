package io.kvitt.adapters.local;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.mail.port.MailsContract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteMailsTest extends MailsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Mails empty() {
        LocalStore store = LocalStore.open(folder.resolve("store-" + opened.size() + ".db"));
        opened.add(store);
        return store.mails();
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
