package io.kvitt.application.mail;

import io.kvitt.domain.identity.UserId;

/** Keeps the bytes of a document before anything is read of them. The same bytes may come again. */
public interface OriginalKeeping {

    /**
     * Keeps them, for that owner only.
     *
     * @param sha256 of the bytes, 64 hexadecimal digits in lower case
     * @param bytes not to be changed
     */
    void keep(UserId owner, String sha256, byte[] bytes);
}
