package io.kvitt.application.document;

import io.kvitt.domain.document.AnnouncedDocument;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import java.time.Clock;

/** Takes in a document that was announced, and no other. It is read when somebody asks for that, or else goes after two days. */
public final class ReceiveDocument {

    private final Originals originals;
    private final Clock clock;

    public ReceiveDocument(Originals originals, Clock clock) {
        this.originals = originals;
        this.clock = clock;
    }

    /**
     * Keeps it.
     *
     * @param bytes not copied, and not to be changed by anyone from here on
     * @return false, keeping nothing, if it is not what was announced
     */
    public boolean receive(UserId owner, AnnouncedDocument announced, byte[] bytes) {
        return Original.of(bytes)
                .filter(announced::is)
                .map(document -> originals.keep(owner, document, clock.instant()))
                .isPresent();
    }

    /** Whether it is there. */
    public boolean isThere(UserId owner, AnnouncedDocument announced) {
        return originals.holds(owner, announced.hash());
    }
}
