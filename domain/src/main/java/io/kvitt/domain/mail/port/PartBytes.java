package io.kvitt.domain.mail.port;

/** Where the content of one part of a message can be had, once, soon after the message was fetched. */
public interface PartBytes {

    /** The content; memory is taken for it only now. */
    PartAnswer fetch();
}
