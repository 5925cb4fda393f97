package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Cursors;
import io.kvitt.domain.document.port.UploadTickets;
import io.kvitt.domain.document.port.UploadTicketsContract;
import java.nio.charset.StandardCharsets;

class SignedTicketsTest extends UploadTicketsContract {

    @Override
    protected UploadTickets tickets() {
        return new SignedTickets(new Cursors(new byte[32]));
    }

    @Override
    protected UploadTickets foreign() {
        return new SignedTickets(new Cursors("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII)));
    }
}
