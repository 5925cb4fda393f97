package io.kvitt.adapters.google;

import io.kvitt.domain.identity.port.GoogleOAuth;
import java.time.Clock;

/** What Kvitt has of Google. */
public final class GoogleAdapters {

    private GoogleAdapters() {}

    /** Google's end of OAuth. One for each process: it remembers for half a minute that Google does not answer. */
    public static GoogleOAuth oauth(GoogleConfig config, Clock clock) {
        return new HttpGoogleOAuth(config, clock, Exchanges.WHOLE_CALL);
    }
}
