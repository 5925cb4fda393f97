package io.kvitt.domain.document.port;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where documents are kept as they came, under the hash of their bytes, for each owner apart: whoever hands in what somebody else has
 * handed in learns nothing of it, and what one of them deletes the other still has. What comes back is what was kept, byte for byte;
 * bytes that have changed are a failure of the store and never another document. A caller reads its own finished writes, and what was
 * kept is there after a crash. Any thread may call at any time, of any process that shares the store.
 */
public interface Originals extends OwnedRecords {

    /**
     * Keeps a document, or notes that it was handed in again.
     *
     * @param now from when on it counts as kept, in whole seconds
     * @return its hash, under which it is found
     */
    DocumentHash keep(UserId owner, Original original, Instant now);

    /**
     * The document of that hash, if the owner has it.
     *
     * @throws io.kvitt.domain.OutsideFailure if it is damaged
     */
    Optional<Original> find(UserId owner, DocumentHash hash);

    /** Whether the owner has such a document, damaged or not. */
    boolean holds(UserId owner, DocumentHash hash);

    /** @return false, changing nothing, if the owner has no such document */
    boolean delete(UserId owner, DocumentHash hash);

    /** Deletes what an owner has had for longer than since then and nobody needs, and what was never kept to its end. */
    void sweep(UserId owner, Instant before, Predicate<DocumentHash> needed);

    /** Everybody who has documents, in the order of their ids. */
    List<UserId> owners();
}
