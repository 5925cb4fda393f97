package io.kvitt.adapters.local;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.JobAnswer;
import io.kvitt.domain.job.JobId;
import io.kvitt.domain.job.JobKind;
import io.kvitt.domain.job.JobState;
import io.kvitt.domain.job.port.Jobs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Jobs in the table {@code job}: one row a job, its key the id. They are over and forgotten within days, so an export leaves them out;
 * what is forgotten is deleted when another is kept.
 */
final class SqliteJobs implements Jobs {

    static final Table<Job> TABLE = new Table<>(
            "job",
            List.of("id", "owner", "kind", "document", "file", "state", "attempts", "until", "answer"),
            1,
            SqliteJobs::read,
            SqliteJobs::write);

    private static final String NOT_OVER = "state IN ('waiting', 'running')";
    private static final String DUE = TABLE.select("WHERE " + NOT_OVER + " AND until <= ? ORDER BY until, id LIMIT 1");
    private static final String OPEN_OF_OWNER = "WHERE owner = ? AND " + NOT_OVER + " ORDER BY id";
    private static final String COUNT = "SELECT count(*), sum(owner = ?) FROM job WHERE " + NOT_OVER;
    private static final String DELETE_FORGOTTEN =
            "DELETE FROM job WHERE rowid IN (SELECT rowid FROM job WHERE state IN ('succeeded', 'failed')"
                    + " AND until <= ? ORDER BY until LIMIT 20)";

    private final SqliteFile file;

    SqliteJobs(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Optional<Job> add(Job waiting, Instant now) {
        return file.write(open -> {
            Optional<Job> before =
                    kept(open, waiting.id()).filter(job -> !job.state().isOver());
            if (before.isPresent()) {
                return before;
            }
            if (!hasRoom(open, waiting.owner())) {
                return Optional.empty();
            }
            PreparedStatement delete = open.of(DELETE_FORGOTTEN);
            delete.setLong(1, now.toEpochMilli());
            delete.executeUpdate();
            TABLE.replace(open, waiting);
            return Optional.of(waiting);
        });
    }

    @Override
    public Optional<Job> find(UserId owner, JobId id, Instant now) {
        return file.call(open -> kept(open, id)).filter(job -> job.owner().equals(owner) && !job.isForgotten(now));
    }

    @Override
    public Optional<Job> take(Instant now) {
        if (due(now).isEmpty()) {
            return Optional.empty(); // asked every second, and a look costs no wait for the disk
        }
        return file.write(open -> {
            Optional<Job> begun = due(open, now).map(job -> job.begun(now));
            if (begun.isPresent()) {
                TABLE.replace(open, begun.get());
            }
            return begun;
        });
    }

    @Override
    public boolean finish(Job begun, JobAnswer answer, Instant now, List<Duty> duties) {
        return file.write(open -> {
            boolean current = begun.isCurrent(kept(open, begun.id()));
            if (current) {
                TABLE.replace(open, begun.over(answer, now));
                SqliteDuties.add(open, duties);
            }
            return current;
        });
    }

    @Override
    public List<Job> open(UserId owner) {
        return file.call(open -> TABLE.all(open, OPEN_OF_OWNER, owner.value()));
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    private Optional<Job> due(Instant now) {
        return file.call(open -> due(open, now));
    }

    private static Optional<Job> due(Statements open, Instant now) throws SQLException {
        PreparedStatement select = open.of(DUE);
        select.setLong(1, now.toEpochMilli());
        return TABLE.one(select);
    }

    private static Optional<Job> kept(Statements open, JobId id) throws SQLException {
        return TABLE.find(open, id.value());
    }

    private static boolean hasRoom(Statements open, UserId owner) throws SQLException {
        PreparedStatement select = open.of(COUNT);
        select.setString(1, owner.value());
        try (ResultSet count = select.executeQuery()) {
            return count.getLong(1) < MOST && count.getLong(2) < MOST_OF_OWNER;
        }
    }

    private static NewRow write(Job job) {
        return new NewRow()
                .text(job.id().value())
                .text(job.owner().value())
                .text(job.kind().code())
                .text(job.document().hex())
                .text(job.file())
                .text(job.state().code())
                .number(job.attempts())
                .time(job.until())
                .text(job.answer().map(JobAnswer::text));
    }

    private static Job read(KeptRow row) {
        JobState state = JobState.named(row.text(6));
        return new Job(
                new JobId(row.text(1)),
                new UserId(row.text(2)),
                JobKind.named(row.text(3)),
                new DocumentHash(row.text(4)),
                row.text(5),
                state,
                row.count(7),
                row.time(8),
                row.textIfAny(9).map(text -> new JobAnswer(state == JobState.SUCCEEDED, text)));
    }
}
