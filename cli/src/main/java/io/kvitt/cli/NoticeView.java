package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.domain.notice.Notice;
import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notices as they are shown. */
final class NoticeView {

    private final PrintStream out;
    private final ZoneId zone;

    /** @param zone in which people see the time */
    NoticeView(PrintStream out, ZoneId zone) {
        this.out = out;
        this.zone = zone;
    }

    void table(List<Notice> notices) {
        if (notices.isEmpty()) {
            out.println("Nothing to tell.");
            return;
        }
        TextTable table = new TextTable("", "told", "what", "details", "id");
        for (Notice notice : notices) {
            table.row(
                    notice.isRead() ? "" : "*",
                    notice.at()
                            .atZone(zone)
                            .toLocalDateTime()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString(),
                    notice.title(),
                    notice.text(),
                    notice.id().toString());
        }
        table.print(out);
    }

    void json(List<Notice> notices) throws IOException {
        out.print(Json.document(json -> {
                    json.writeStartObject();
                    json.writeArrayFieldStart("events");
                    for (Notice notice : notices) {
                        write(json, notice);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                + "\n");
    }

    private static void write(JsonGenerator json, Notice notice) throws IOException {
        json.writeStartObject();
        json.writeStringField("event_id", notice.id().toString());
        json.writeStringField("kind", notice.kind().code());
        json.writeStringField("title", notice.title());
        json.writeStringField("text", notice.text());
        json.writeObjectFieldStart("about");
        for (Map.Entry<String, String> one : new TreeMap<>(notice.about()).entrySet()) {
            json.writeStringField(one.getKey(), one.getValue());
        }
        json.writeEndObject();
        json.writeStringField("at", notice.at().toString());
        if (notice.readAt().isPresent()) {
            json.writeStringField("read_at", notice.readAt().get().toString());
        }
        json.writeEndObject();
    }
}
