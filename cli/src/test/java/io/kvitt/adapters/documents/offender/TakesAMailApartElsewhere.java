package io.kvitt.adapters.documents.offender;

import org.apache.james.mime4j.stream.MimeTokenStream;

/** Breaks the rule that mails are taken apart in one package. */
public final class TakesAMailApartElsewhere {

    public MimeTokenStream tokens() {
        return new MimeTokenStream();
    }
}
