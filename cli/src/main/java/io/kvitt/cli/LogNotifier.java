package io.kvitt.cli;

import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;
import io.kvitt.domain.notice.port.Notifier;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Writes a line of the log for each notice: that there is one, of which kind, for whom; what it says is nobody else's business. */
final class LogNotifier implements Notifier {

    private final PrintStream err;
    private final Clock clock;

    LogNotifier(PrintStream err, Clock clock) {
        this.err = err;
        this.clock = clock;
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.LOG;
    }

    @Override
    public Told tell(Notice notice) {
        try {
            err.println(Json.document(out -> {
                out.writeStartObject();
                out.writeStringField("time", clock.instant().toString());
                out.writeStringField("level", "note");
                out.writeStringField("event", "notice");
                out.writeStringField("kind", notice.kind().code());
                out.writeStringField("notice_id", notice.id().toString());
                out.writeStringField("user_id", notice.owner().value());
                out.writeEndObject();
            }));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return Told.TOLD;
    }
}
