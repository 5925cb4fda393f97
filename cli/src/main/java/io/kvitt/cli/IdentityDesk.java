package io.kvitt.cli;

import io.kvitt.application.identity.Identity;
import io.kvitt.application.identity.ResumeSession;
import java.nio.file.Path;
import java.util.Optional;

/** A store with what signing in needs, open as long as a command works with it. */
record IdentityDesk(OpenStore store, Identity identity, SignInFile signIn) implements AutoCloseable {

    static IdentityDesk open(Wiring wiring, StoreFile storeFile) {
        Path file = storeFile.path(wiring);
        OpenStore store = wiring.store(file);
        return new IdentityDesk(store, wiring.identity(store.identity(), file), SignInFile.beside(file));
    }

    /** Who is logged in on this machine. */
    Optional<ResumeSession.Resumed> resumed() {
        return signIn.read().flatMap(token -> identity.resumeSession().of(token.reveal()));
    }

    @Override
    public void close() {
        store.close();
    }
}
