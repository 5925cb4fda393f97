package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.notice.Notice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that a user was told. */
record EventShape(
        @Says(value = "Its id; the same event has the same", example = ID)
        String eventId,

        @Says(
                value = "What it is",
                example = "new_invoice",
                oneOf = {
                    "new_invoice",
                    "due_soon",
                    "overdue",
                    "needs_look",
                    "mailbox_needs_owner",
                    "mailbox_changed",
                    "document_quarantined",
                    "job_failed",
                    "session_at_risk"
                })
        String kind,

        @Says(value = "On one line", example = "New invoice from Wallenstam AB")
        String title,

        @Says(value = "In words", example = "9412.00 SEK, due 2026-11-30.")
        String text,

        @Says("Ids and days of what it is about, by name") Map<String, String> about,

        @Says(value = "When it was told", example = "2026-11-22T12:00:00Z")
        String at,

        @Says(value = "When it was read first, if it was", example = "2026-11-22T12:05:00Z")
        Optional<String> readAt) {

    static final String ID = "0f1e2d3c-4b5a-3968-8776-655443322110";

    static final EventShape EXAMPLE = new EventShape(
            ID,
            "new_invoice",
            "New invoice from Wallenstam AB",
            "9412.00 SEK, due 2026-11-30.",
            Map.of("invoice_id", "1f".repeat(32)),
            "2026-11-22T12:00:00Z",
            Optional.empty());

    static EventShape of(Notice notice) {
        return new EventShape(
                notice.id().toString(),
                notice.kind().code(),
                notice.title(),
                notice.text(),
                notice.about(),
                notice.at().toString(),
                notice.readAt().map(at -> at.toString()));
    }

    /** Some of them. */
    record Page(
            @Says("Events, the newest first") List<EventShape> items,

            @Says("Where the next page begins, if there is more")
            Optional<String> nextCursor,

            @Says(value = "Entries on a page, at most", example = "25")
            int limit,

            @Says("Where the pages are") Links links) {

        static final Page EXAMPLE = new Page(
                List.of(EventShape.EXAMPLE), Optional.empty(), 25, new Links("/v1/user/me/events", Optional.empty()));
    }

    /** How many were read at once. */
    record AllRead(
            @Says(value = "Events that were not read before", example = "3")
            int read) {}
}
