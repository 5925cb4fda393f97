package io.kvitt.domain.document;

import java.time.Instant;
import java.util.Map;

/**
 * Leave to bring one document, and the way to bring it. Whoever has it needs nothing else, so it is as good as a secret.
 *
 * @param id names it when the document is there
 * @param method of the request that brings the document
 * @param url where to, in full or as a path of ours
 * @param fields of a form that has to go with it, by their names; without any the document comes alone
 * @param expiresAt the instant itself is too late
 */
public record UploadTicket(String id, String method, String url, Map<String, String> fields, Instant expiresAt) {

    public UploadTicket {
        fields = Map.copyOf(fields);
    }

    /** Without what could be used. */
    @Override
    public String toString() {
        return "UploadTicket[until " + expiresAt + "]";
    }
}
