package io.kvitt.adapters.local;

import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** Connections that only read, each lent to one caller at a time. Who finds none free waits. They do not wait for the writer. */
final class Readers {

    private static final int MOST = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final GroupCommit.Connector connector;
    private final Deque<Statements> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore free = new Semaphore(MOST);
    private volatile boolean closed;

    Readers(GroupCommit.Connector connector) {
        this.connector = connector;
    }

    <T> T lend(SqliteFile.Work<T> work) throws SQLException {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw new IllegalStateException("the store is closed");
            }
            return lent(work);
        } finally {
            free.release();
        }
    }

    private <T> T lent(SqliteFile.Work<T> work) throws SQLException {
        Statements kept = idle.pollFirst();
        Statements open = kept == null ? connector.connect() : kept;
        try {
            return work.with(open);
        } catch (SQLException | RuntimeException failed) {
            open.forget(failed);
            throw failed;
        } finally {
            idle.addFirst(open);
        }
    }

    /** Waits for those who read, and lends no more. */
    void close() throws SQLException {
        free.acquireUninterruptibly(MOST);
        try {
            closed = true;
            for (Statements open = idle.pollFirst(); open != null; open = idle.pollFirst()) {
                open.close();
            }
        } finally {
            free.release(MOST);
        }
    }
}
