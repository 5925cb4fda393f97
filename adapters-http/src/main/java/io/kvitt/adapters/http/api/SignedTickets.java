package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Cursors;
import io.kvitt.domain.document.AnnouncedDocument;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.UploadTicket;
import io.kvitt.domain.document.port.UploadTickets;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.util.Map;

/**
 * Tickets for this very server: all that they say stands in their ids, which nobody else can sign, so that nothing is kept of them.
 * They end with the process whose key it is.
 */
public final class SignedTickets implements UploadTickets {

    /** Where they lead to. */
    static final String PATH = "/v1/uploads";

    private static final String BEGINNING = "upl_";
    private static final String PURPOSE = "upload";
    private static final int PARTS = 5;

    private final Cursors signatures;

    /** @param signatures made with the key of this server */
    public SignedTickets(Cursors signatures) {
        this.signatures = signatures;
    }

    @Override
    public UploadTicket issue(UserId owner, AnnouncedDocument announced, Instant now) {
        Instant end = Instant.ofEpochSecond(now.plus(GOOD_FOR).getEpochSecond());
        String says = end.getEpochSecond() + "\n" + owner + "\n" + announced.hash() + "\n" + announced.size() + "\n"
                + announced.file();
        String id = BEGINNING + signatures.signed(PURPOSE, says);
        return new UploadTicket(id, "PUT", PATH + "/" + id, Map.of(), end);
    }

    @Override
    public Shown read(String id, Instant now) {
        if (!id.startsWith(BEGINNING)) {
            return new Shown.None();
        }
        return signatures
                .verified(PURPOSE, id.substring(BEGINNING.length()))
                .map(says -> shown(says.split("\n", PARTS), now))
                .orElseGet(Shown.None::new);
    }

    private static Shown shown(String[] says, Instant now) {
        if (!now.isBefore(Instant.ofEpochSecond(Long.parseLong(says[0])))) {
            return new Shown.Expired();
        }
        AnnouncedDocument announced =
                new AnnouncedDocument(says[4], new DocumentHash(says[2]), Integer.parseInt(says[3]));
        return new Shown.Good(new UserId(says[1]), announced);
    }
}
