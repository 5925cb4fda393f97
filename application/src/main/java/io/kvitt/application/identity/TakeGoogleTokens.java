package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleAnswer;
import io.kvitt.domain.identity.GoogleTokenFacts;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Takes tokens that an app got from Google. They are claims: Google is asked whose the access token is and which client it was given
 * to, and the refresh token is proved by using it once. Only what belongs to one account is kept.
 */
public final class TakeGoogleTokens {

    private static final Duration LEAST_LEFT = Duration.ofSeconds(60);

    /** Nothing is asked of Google with an access token in its last minute. */
    private static final Duration EARLY = Duration.ofSeconds(60);

    private final GoogleOAuth google;
    private final ConnectGoogle connect;
    private final SecurityLog log;
    private final Clock clock;

    public TakeGoogleTokens(GoogleOAuth google, ConnectGoogle connect, SecurityLog log, Clock clock) {
        this.google = google;
        this.connect = connect;
        this.log = log;
        this.clock = clock;
    }

    /** Connects the account that the tokens are of. */
    public ConnectAnswer take(UserId user, PostedGoogleTokens posted) {
        if (posted.serverAuthCode().isPresent()) {
            return exchanged(user, posted, posted.serverAuthCode().get());
        }
        return posted.access()
                .map(access -> inspected(user, posted, access))
                .orElseGet(() -> invalid("/access_token", "Neither an access token nor a server auth code came."));
    }

    private ConnectAnswer exchanged(UserId user, PostedGoogleTokens posted, Secret code) {
        GoogleAnswer answer = google.exchange(code, Optional.empty(), Optional.empty());
        if (answer instanceof GoogleAnswer.Granted granted) {
            return facts(granted.tokens().access())
                    .match(
                            facts -> ofOneAccount(
                                    user,
                                    posted,
                                    facts,
                                    granted.tokens().access(),
                                    granted.tokens().refresh()),
                            refusal -> refusal);
        }
        return failed(answer, user, OutcomeCode.OAUTH_EXCHANGE_FAILED);
    }

    private ConnectAnswer inspected(UserId user, PostedGoogleTokens posted, Secret access) {
        return facts(access).match(facts -> refreshed(user, posted, facts, access), refusal -> refusal);
    }

    /** Facts of an access token of ours that is still good, or the refusal. */
    private Facts facts(Secret access) {
        GoogleOAuth.Inspection inspection = google.inspect(access);
        if (inspection instanceof GoogleOAuth.Inspection.Failed) {
            return new Facts.No(new ConnectAnswer.Refused(OutcomeCode.UPSTREAM_UNAVAILABLE));
        } else if (inspection instanceof GoogleOAuth.Inspection.Known known) {
            return judged(known.facts());
        }
        return new Facts.No(expired());
    }

    private Facts judged(GoogleTokenFacts facts) {
        if (!google.clients().contains(facts.audience())) {
            return new Facts.No(new ConnectAnswer.Refused(OutcomeCode.GOOGLE_TOKEN_AUDIENCE));
        }
        if (facts.left().compareTo(LEAST_LEFT) <= 0) {
            return new Facts.No(expired());
        }
        return facts.email().isPresent()
                ? new Facts.Yes(facts)
                : new Facts.No(new ConnectAnswer.Refused(OutcomeCode.GOOGLE_SCOPE_MISSING));
    }

    private ConnectAnswer refreshed(UserId user, PostedGoogleTokens posted, GoogleTokenFacts facts, Secret access) {
        if (posted.refresh().isEmpty()) {
            return ofOneAccount(user, posted, facts, access, Optional.empty());
        }
        Secret refresh = posted.refresh().get();
        GoogleAnswer answer = google.refresh(facts.audience(), refresh);
        if (!(answer instanceof GoogleAnswer.Granted granted)) {
            return failed(answer, user, OutcomeCode.GOOGLE_ACCOUNT_MISMATCH);
        }
        Secret fresh = granted.tokens().access();
        return facts(fresh)
                .match(
                        proved -> proved.account().equals(facts.account())
                                ? ofOneAccount(
                                        user,
                                        posted,
                                        proved,
                                        fresh,
                                        granted.tokens().refresh().or(() -> Optional.of(refresh)))
                                : new ConnectAnswer.Refused(OutcomeCode.GOOGLE_ACCOUNT_MISMATCH),
                        refusal -> refusal);
    }

    private ConnectAnswer ofOneAccount(
            UserId user, PostedGoogleTokens posted, GoogleTokenFacts facts, Secret access, Optional<Secret> refresh) {
        if (!agrees(posted, facts)) {
            return new ConnectAnswer.Refused(OutcomeCode.GOOGLE_ACCOUNT_MISMATCH);
        }
        if (!facts.scopes().containsAll(claimedScopes(posted))) {
            return new ConnectAnswer.Refused(OutcomeCode.GOOGLE_SCOPE_MISSING);
        }
        Instant now = clock.instant();
        VerifiedGrant grant = new VerifiedGrant(
                facts.account(),
                facts.email().orElseThrow(),
                facts.scopes(),
                facts.audience(),
                refresh,
                access,
                now.plus(facts.left()).minus(EARLY));
        return posted.switchProof()
                .map(proof -> connect.connect(user, grant, proof, now))
                .orElseGet(() -> connect.connect(user, grant, now));
    }

    private static boolean agrees(PostedGoogleTokens posted, GoogleTokenFacts facts) {
        return posted.email().isEmpty()
                || posted.email().flatMap(EmailAddress::parse).equals(facts.email());
    }

    private static Set<String> claimedScopes(PostedGoogleTokens posted) {
        return posted.scope()
                .filter(scope -> !scope.isBlank())
                .map(scope -> Set.of(scope.strip().split(" +")))
                .orElse(Set.of());
    }

    /** @param ifBad the code for a token or code that Google calls bad */
    private ConnectAnswer failed(GoogleAnswer answer, UserId user, OutcomeCode ifBad) {
        if (answer instanceof GoogleAnswer.InvalidGrant) {
            return new ConnectAnswer.Refused(ifBad);
        }
        if (answer instanceof GoogleAnswer.ClientRejected) {
            log.write(IdentityNote.GOOGLE_CLIENT_REJECTED.alarm(Optional.of(user), clock.instant()));
        }
        return new ConnectAnswer.Refused(OutcomeCode.UPSTREAM_UNAVAILABLE);
    }

    private static ConnectAnswer expired() {
        return invalid("/access_token", "The access token ran out, or is about to.");
    }

    private static ConnectAnswer invalid(String at, String message) {
        return new ConnectAnswer.Invalid(List.of(new Violation(at, "GOOGLE_TOKEN_UNUSABLE", message)));
    }

    /** Facts, or why there are none. */
    private sealed interface Facts {

        record Yes(GoogleTokenFacts facts) implements Facts {}

        record No(ConnectAnswer why) implements Facts {}

        default ConnectAnswer match(Function<GoogleTokenFacts, ConnectAnswer> yes, UnaryOperator<ConnectAnswer> no) {
            return this instanceof Yes known ? yes.apply(known.facts()) : no.apply(((No) this).why());
        }
    }
}
