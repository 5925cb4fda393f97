package io.kvitt.application.mail;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Notes whose documents are kept, in their order, and keeps them. */
final class NotedOriginals implements Originals {

    private final Originals originals;
    private final Set<String> noted;

    /** @param noted owner and hash of each that was kept */
    NotedOriginals(Originals originals, Set<String> noted) {
        this.originals = originals;
        this.noted = noted;
    }

    @Override
    public DocumentHash keep(UserId owner, Original original, Instant now) {
        DocumentHash hash = originals.keep(owner, original, now);
        noted.add(owner + " " + hash.hex());
        return hash;
    }

    @Override
    public Optional<Original> find(UserId owner, DocumentHash hash) {
        return originals.find(owner, hash);
    }

    @Override
    public boolean holds(UserId owner, DocumentHash hash) {
        return originals.holds(owner, hash);
    }

    @Override
    public boolean delete(UserId owner, DocumentHash hash) {
        return originals.delete(owner, hash);
    }

    @Override
    public void sweep(UserId owner, Instant before, Predicate<DocumentHash> needed) {
        originals.sweep(owner, before, needed);
    }

    @Override
    public List<UserId> owners() {
        return originals.owners();
    }

    @Override
    public void deleteAll(UserId owner) {
        originals.deleteAll(owner);
    }
}
