package io.kvitt.adapters.google.gmail;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.SenderTrust;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The headers of a message or a part, as Gmail decoded them. All of them are the sender's words, but the first ones of Gmail's own. */
final class Headers {

    private final List<MessagePartHeader> headers;

    private Headers(List<MessagePartHeader> headers) {
        this.headers = headers;
    }

    static Headers of(MessagePart part) {
        return new Headers(Optional.ofNullable(part.getHeaders()).orElse(List.of()));
    }

    boolean areWithinLimits() {
        return headers.size() <= MailLimits.HEADERS
                && headers.stream().allMatch(header -> value(header).length() <= MailLimits.HEADER_BYTES);
    }

    /** Whether the part is shown within the text. */
    boolean areOfInline() {
        String disposition = disposition();
        return disposition.startsWith("inline")
                || (disposition.isEmpty() && !first("Content-ID").isBlank());
    }

    /** Whether the part is declared as a file. */
    boolean areOfAttachment() {
        return disposition().startsWith("attachment");
    }

    private String disposition() {
        return first("Content-Disposition").strip().toLowerCase(Locale.ROOT);
    }

    Envelope envelope() {
        Sender sender = Sender.of(first("From"));
        return new Envelope(
                sender.address(),
                sender.name(),
                first("Subject"),
                first("Date"),
                first("Message-ID"),
                SenderTrust.ofGmail(all("Authentication-Results")));
    }

    private String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    private List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (MessagePartHeader header : headers) {
            if (name.equalsIgnoreCase(Optional.ofNullable(header.getName()).orElse(""))) {
                values.add(value(header));
            }
        }
        return values;
    }

    private static String value(MessagePartHeader header) {
        return Optional.ofNullable(header.getValue()).orElse("");
    }
}
