package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionAnswer;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.Fence;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Renews an access token: whoever gets the lease asks Google, everybody else looks again until it is done. Nobody asks without a
 * lease, so if the lease cannot be kept, Google is not asked.
 */
final class TokenRenewal {

    /** How often one caller asks: once more after a result that no longer concerned the connection. */
    private static final int MOST_ASKS = 2;

    /** Looking every 100 to 200 ms for 10 s, with room for conflicts. */
    private static final int MOST_LOOKS = 200;

    private final ConnectionBook book;
    private final AccessDesk desk;
    private final GoogleQuestion question;
    private final ClientPauses pauses;
    private final Secrets secrets;
    private final Clock clock;
    private final Pause pause;

    TokenRenewal(
            ConnectionBook book,
            AccessDesk desk,
            GoogleQuestion question,
            ClientPauses pauses,
            Secrets secrets,
            Clock clock,
            Pause pause) {
        this.book = book;
        this.desk = desk;
        this.question = question;
        this.pauses = pauses;
        this.secrets = secrets;
        this.clock = clock;
        this.pause = pause;
    }

    AccessAnswer renew(UserId owner, Patience patience) {
        return new Attempt(owner, patience).made();
    }

    /** One caller's. */
    private final class Attempt {

        private final UserId owner;
        private final Patience patience;
        private final Instant giveUp;
        private LeaseOwner asker;
        private int asks;

        Attempt(UserId owner, Patience patience) {
            this.owner = owner;
            this.patience = patience;
            giveUp = clock.instant().plus(patience.forOthers());
            asker = new LeaseOwner(secrets.drawId());
        }

        AccessAnswer made() {
            for (int looks = 0; looks < MOST_LOOKS && asks < MOST_ASKS; looks++) {
                Optional<AccessAnswer> answer = look(looks);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
            return new AccessAnswer.RetryLater(clock.instant());
        }

        /** Empty if it is to be looked at again. */
        private Optional<AccessAnswer> look(int looks) {
            Instant now = clock.instant();
            ConnectionState state = book.held(owner);
            ConnectionDecision decision = desk.ask(state, asker, now);
            if (state instanceof Connection connection
                    && decision.answer() instanceof ConnectionAnswer.Refresh granted) {
                return lead(connection, decision, granted.fence(), now);
            } else if (decision.answer() instanceof ConnectionAnswer.Wait wait) {
                return waited(wait, looks, now);
            }
            return desk.answer(state, decision.answer());
        }

        private Optional<AccessAnswer> waited(ConnectionAnswer.Wait wait, int looks, Instant now) {
            boolean again = now.isBefore(giveUp) && pause.lasting(untilNextLook(looks));
            return again ? Optional.empty() : Optional.of(new AccessAnswer.RetryLater(wait.until()));
        }

        /** Not the same for all, so that they do not come together each time. */
        private Duration untilNextLook(int looks) {
            return Duration.ofMillis(100 + Math.floorMod(asker.value().hashCode() + 37L * looks, 101));
        }

        private Optional<AccessAnswer> lead(
                Connection connection, ConnectionDecision decision, Fence fence, Instant now) {
            Optional<Instant> paused = pauses.of(connection.client(), now);
            if (paused.isPresent() || !patience.allowsAsking(now)) {
                return Optional.of(
                        desk.leftover(connection).orElseGet(() -> new AccessAnswer.RetryLater(paused.orElse(now))));
            }
            try {
                if (!book.keep(connection, decision, owner, now)) {
                    return Optional.empty();
                }
            } catch (OutsideFailure e) { // no lease, no question; but an old token needs neither
                return Optional.of(desk.leftover(connection).orElseThrow(() -> e));
            }
            return ask((Connection) decision.next(), fence);
        }

        private Optional<AccessAnswer> ask(Connection leased, Fence fence) {
            asks++;
            Optional<AccessAnswer> answer = question.put(leased, fence);
            asker = new LeaseOwner(secrets.drawId());
            return answer;
        }
    }
}
