package io.kvitt.adapters.inmemory;

import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sealed passwords by owner. */
final class InMemoryDocumentPasswords implements DocumentPasswords {

    private final Map<UserId, List<SealedToken>> kept = new ConcurrentHashMap<>();

    @Override
    public List<SealedToken> of(UserId owner) {
        return kept.getOrDefault(owner, List.of());
    }

    @Override
    public void add(UserId owner, SealedToken sealed) {
        kept.merge(owner, List.of(sealed), (before, newest) -> DocumentPasswords.with(sealed, before));
    }

    @Override
    public void deleteAll(UserId owner) {
        kept.remove(owner);
    }
}
