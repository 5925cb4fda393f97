package io.kvitt.adapters.inmemory;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Documents in a map for each owner. */
final class InMemoryOriginals implements Originals {

    private final Map<String, Map<DocumentHash, Kept>> kept = new TreeMap<>();

    private record Kept(Original original, Instant at) {}

    @Override
    public synchronized DocumentHash keep(UserId owner, Original original, Instant now) {
        kept.computeIfAbsent(owner.value(), first -> new HashMap<>()).put(original.hash(), new Kept(original, now));
        return original.hash();
    }

    @Override
    public synchronized Optional<Original> find(UserId owner, DocumentHash hash) {
        return Optional.ofNullable(of(owner).get(hash)).map(Kept::original);
    }

    @Override
    public synchronized boolean holds(UserId owner, DocumentHash hash) {
        return of(owner).containsKey(hash);
    }

    @Override
    public synchronized boolean delete(UserId owner, DocumentHash hash) {
        boolean deleted = of(owner).keySet().remove(hash);
        forgetIfEmpty(owner);
        return deleted;
    }

    @Override
    public synchronized void sweep(UserId owner, Instant before, Predicate<DocumentHash> needed) {
        of(owner).entrySet().removeIf(one -> one.getValue().at().isBefore(before) && !needed.test(one.getKey()));
        forgetIfEmpty(owner);
    }

    @Override
    public synchronized List<UserId> owners() {
        return kept.keySet().stream().map(UserId::new).toList();
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner.value());
    }

    private Map<DocumentHash, Kept> of(UserId owner) {
        return kept.getOrDefault(owner.value(), new HashMap<>());
    }

    private void forgetIfEmpty(UserId owner) {
        if (of(owner).isEmpty()) {
            kept.remove(owner.value());
        }
    }
}
