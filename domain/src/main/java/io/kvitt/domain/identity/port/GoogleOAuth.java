package io.kvitt.domain.identity.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.GoogleAnswer;
import io.kvitt.domain.identity.GoogleConsent;
import io.kvitt.domain.identity.GoogleTokenFacts;
import io.kvitt.domain.identity.OAuthClientId;
import java.util.Optional;
import java.util.Set;

/**
 * Google's end of OAuth. Every call ends within 8 seconds and reads at most 64 KB; nothing is tried twice in here, and nothing that
 * Google says makes it throw. Any thread may call at any time.
 */
public interface GoogleOAuth {

    /** What Google calls itself in its tokens. */
    String issuer();

    /** The client that browsers are sent with, and that codes are exchanged by. */
    OAuthClientId webClient();

    /** All our clients at Google, that of the browser among them: a token for another is not for us. */
    Set<OAuthClientId> clients();

    /** Where to send a browser. */
    String consentAddress(GoogleConsent consent);

    /** Exchanges the code that a browser brought back; without redirect address for one that an app was given. */
    GoogleAnswer exchange(Secret code, Optional<Secret> verifier, Optional<String> redirectUri);

    /** Asks for an access token. */
    GoogleAnswer refresh(OAuthClientId client, Secret refreshToken);

    /** What came of asking about an access token. */
    sealed interface Inspection {

        record Known(GoogleTokenFacts facts) implements Inspection {}

        /** Google does not know it, or it ran out. */
        record Unknown() implements Inspection {}

        /** No answer, or one that is none. */
        record Failed() implements Inspection {}
    }

    /** Asks what an access token is. */
    Inspection inspect(Secret accessToken);

    /**
     * Takes a grant back, with every token of it.
     *
     * @return false if Google did not answer, so that it is to be tried again; true also for a token that is no longer good
     */
    boolean revoke(Secret token);
}
