package io.kvitt.application.document;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Seals;

/** Keeps, sealed, a password that opens documents of a user: landlords and banks lock them, as a rule with one number for all. */
public final class KeepDocumentPassword {

    private final DocumentPasswords passwords;
    private final Seals seals;

    public KeepDocumentPassword(DocumentPasswords passwords, Seals seals) {
        this.passwords = passwords;
        this.seals = seals;
    }

    /** What became of it. */
    public enum Answer {
        KEPT,
        /** It was kept before. */
        KNOWN,
        /** No document has such a password: it is empty, or longer than 127 bytes. */
        IMPOSSIBLE
    }

    public Answer keep(UserId owner, Secret password) {
        if (!DocumentPasswords.isPossible(password)) {
            return Answer.IMPOSSIBLE;
        }
        if (new RecallDocumentPasswords(passwords, seals).of(owner).contains(password)) {
            return Answer.KNOWN;
        }
        passwords.add(owner, seals.seal(password, SealPlace.documentPassword(owner)));
        return Answer.KEPT;
    }
}
