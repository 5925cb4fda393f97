package io.kvitt.adapters.google.gmail;

import com.google.api.services.gmail.GmailRequest;
import java.time.Duration;

/**
 * One question to Gmail, not asked yet; it may be asked several times.
 *
 * @param units that it costs each time
 * @param within which the whole answer must be there
 * @param mostBytes of the answer, unpacked
 */
record Question<T>(GmailRequest<T> request, int units, Duration within, int mostBytes) {

    /** Its kind only: addresses hold searches and names of messages. */
    @Override
    public String toString() {
        return "Question[" + request.getResponseClass().getSimpleName() + "]";
    }
}
