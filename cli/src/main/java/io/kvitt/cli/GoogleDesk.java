package io.kvitt.cli;

import io.kvitt.application.identity.BrowserReturn;
import io.kvitt.application.identity.ConnectAnswer;
import io.kvitt.application.identity.Departure;
import io.kvitt.application.identity.FinishGoogleConnect;
import io.kvitt.application.identity.IdentityAnswer;
import io.kvitt.application.identity.ResumeSession;
import io.kvitt.application.identity.StartGoogleConnect;
import java.net.URI;

/**
 * How a user of a terminal connects an account at Google.
 *
 * @param back where Google sends browsers back to
 */
record GoogleDesk(StartGoogleConnect start, FinishGoogleConnect finish, URI back) {

    /** Where the user's browser goes, and what it comes back with. */
    Departure departure(ResumeSession.Resumed who) {
        IdentityAnswer<Departure> answer =
                start.start(who.user().id(), who.session().id(), "/");
        if (answer instanceof IdentityAnswer.Done<Departure> done) {
            return done.value();
        }
        throw new IllegalStateException("nobody is sent to Google");
    }

    ConnectAnswer finished(BrowserReturn brought) {
        return finish.finish(brought);
    }
}
