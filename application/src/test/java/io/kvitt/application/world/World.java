package io.kvitt.application.world;

import io.kvitt.application.mail.PaperReader;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxStatus;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.MailboxAnswer;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.port.Notifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * One run: three people with two mailboxes each, two processes over one store, clocks that differ. First the storm, step by step;
 * then it is calm for a week, and everything has to be as it should.
 */
final class World implements AutoCloseable {

    private static final List<Instant> BEGINNINGS = List.of(
            Instant.parse("2026-03-28T17:00:00Z"),
            Instant.parse("2026-10-24T17:00:00Z"),
            Instant.parse("2026-10-31T17:00:00Z"),
            Instant.parse("2026-11-23T12:00:00Z"));
    private static final List<PollPolicy> POLICIES =
            List.of(PollPolicy.EVERY_5_MINUTES, PollPolicy.EVERY_5_MINUTES, PollPolicy.HOURLY, PollPolicy.WEEKDAYS);
    private static final Duration LONGEST_HANG = Duration.ofMinutes(8);
    private static final int CALM_ROUNDS = 32;

    private final Fate fate;
    private final WorldTime time;
    private final Book book = new Book();
    private final Shelves truth;
    private final Shelves kept;
    private final List<Box> boxes = new ArrayList<>();
    private final List<String> chronicle = new ArrayList<>();
    private final boolean isTold;
    private final Audit audit;
    private final Mailing mailing;
    private final Duration skew;
    private final boolean leapsFar;
    private boolean hasLeapt;
    private Duration hung = Duration.ZERO;
    private long holders;

    /** @param isTold whether what happens is to be written down */
    World(long seed, Setting setting, boolean isTold) {
        Random random = new Random(seed);
        this.isTold = isTold;
        time = new WorldTime(BEGINNINGS.get(random.nextInt(BEGINNINGS.size())).plusSeconds(random.nextInt(40_000)));
        skew = Duration.ofSeconds(random.nextInt(300));
        leapsFar = random.nextInt(8) == 0;
        fate = new Fate(this::tell);
        fate.meanwhile(this::meanwhile);
        truth = setting.store().get();
        kept = truth.with(setting.sabotage());
        for (People one : People.values()) {
            movesIn(one, setting, random);
        }
        mailing = new Mailing(fate, time, book, boxes);
        audit = new Audit(truth, book, boxes, time);
    }

    private void movesIn(People one, Setting setting, Random random) {
        truth.users().add(one.signedUp(time.now()));
        truth.notices().preferences().keep(one.preferences());
        for (MailboxKind kind : List.of(MailboxKind.FOLDER, MailboxKind.GMAIL)) {
            Post post = setting.posts().of(kind, time, fate);
            PollPolicy policy = POLICIES.get(random.nextInt(POLICIES.size()));
            Box box = Box.of(one.id(), kind, policy, one.zone(), time.now(), post);
            truth.mails().add(box.first());
            boxes.add(box);
        }
    }

    /** All that was broken, the first first; it ends with the step after which something is. */
    List<Breach> live(List<Step> steps) {
        for (Step step : steps) {
            fate.storm(step.seed());
            hung = Duration.ZERO;
            time.pass(Duration.ofSeconds(fate.draw(fate.isOneOf(10) ? 43_200 : 2_400)));
            fate.count("steps");
            tell("-- " + step.number() + " " + step.kind() + " at " + time.now());
            edge(() -> happens(step.kind()));
            audit.always();
            if (!book.breaches.isEmpty()) {
                return book.breaches;
            }
        }
        calm(steps.size());
        return book.breaches;
    }

    List<String> chronicle() {
        return List.copyOf(chronicle);
    }

    Book book() {
        return book;
    }

    /** How often what happened. */
    Map<String, Integer> happened() {
        Map<String, Integer> all = new TreeMap<>(fate.happened());
        all.put("letters", book.letters.size());
        all.put("deliveries", book.deliveries.size());
        return all;
    }

    private void happens(Step.Kind kind) {
        switch (kind) {
            case MAIL -> mailing.some();
            case MAILBOXES -> worker().goOverMailboxes(Duration.ofMinutes(1L + fate.draw(5)));
            case DUTIES -> worker().doDuties();
            case REMINDERS -> worker().remind();
            case PAYS -> household().pays();
            case CORRECTS -> household().corrects();
            case DELETES_INVOICE -> household().deletesInvoice();
            case READS -> household().reads();
            case SUBMITS_PAYMENT -> household().submitsPayment();
            case THROWS_AWAY -> household().throwsAway();
            case MOVES -> household().moves(mailing);
            case WANTS_MORE -> household().wantsMore();
            case BEGINS_AGAIN -> household().beginsAgain();
            case SHAKES_MAILBOX -> fate.one(boxes).post().shaken(fate);
            case LOSES_GRANT ->
                fate.one(boxes.stream().filter(Box::isGmail).toList()).grantLost();
            case GRANTS_AGAIN -> household().grantsAgain(fate.one(boxes));
            case DELETES_ACCOUNT -> household().deletesAccount();
            case CLOCK_JUMPS -> jump();
        }
    }

    /** Only while nobody is at work: a clock that jumps under somebody is one who hangs, and that is bounded. */
    private void jump() {
        int where = fate.draw(3);
        if (where == 0 && leapsFar && !hasLeapt) {
            hasLeapt = true;
            time.pass(Duration.ofDays(400));
        } else {
            time.pass(Duration.ofHours(where == 1 ? -1 : 1));
        }
    }

    /** Between two effects of somebody else. */
    private void meanwhile() {
        hang();
        Step.Kind kind = fate.one(MEANWHILE);
        if (kind == Step.Kind.DELETES_ACCOUNT && !(book.gone.isEmpty() && fate.isOneOf(5))) {
            return; // or nobody would be left
        }
        tell("meanwhile " + kind);
        edge(() -> happens(kind));
        if (kind == Step.Kind.DELETES_ACCOUNT) {
            hang();
            edge(() -> happens(Step.Kind.DUTIES)); // whoever is at work in that account still may write to it
        }
    }

    /** For as long as a pass may, and not for longer: then others would take it for dead. */
    private void hang() {
        Duration hang = Duration.ofSeconds(fate.draw(240));
        if (hung.plus(hang).compareTo(LONGEST_HANG) < 0) {
            hung = hung.plus(hang);
            time.pass(hang);
        }
    }

    private static final List<Step.Kind> MEANWHILE = List.of(
            Step.Kind.MAILBOXES,
            Step.Kind.MAILBOXES,
            Step.Kind.MAILBOXES,
            Step.Kind.DUTIES,
            Step.Kind.DUTIES,
            Step.Kind.REMINDERS,
            Step.Kind.MAIL,
            Step.Kind.PAYS,
            Step.Kind.CORRECTS,
            Step.Kind.DELETES_INVOICE,
            Step.Kind.SUBMITS_PAYMENT,
            Step.Kind.THROWS_AWAY,
            Step.Kind.WANTS_MORE,
            Step.Kind.BEGINS_AGAIN,
            Step.Kind.LOSES_GRANT,
            Step.Kind.DELETES_ACCOUNT,
            Step.Kind.GRANTS_AGAIN);

    /** Whatever breaks a process ends here, as at the edge of a thread. What nobody foresaw is a fault of ours. */
    private void edge(Runnable work) {
        try {
            work.run();
        } catch (Crash | OutsideFailure died) { // another process goes on
            tell("gave up: " + died.getMessage());
        } catch (RuntimeException fault) {
            if (!PaperReader.FAULT.equals(fault.getMessage())) {
                book.breaks(Invariant.NO_FAULT, fault + " at " + fault.getStackTrace()[0]);
            }
        }
    }

    private void calm(long seed) {
        fate.calm(seed);
        for (Box box : boxes) {
            if (!fate.isOneOf(4)) {
                household().grantsAgain(box);
            }
        }
        tell("-- it is calm at " + time.now());
        for (People one : People.values()) {
            somethingFresh(one);
        }
        for (int round = 0; round < CALM_ROUNDS; round++) {
            time.pass(round < 4 ? Duration.ofMinutes(70) : Duration.ofHours(6));
            edge(() -> quietRound(worker()));
        }
        audit.always();
        audit.inTheEnd();
    }

    private void somethingFresh(People one) {
        boxes.stream()
                .filter(box -> box.owner().equals(one.id()) && !box.post().isGrantLost())
                .filter(box -> box.first().policy() != PollPolicy.WEEKDAYS)
                .findFirst()
                .ifPresent(box -> mailing.fresh(
                        box, LocalDate.ofInstant(time.now(), one.zone()).plusDays(5)));
    }

    private static void quietRound(Worker worker) {
        worker.goOverMailboxes(Duration.ofMinutes(5));
        worker.remind();
        for (int i = 0; i < 20 && worker.doDuties() > 0; i++) {
            worker.remind();
        }
    }

    private Household household() {
        return new Household(worker(Duration.ZERO), truth, fate, book, boxes);
    }

    /** Another process each time; each of them sees its own time. */
    private Worker worker() {
        return worker(fate.isOneOf(2) ? Duration.ZERO : skew);
    }

    private Worker worker(Duration ahead) {
        Clock clock = time.clock(ahead);
        Shelves reached = kept.with(new Shelves.Around() {
            @Override
            public <P> P port(Class<P> promise, P port) {
                return Fateful.port(promise, port, fate);
            }
        });
        return new Worker(
                reached, clock, () -> Worker.holder(++holders), this::open, channel -> channel(channel, clock));
    }

    private MailboxAnswer open(WatchedMailbox watched) {
        Optional<Box> box = boxes.stream()
                .filter(one -> one.id().equals(watched.id()) && one.owner().equals(watched.owner()))
                .findFirst();
        Optional<WatchedMailbox> now = truth.mails().find(watched.owner(), watched.id());
        boolean isTheirs =
                now.filter(known -> known.lease().equals(watched.lease())).isPresent();
        if (isTheirs && now.get().status() instanceof MailboxStatus.NeedsReauth) {
            book.breaks(Invariant.I8, watched.id() + " is asked though it needs its user");
        }
        return box.map(one -> one.post().open(watched)).orElseGet(MailTrouble.Unavailable::new);
    }

    /** A channel that carries notices to their devices, and may not know whether it did. */
    private Notifier channel(NoticeChannel channel, Clock clock) {
        return new Notifier() {
            @Override
            public NoticeChannel channel() {
                return channel;
            }

            @Override
            public Told tell(Notice notice) {
                if (fate.strikes(6)) {
                    return Told.FAILED;
                }
                fate.mortally(
                        channel + ".tell",
                        () -> book.deliveries.add(new Book.Delivery(channel, notice, clock.instant(), fate.isStorm())));
                return fate.strikes(6) ? Told.UNKNOWN : Told.TOLD;
            }
        };
    }

    private void tell(String event) {
        if (isTold) {
            chronicle.add(event);
        }
    }

    @Override
    public void close() {
        boxes.forEach(box -> box.post().close());
    }
}
