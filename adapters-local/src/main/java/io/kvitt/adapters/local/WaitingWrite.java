package io.kvitt.adapters.local;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** A write that waits to be done, and whoever waits for its answer. */
final class WaitingWrite<T> {

    private final SqliteFile.Work<T> work;
    private final boolean isPatient;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Runnable telling = () -> {};
    private boolean undone;

    /** @param isPatient whether nobody waits for its answer yet */
    WaitingWrite(SqliteFile.Work<T> work, boolean isPatient) {
        this.work = work;
        this.isPatient = isPatient;
    }

    boolean isPatient() {
        return isPatient;
    }

    /** Completed when the write is on the disk, or was not done. */
    CompletableFuture<T> answer() {
        return answer;
    }

    /** Does it. The answer is kept back until {@link #tell}. */
    void runOn(Statements open) throws SQLException {
        T done = work.with(open);
        undone = false;
        telling = () -> answer.complete(done);
    }

    /** It was not done, and will not be. */
    void fail(Throwable reason) {
        undone = true;
        telling = () -> answer.completeExceptionally(reason);
    }

    /** Whether it was not done for a reason of its own. */
    boolean isUndone() {
        return undone;
    }

    /** Tells who waits. */
    void tell() {
        telling.run();
    }
}
