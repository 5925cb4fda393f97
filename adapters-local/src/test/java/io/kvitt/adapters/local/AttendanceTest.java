package io.kvitt.adapters.local;

import static io.kvitt.adapters.local.Holders.ANNA;
import static io.kvitt.adapters.local.Holders.MAILBOX;
import static io.kvitt.adapters.local.Holders.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.PassResult;
import io.kvitt.domain.mail.PollTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mailbox is free as soon as whoever read it is gone, and not before. */
class AttendanceTest {

    private static final Instant LATER = NOON.plus(Duration.ofMinutes(5));

    @TempDir
    private Path folder;

    @Test
    void aMailboxIsHeldByALivingProcessAndFreeWhenItWasKilled() throws Exception {
        Path file = folder.resolve("kvitt.db");
        WriterProcess first =
                WriterProcess.start(Holders.class, folder, file, 1, 1, 1).started();
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(taken(store, 3)).isEmpty();

            assertThat(first.killed()).containsExactly(1);

            assertThat(taken(store, 4)).isPresent();
            assertThat(taken(store, 5)).isEmpty();
            assertThat(holders(file)).containsExactly(new UUID(7, 4).toString());
        }
    }

    @Test
    void whatWasTakenFromTheDeadIsHeldAgainstOtherProcesses() throws Exception {
        Path file = folder.resolve("kvitt.db");
        WriterProcess.start(Holders.class, folder, file, 11, 1, 1).started().killed();
        WriterProcess second =
                WriterProcess.start(Holders.class, folder, file, 12, 1, 1).started();
        WriterProcess third =
                WriterProcess.start(Holders.class, folder, file, 13, 1, 1).started();

        assertThat(second.killed()).containsExactly(12);
        assertThat(third.killed()).containsExactly(0);
    }

    @Test
    void aPassThatEndsLeavesNothingBehind() throws Exception {
        Path file = folder.resolve("kvitt.db");
        try (LocalStore store = LocalStore.open(file)) {
            store.mails().add(MAILBOX);
            MailPass pass = taken(store, 21).orElseThrow();
            assertThat(holders(file)).hasSize(1);

            store.mails().finish(pass, new PassResult.Done(), PollTimes.USUAL, NOON);

            assertThat(holders(file)).isEmpty();
        }
    }

    @Test
    void aStoreThatIsClosedInTheMiddleFreesWhatItHeld() {
        Path file = folder.resolve("kvitt.db");
        try (LocalStore store = LocalStore.open(file)) {
            store.mails().add(MAILBOX);
            assertThat(taken(store, 31)).isPresent();
        }
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(taken(store, 32)).isPresent();
        }
    }

    @Test
    void aHolderOfWhomNothingIsKnownIsWaitedFor() throws Exception {
        Path file = folder.resolve("kvitt.db");
        try (LocalStore store = LocalStore.open(file)) {
            store.mails().add(MAILBOX);
            assertThat(taken(store, 41)).isPresent();
        }
        Files.delete(folder.resolve("kvitt.db.holders").resolve(new UUID(7, 41).toString()));
        try (LocalStore store = LocalStore.open(file)) {
            assertThat(taken(store, 42)).isEmpty();
            assertThat(store.mails().take(ANNA, MAILBOX.id(), holder(42), LATER.plusMillis(1), LATER.plusSeconds(9)))
                    .isPresent();
        }
    }

    @Test
    void whatWasLeftLongAgoIsSweptAway() throws Exception {
        Path file = folder.resolve("kvitt.db");
        try (Attendance attendance = Attendance.beside(file)) {
            attendance.comes(holder(51));
            attendance.comes(holder(52));
        }
        Path old = folder.resolve("kvitt.db.holders").resolve(new UUID(7, 51).toString());
        Files.setLastModifiedTime(old, FileTime.from(NOON.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(
                old.resolveSibling(new UUID(7, 52).toString()), FileTime.from(NOON.minus(Duration.ofHours(2))));
        try (Attendance attendance = Attendance.beside(file)) {
            assertThat(attendance.isGone(holder(51))).isTrue();

            attendance.forget(holder(53), NOON);

            assertThat(holders(file)).containsExactly(new UUID(7, 52).toString());
            assertThat(attendance.isGone(holder(51))).isFalse();
        }
    }

    private static Optional<MailPass> taken(LocalStore store, int number) {
        return store.mails().take(ANNA, MAILBOX.id(), holder(number), NOON, LATER);
    }

    private static LeaseOwner holder(int number) {
        return new LeaseOwner(new UUID(7, number));
    }

    private static List<String> holders(Path file) throws Exception {
        try (var files = Files.list(file.resolveSibling("kvitt.db.holders"))) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
