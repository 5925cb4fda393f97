package io.kvitt.cli.offender;

import io.kvitt.adapters.local.LocalStore;
import java.nio.file.Path;

/** Breaks "adapters are built in the composition root". */
public final class OpensAStore {
    LocalStore store() {
        return LocalStore.open(Path.of("kvitt.db"));
    }
}
