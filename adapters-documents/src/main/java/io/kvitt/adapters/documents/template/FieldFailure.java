package io.kvitt.adapters.documents.template;

/** Why one field of one document has no value; caught around the field. The message holds no document text. */
final class FieldFailure extends RuntimeException {
    FieldFailure(String message) {
        super(message, null, false, false);
    }
}
