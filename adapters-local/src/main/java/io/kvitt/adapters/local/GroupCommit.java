package io.kvitt.adapters.local;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The one who writes. To wait for the disk takes milliseconds, for one write as for hundreds: those who wait are served in one
 * transaction, and each is told when it is on the disk. A write that fails is undone alone, by a savepoint. Where SQLite gives
 * the whole transaction up, as it does when the disk is full, the others are done again, each in a transaction of its own.
 */
final class GroupCommit {

    private static final int LARGEST_GROUP = 1_000;
    private static final int MOST_WAITING = 10_000;

    /** Longest wait for others who were served together the last time, and will likely come again. */
    private static final Duration MOST_GATHERING = Duration.ofMillis(1);

    private final Connector connector;
    private final WaitingLine line = new WaitingLine(MOST_WAITING);
    private final Thread writer = new Thread(this::serve, "kvitt-store-writer");
    private Optional<Statements> connected = Optional.empty();
    private int lastGroup = 1;
    private long lastCommitNanos;

    /** Connects at the first write, so that who only reads needs no more than it reads with. */
    interface Connector {
        Statements connect() throws SQLException;
    }

    private GroupCommit(Connector connector) {
        this.connector = connector;
        writer.setDaemon(true);
    }

    static GroupCommit started(Connector connector) {
        GroupCommit commits = new GroupCommit(connector);
        commits.writer.start();
        return commits;
    }

    /** Joins those who wait. The answer comes when the write is on the disk. */
    <T> CompletableFuture<T> add(SqliteFile.Work<T> work) {
        return join(new WaitingWrite<>(work, false));
    }

    /** The same, but it waits for others to come, until {@link #hurry}. */
    <T> CompletableFuture<T> addPatiently(SqliteFile.Work<T> work) {
        return join(new WaitingWrite<>(work, true));
    }

    /** Somebody waits for an answer now. */
    void hurry() {
        line.hurry();
    }

    private <T> CompletableFuture<T> join(WaitingWrite<T> write) {
        if (Thread.currentThread() == writer) {
            throw new IllegalStateException("a write inside a write");
        }
        line.join(write);
        return write.answer();
    }

    /** Serves all who wait, and nobody else. An interrupt is kept for the caller, and does not shorten it. */
    void finish() {
        line.close();
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when it has finished. */
    void disconnect() throws SQLException {
        if (connected.isPresent()) {
            connected.get().close();
        }
    }

    private void serve() {
        for (List<WaitingWrite<?>> next = line.next(LARGEST_GROUP); !next.isEmpty(); next = line.next(LARGEST_GROUP)) {
            serve(next);
        }
    }

    private void serve(List<WaitingWrite<?>> first) {
        List<WaitingWrite<?>> group = new ArrayList<>(first);
        try {
            Statements open = connection();
            open.run("BEGIN IMMEDIATE");
            if (!ran(open, group) || !committed(open)) {
                undo(open);
                group.stream().filter(write -> !write.isUndone()).forEach(write -> alone(open, write));
            }
            lastGroup = group.size();
        } catch (SQLException | RuntimeException | Error failed) {
            // Who came meanwhile is refused too: each of them would else wait as long again for the same lock.
            group.addAll(line.whoIsThere(MOST_WAITING));
            group.forEach(write -> write.fail(failed));
        }
        group.forEach(WaitingWrite::tell);
    }

    private Statements connection() throws SQLException {
        if (connected.isEmpty()) {
            connected = Optional.of(connector.connect());
        }
        return connected.get();
    }

    /**
     * Does all of the group, and takes in who comes meanwhile.
     *
     * @return false if the transaction was given up
     */
    private boolean ran(Statements open, List<WaitingWrite<?>> group) {
        long gatheringEnds = System.nanoTime() + Math.min(MOST_GATHERING.toNanos(), lastCommitNanos / 8);
        for (int i = 0; i < group.size(); i++) {
            if (!ranInside(open, group.get(i))) {
                return false;
            }
            if (i == group.size() - 1 && group.size() < LARGEST_GROUP) {
                long wait = group.size() < lastGroup ? gatheringEnds - System.nanoTime() : 0;
                group.addAll(line.within(wait, LARGEST_GROUP - group.size()));
            }
        }
        return true;
    }

    /**
     * Does one write, or nothing of it.
     *
     * @return false if the transaction was given up
     */
    private static boolean ranInside(Statements open, WaitingWrite<?> write) {
        try {
            open.run("SAVEPOINT one");
            write.runOn(open);
            open.run("RELEASE one");
            return true;
        } catch (SQLException | RuntimeException | Error failed) {
            write.fail(failed);
            open.forget(failed);
            return undone(open, failed);
        }
    }

    private static boolean undone(Statements open, Throwable failed) {
        try {
            open.run("ROLLBACK TO one");
            open.run("RELEASE one");
            return true;
        } catch (SQLException givenUp) {
            failed.addSuppressed(givenUp);
            return false;
        }
    }

    private boolean committed(Statements open) {
        long start = System.nanoTime();
        try {
            open.run("COMMIT");
            lastCommitNanos = System.nanoTime() - start;
            return true;
        } catch (SQLException failed) {
            // Why it failed is found out again, and told, where each is done alone.
            return false;
        }
    }

    private static void alone(Statements open, WaitingWrite<?> write) {
        try {
            open.run("BEGIN IMMEDIATE");
            if (ranInside(open, write)) {
                open.run("COMMIT");
            }
        } catch (SQLException failed) {
            write.fail(failed);
            undo(open);
        }
    }

    /** Ends what is left of a transaction. Where SQLite gave it up itself, nothing is left, and it says so. */
    private static boolean undo(Statements open) {
        try {
            open.run("ROLLBACK");
            return true;
        } catch (SQLException nothingLeft) {
            return false;
        }
    }
}
