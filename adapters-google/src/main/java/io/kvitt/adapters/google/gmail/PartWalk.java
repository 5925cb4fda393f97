package io.kvitt.adapters.google.gmail;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.PartLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through the parts of a message as Gmail took it apart, within {@link MailLimits}. Of a forwarded mail that Gmail took apart its
 * parts are found; one that it left whole is a part like others.
 */
final class PartWalk {

    private static final Set<String> TEXTS = Set.of("text/plain", "text/html");

    private final List<FoundPart> found = new ArrayList<>();
    private int parts;

    private PartWalk() {}

    /** All parts that have none within them, in order; empty if the message goes beyond a limit. */
    static Optional<List<FoundPart>> of(MessagePart payload) {
        PartWalk walk = new PartWalk();
        return walk.isWithin(payload, 0) ? Optional.of(walk.found) : Optional.empty();
    }

    private boolean isWithin(MessagePart part, int depth) {
        parts++;
        List<MessagePart> within = Optional.ofNullable(part.getParts()).orElse(List.of());
        Headers headers = Headers.of(part);
        if (depth > MailLimits.DEPTH || parts > MailLimits.PARTS || !headers.areWithinLimits()) {
            return false;
        } else if (within.isEmpty()) {
            add(part, headers);
            return true;
        }
        return within.stream().allMatch(one -> isWithin(one, depth + 1));
    }

    private static boolean isText(String type, String name, Headers headers) {
        return TEXTS.contains(type.toLowerCase(Locale.ROOT)) && name.isEmpty() && !headers.areOfAttachment();
    }

    private void add(MessagePart part, Headers headers) {
        String type = Optional.ofNullable(part.getMimeType()).orElse("");
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return;
        }
        MessagePartBody body = Optional.ofNullable(part.getBody()).orElseGet(MessagePartBody::new);
        String name = Optional.ofNullable(part.getFilename()).orElse("");
        found.add(new FoundPart(
                new PartLabel(
                        DisplayName.of(name, found.size() + 1),
                        type,
                        headers.areOfInline(),
                        isText(type, name, headers)),
                Math.max(0, Optional.ofNullable(body.getSize()).orElse(0)),
                Optional.ofNullable(body.getAttachmentId()).filter(id -> !id.isEmpty()),
                Optional.ofNullable(body.getData()).orElse("")));
    }
}
