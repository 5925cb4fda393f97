package io.kvitt.domain.notice.port;

import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeChannel;

/** Carries notices over one channel. */
public interface Notifier {

    /** What came of it. */
    enum Told {
        TOLD,
        /** It was not told for certain, and may be tried again. */
        FAILED,
        /** Nobody knows: it may have been told. */
        UNKNOWN
    }

    /** Another than the inbox. */
    NoticeChannel channel();

    /** Tells one notice once; within a minute, or it is {@code UNKNOWN}. What it says goes to its owner and nowhere else. */
    Told tell(Notice notice);
}
