package io.kvitt.adapters.http.api;

import io.kvitt.application.identity.FinishGoogleConnect;
import io.kvitt.application.identity.FinishSignIn;
import io.kvitt.application.identity.StartGoogleConnect;
import io.kvitt.application.identity.StartSignIn;
import io.kvitt.application.identity.TakeGoogleTokens;
import java.time.Clock;
import java.util.Optional;

/** What can be done with providers; what is not set up is not there. */
public record ProviderUses(Optional<SignIn> signIn, Optional<Google> google, Clock clock) {

    /** Signing in at a provider. */
    public record SignIn(StartSignIn start, FinishSignIn finish) {}

    /** Connecting a mailbox at Google. */
    public record Google(StartGoogleConnect start, FinishGoogleConnect finish, TakeGoogleTokens take) {}

    /** Without any. */
    public static ProviderUses none(Clock clock) {
        return new ProviderUses(Optional.empty(), Optional.empty(), clock);
    }
}
