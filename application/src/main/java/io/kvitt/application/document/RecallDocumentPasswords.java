package io.kvitt.application.document;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Seals;
import java.util.List;

/** Recalls the passwords that open documents of a user. */
public final class RecallDocumentPasswords {

    private final DocumentPasswords passwords;
    private final Seals seals;

    public RecallDocumentPasswords(DocumentPasswords passwords, Seals seals) {
        this.passwords = passwords;
        this.seals = seals;
    }

    /** The newest first; one that does not open any more, because its key is gone, is left out. */
    public List<Secret> of(UserId owner) {
        return passwords.of(owner).stream()
                .flatMap(kept -> seals.open(kept, SealPlace.documentPassword(owner)).stream())
                .toList();
    }
}
