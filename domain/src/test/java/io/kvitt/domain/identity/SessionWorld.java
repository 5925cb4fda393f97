package io.kvitt.domain.identity;

import io.kvitt.domain.identity.Exploration.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One session and all who reach for it: the tabs of a browser that share one cookie, a thief with a copy of it, and the user who
 * logs out. A refresh is sent, read, decided and kept, and answered, each a step of its own; an answer may get lost. Time goes by
 * in tenths of minutes; a tab's request is answered within the time it has, a thief's whenever it likes.
 *
 * @param jar the generation that the browser holds
 * @param stolen the generation that the thief holds, −1 before the theft
 * @param lastRotation in seconds, for telling how far apart they are
 * @param failures what went wrong on the way here
 */
record SessionWorld(
        Settings settings,
        int seconds,
        Session row,
        long epoch,
        long jar,
        long stolen,
        List<Asker> askers,
        int losses,
        boolean loggedOut,
        int lastRotation,
        Set<String> failures) {

    static final String HONEST_LOGOUT = "HONEST_LOGOUT";
    static final String TWO_WRITES = "TWO_WRITES_OF_ONE_GENERATION";
    static final String TWO_ROTATIONS = "TWO_ROTATIONS_WITHIN_THE_GRACE";
    static final String UNREVOKED = "UNREVOKED";
    static final String OLD_EPOCH = "TOKEN_OF_AN_OLD_EPOCH_ACCEPTED";
    static final String LATE_TOKEN = "LATE_TOKEN_ANSWERED";

    static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final int TICK = 10;

    /** What keeps a world from going wrong; a test takes one away. */
    enum Fence {
        /** The state is kept only in place of the version that was read. */
        CONDITION,
        /** A token that is just out is not rotated again. */
        SPACING,
        /** A parent is answered for a while only. */
        GRACE,
        /** A token of an older epoch is refused. */
        EPOCH,
        /** A browser that showed the current token is not given it again. */
        SILENCE
    }

    /**
     * @param tabs of the honest browser, each of so many rounds
     * @param answeredWithin seconds from sending to having the answer
     * @param thief whether somebody may copy the cookie, once, and use it for so many rounds
     * @param logsOut whether the user may log out of this session
     * @param logsOutEverywhere whether the user may raise the epoch
     */
    record Settings(
            int tabs,
            int rounds,
            int answeredWithin,
            int losses,
            boolean thief,
            boolean logsOut,
            boolean logsOutEverywhere,
            int until,
            Set<Fence> without) {

        Settings without(Fence fence) {
            return new Settings(
                    tabs, rounds, answeredWithin, losses, thief, logsOut, logsOutEverywhere, until, EnumSet.of(fence));
        }
    }

    enum Phase {
        IDLE,
        SENT,
        READ,
        ANSWERED
    }

    /** A tab, the thief, or the one who logs out; {@code generation} is what was sent, then what was answered. */
    record Asker(
            Kind kind, Phase phase, int sentAt, long generation, boolean held, Optional<Session> read, int rounds) {
        enum Kind {
            TAB,
            THIEF,
            LEAVER
        }

        Asker sent(int at, long with) {
            return new Asker(kind, Phase.SENT, at, with, false, Optional.empty(), rounds - 1);
        }

        Asker read(Session row) {
            return new Asker(kind, Phase.READ, sentAt, generation, false, Optional.of(row), rounds);
        }

        Asker answered(long with, boolean silently) {
            return new Asker(kind, Phase.ANSWERED, sentAt, with, silently, Optional.empty(), rounds);
        }

        Asker idle() {
            return new Asker(kind, Phase.IDLE, 0, 0, false, Optional.empty(), rounds);
        }

        Asker givenUp() {
            return new Asker(kind, Phase.IDLE, 0, 0, false, Optional.empty(), 0);
        }
    }

    static SessionWorld begin(Settings settings) {
        Session row = Session.begun(
                new SessionEvent.LoggedIn(new SessionId(new UUID(1, 1)), ANNA, 0, ClientType.WEB, "", Optional.empty()),
                MIDNIGHT);
        List<Asker> askers = new ArrayList<>();
        for (int i = 0; i < settings.tabs(); i++) {
            askers.add(new Asker(Asker.Kind.TAB, Phase.IDLE, 0, 0, false, Optional.empty(), settings.rounds()));
        }
        if (settings.thief()) {
            askers.add(new Asker(Asker.Kind.THIEF, Phase.IDLE, 0, 0, false, Optional.empty(), settings.rounds()));
        }
        if (settings.logsOut()) {
            askers.add(new Asker(Asker.Kind.LEAVER, Phase.IDLE, 0, 0, false, Optional.empty(), 1));
        }
        return new SessionWorld(settings, 0, row, 0, 0, -1, askers, settings.losses(), false, -1_000, Set.of());
    }

    List<Step<SessionWorld>> steps() {
        List<Step<SessionWorld>> steps = new ArrayList<>();
        if (seconds + TICK <= settings.until() && askers.stream().noneMatch(this::isDue)) {
            steps.add(new Step<>("10 seconds", at(seconds + TICK)));
        }
        if (settings.thief() && stolen < 0) {
            steps.add(new Step<>("theft of " + jar, stealing()));
        }
        if (settings.logsOutEverywhere() && epoch == 0) {
            steps.add(new Step<>("log out everywhere", everywhere()));
        }
        for (int i = 0; i < askers.size(); i++) {
            steps.addAll(steps(i, askers.get(i)));
        }
        return steps;
    }

    /** An honest request may not take longer than it may. */
    private boolean isDue(Asker asker) {
        return asker.kind() == Asker.Kind.TAB
                && asker.phase() != Phase.IDLE
                && seconds >= asker.sentAt() + settings.answeredWithin();
    }

    private List<Step<SessionWorld>> steps(int i, Asker asker) {
        String who = asker.kind() + " " + i + " ";
        return switch (asker.phase()) {
            case IDLE ->
                mayBegin(asker)
                        ? List.of(new Step<>(who + "sends " + held(asker), with(i, asker.sent(seconds, held(asker)))))
                        : List.of();
            case SENT -> List.of(new Step<>(who + "is read", with(i, asker.read(row))));
            case READ -> List.of(new Step<>(who + "is decided", decided(i, asker)));
            case ANSWERED -> answers(i, asker, who);
        };
    }

    private boolean mayBegin(Asker asker) {
        return asker.rounds() > 0 && (asker.kind() != Asker.Kind.THIEF || stolen >= 0);
    }

    private long held(Asker asker) {
        return asker.kind() == Asker.Kind.THIEF ? stolen : jar;
    }

    private List<Step<SessionWorld>> answers(int i, Asker asker, String who) {
        List<Step<SessionWorld>> steps = new ArrayList<>();
        steps.add(new Step<>(who + "has " + asker.generation(), holding(i, asker)));
        if (losses > 0 && asker.kind() == Asker.Kind.TAB) {
            steps.add(new Step<>(who + "hears nothing, sends " + jar, losing(i, asker)));
        }
        return steps;
    }

    private SessionWorld decided(int i, Asker asker) {
        Session read = asker.read().orElseThrow();
        SessionDecision decision = decide(read, asker);
        Session next = (Session) decision.next();
        if (next.equals(read)) {
            return told(i, asker, decision, read);
        }
        boolean isCurrent = read.version() == row.version();
        if (!isCurrent && !settings.without().contains(Fence.CONDITION)) {
            return with(i, asker.read(row));
        }
        return keeping(next).told(i, asker, decision, read);
    }

    private SessionDecision decide(Session read, Asker asker) {
        if (asker.kind() == Asker.Kind.LEAVER) {
            return SessionRules.STRICT.decide(
                    read, new SessionEvent.LogOut(new TokenId("jti"), now().plusSeconds(600)), now());
        }
        SessionEvent.Refresh event =
                new SessionEvent.Refresh(asker.generation(), ClientType.WEB, standing(), Optional.empty());
        if (settings.without().contains(Fence.SPACING) && event.generation() == read.generation()) {
            return SessionRules.STRICT.decide(rotatedAt(read, MIDNIGHT.minusSeconds(3_600)), event, now());
        }
        if (settings.without().contains(Fence.GRACE) && event.generation() == read.generation() - 1) {
            SessionDecision kind = SessionRules.STRICT.decide(rotatedAt(read, now()), event, now());
            return new SessionDecision(read, kind.effects(), kind.answer());
        }
        return SessionRules.STRICT.decide(read, event, now());
    }

    /** The session as if its last rotation had been at another time: how a test switches off what looks at that. */
    private static Session rotatedAt(Session session, Instant at) {
        return new Session(
                session.id(),
                session.owner(),
                session.client(),
                session.status(),
                session.generation(),
                at,
                session.createdAt(),
                session.idleAt(),
                session.endsAt(),
                session.epoch(),
                session.device(),
                session.key(),
                session.recoveries(),
                session.version());
    }

    private SessionWorld keeping(Session next) {
        Set<String> wrong = new TreeSet<>(failures);
        boolean rotates = next.generation() > 0 && !next.isRevoked();
        if (rotates && next.generation() <= row.generation()) {
            wrong.add(TWO_WRITES);
        }
        if (rotates && seconds <= lastRotation + SessionRules.GRACE.toSeconds()) {
            wrong.add(TWO_ROTATIONS);
        }
        if (row.isRevoked() && !next.isRevoked()) {
            wrong.add(UNREVOKED);
        }
        return new SessionWorld(
                settings,
                seconds,
                next,
                epoch,
                jar,
                stolen,
                askers,
                losses,
                loggedOut || wasLeft(next),
                rotates ? seconds : lastRotation,
                wrong);
    }

    private static boolean wasLeft(Session session) {
        return session.status() instanceof SessionStatus.Revoked revoked && revoked.reason() == RevocationReason.LOGOUT;
    }

    private SessionWorld told(int i, Asker asker, SessionDecision decision, Session read) {
        if (decision.answer() instanceof SessionAnswer.Granted granted) {
            boolean silently = granted.held() && !settings.without().contains(Fence.SILENCE);
            return noting(isLate(asker, read) ? LATE_TOKEN : "")
                    .with(i, asker.answered(granted.generation(), silently));
        }
        boolean honest = asker.kind() == Asker.Kind.TAB && !loggedOut && epoch == 0 && stolen < 0;
        return noting(honest ? HONEST_LOGOUT : "").with(i, asker.givenUp());
    }

    private boolean isLate(Asker asker, Session read) {
        long behind = read.generation() - asker.generation();
        return behind > 1 || behind == 1 && now().isAfter(read.rotatedAt().plus(SessionRules.GRACE));
    }

    private SessionWorld holding(int i, Asker asker) {
        boolean thief = asker.kind() == Asker.Kind.THIEF;
        return new SessionWorld(
                settings,
                seconds,
                row,
                epoch,
                thief || asker.held() ? jar : asker.generation(),
                thief ? asker.generation() : stolen,
                with(i, asker.idle()).askers(),
                losses,
                loggedOut,
                lastRotation,
                failures);
    }

    /** A tab that hears nothing asks once more, with what the browser still holds. */
    private SessionWorld losing(int i, Asker asker) {
        Asker again = new Asker(asker.kind(), Phase.SENT, seconds, jar, false, Optional.empty(), asker.rounds());
        return new SessionWorld(
                settings,
                seconds,
                row,
                epoch,
                jar,
                stolen,
                with(i, again).askers(),
                losses - 1,
                loggedOut,
                lastRotation,
                failures);
    }

    private SessionWorld at(int later) {
        return new SessionWorld(
                settings, later, row, epoch, jar, stolen, askers, losses, loggedOut, lastRotation, failures);
    }

    private SessionWorld stealing() {
        return new SessionWorld(
                settings, seconds, row, epoch, jar, jar, askers, losses, loggedOut, lastRotation, failures);
    }

    private SessionWorld everywhere() {
        return new SessionWorld(
                settings, seconds, row, 1, jar, stolen, askers, losses, loggedOut, lastRotation, failures);
    }

    private SessionWorld with(int i, Asker asker) {
        List<Asker> others = new ArrayList<>(askers);
        others.set(i, asker);
        return new SessionWorld(
                settings, seconds, row, epoch, jar, stolen, others, losses, loggedOut, lastRotation, failures);
    }

    private SessionWorld noting(String failure) {
        Set<String> wrong = new TreeSet<>(failures);
        if (!failure.isEmpty()) {
            wrong.add(failure);
        }
        return new SessionWorld(
                settings, seconds, row, epoch, jar, stolen, askers, losses, loggedOut, lastRotation, wrong);
    }

    /** What went wrong on the way, and what would be wrong if an access token of this session came now. */
    Set<String> wrong() {
        AccountStanding known = settings.without().contains(Fence.EPOCH)
                ? new AccountStanding(UserStatus.ACTIVE, 0, RevocationReason.LOGOUT_ALL)
                : standing();
        SessionAnswer access = SessionRules.STRICT
                .decide(row, new SessionEvent.Access(false, row.epoch(), known), now())
                .answer();
        boolean ended = row.isRevoked() || row.epoch() < epoch;
        Set<String> wrong = new TreeSet<>(failures);
        if (ended && access instanceof SessionAnswer.Allowed) {
            wrong.add(OLD_EPOCH);
        }
        return wrong;
    }

    private AccountStanding standing() {
        return new AccountStanding(UserStatus.ACTIVE, epoch, RevocationReason.LOGOUT_ALL);
    }

    private Instant now() {
        return MIDNIGHT.plus(Duration.ofSeconds(seconds));
    }
}
