package io.kvitt.adapters.google.gmail;

import io.kvitt.adapters.google.gmail.MailTokens.Objection;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.port.MailTrouble;
import java.time.Duration;
import java.util.Optional;

/**
 * One user's line to Gmail: asks with their token, within the budget, again where that helps, and says what else came of it. All
 * questions are of reading, so each may be asked twice. For one thread.
 */
final class GmailLine {

    /** Up to here it is waited for units; the slice of a user is some 20 s long. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(3);

    private static final MailTrouble UNAVAILABLE = new MailTrouble.Unavailable();

    private final UserId user;
    private final GmailOffice office;
    private Optional<MailTokens.Usable> token = Optional.empty();

    GmailLine(UserId user, GmailOffice office) {
        this.user = user;
        this.office = office;
    }

    /** Whether there is a token; why not, if there is none. */
    Optional<MailTrouble> open() {
        if (token.filter(held -> office.clock().instant().isBefore(held.endsAt()))
                .isPresent()) {
            return Optional.empty();
        }
        MailTokens.Answer answer = office.tokens().token(user);
        token = answer instanceof MailTokens.Usable usable ? Optional.of(usable) : Optional.empty();
        if (answer instanceof MailTokens.NeedsReauth needs) {
            return Optional.of(new MailTrouble.NeedsReauth(needs.reason(), needs.turn()));
        }
        return token.isPresent() ? Optional.empty() : Optional.of(UNAVAILABLE);
    }

    <T> Heard<T> ask(Question<T> question) {
        boolean isRenewed = false;
        int tried = 0;
        while (true) {
            Optional<MailTrouble> shut =
                    open().or(() -> spend(question.units())).or(this::broken);
            if (shut.isPresent()) {
                return new Heard.Troubled<>(shut.get());
            }
            Reply reply;
            try {
                reply = office.wire().send(question, token.orElseThrow().access());
            } catch (GmailReply.TooLong e) {
                return answered(new Heard.Refused<>(Heard.Why.TOO_LONG));
            }
            if (reply.answered() == Answered.TOKEN_REFUSED) {
                object(isRenewed ? Objection.REFUSED_AGAIN : Objection.REFUSED);
                if (isRenewed) {
                    return answered(new Heard.Troubled<>(UNAVAILABLE));
                }
                isRenewed = true;
                continue;
            }
            Heard<T> heard = heard(question, reply);
            tried++;
            if (!isWorthAnotherTry(heard, reply)) {
                return answered(heard);
            }
            Optional<Duration> wait = office.backoff().after(tried, reply.after());
            if (wait.isEmpty()) {
                return exhausted(heard, reply);
            } else if (!office.waits().pass(wait.get())) {
                return new Heard.Troubled<>(UNAVAILABLE);
            }
        }
    }

    private static boolean isWorthAnotherTry(Heard<?> heard, Reply reply) {
        return reply.answered() == Answered.TOO_OFTEN
                || (heard instanceof Heard.Refused<?> refused && refused.why() == Heard.Why.NO_ANSWER);
    }

    private <T> Heard<T> heard(Question<T> question, Reply reply) {
        return switch (reply.answered()) {
            case WELL -> GmailWire.parsed(question, reply.body());
            case NOT_FOUND -> new Heard.Refused<>(Heard.Why.NOT_FOUND);
            case INVALID -> new Heard.Refused<>(Heard.Why.INVALID);
            case FAILED -> new Heard.Refused<>(Heard.Why.NO_ANSWER);
            case TOO_OFTEN -> throttled(office.backoff().pause(reply.after()));
            case DAY_USED_UP -> throttled(office.budget().usedUp());
            case SCOPE_MISSING -> forbidden(Objection.SCOPE_MISSING);
            case DOMAIN_POLICY -> forbidden(Objection.DOMAIN_POLICY);
            case MAILBOX_DISABLED -> forbidden(Objection.MAILBOX_DISABLED);
            case TOKEN_REFUSED, OUR_FAULT -> new Heard.Troubled<>(UNAVAILABLE);
        };
    }

    private static <T> Heard<T> throttled(Duration pause) {
        return new Heard.Troubled<>(new MailTrouble.Throttled(pause));
    }

    private <T> Heard<T> forbidden(Objection objection) {
        long turn = token.orElseThrow().turn();
        object(objection);
        return new Heard.Troubled<>(
                new MailTrouble.NeedsReauth(objection.reason().orElseThrow(), turn));
    }

    /** Says what Gmail has against the token, and does not use it any more. */
    private void object(Objection objection) {
        token.ifPresent(used -> used.objections().accept(objection));
        token = Optional.empty();
    }

    /** Waits for units for a moment. */
    private Optional<MailTrouble> spend(int units) {
        Duration wait = office.budget().take(user, units);
        Duration waited = Duration.ZERO;
        while (!wait.isZero()) {
            waited = waited.plus(wait);
            if (waited.compareTo(WORTH_WAITING) > 0) {
                return Optional.of(new MailTrouble.Throttled(wait));
            } else if (!office.waits().pass(wait)) {
                return Optional.of(UNAVAILABLE);
            }
            wait = office.budget().take(user, units);
        }
        return Optional.empty();
    }

    private Optional<MailTrouble> broken() {
        return office.breaker().admits() ? Optional.empty() : Optional.of(UNAVAILABLE);
    }

    private <T> Heard<T> answered(Heard<T> heard) {
        office.breaker().succeeded();
        return heard;
    }

    /** Whoever says "too often" does answer; the others count as silent once, however often they were asked. */
    private <T> Heard<T> exhausted(Heard<T> heard, Reply reply) {
        if (reply.answered() == Answered.TOO_OFTEN || reply.answered() == Answered.WELL) {
            office.breaker().succeeded();
        } else {
            office.breaker().failed();
        }
        return heard;
    }
}
