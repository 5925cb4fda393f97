package io.kvitt.domain.document.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Passwords that open locked documents of users, sealed. A caller reads its own finished writes; owners never see each other's. Any
 * thread may call at any time.
 */
public interface DocumentPasswords extends OwnedRecords {

    /** Most of one user: each is tried on each locked document. */
    int MOST = 3;

    /** Those of a user, the newest first. */
    List<SealedToken> of(UserId owner);

    /** Keeps one more; the oldest goes if there are {@link #MOST} already. */
    void add(UserId owner, SealedToken sealed);

    /** Those that are kept when one more is added. */
    static List<SealedToken> with(SealedToken newest, List<SealedToken> before) {
        List<SealedToken> all = new ArrayList<>(before);
        all.add(0, newest);
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /** Whether a document can have it: 1 to 127 bytes of UTF-8 (ISO 32000-2, 7.6.4.3.3). */
    static boolean isPossible(Secret password) {
        int length = password.reveal().getBytes(StandardCharsets.UTF_8).length;
        return length > 0 && length <= 127;
    }
}
