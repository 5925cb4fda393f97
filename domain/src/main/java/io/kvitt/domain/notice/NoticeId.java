package io.kvitt.domain.notice;

import io.kvitt.domain.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a notice. The same cause gives the same name, so that what is told twice is one notice. */
public record NoticeId(UUID value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * The name of what is told because of something.
     *
     * @param cause what happened, to what, in which version
     */
    public static NoticeId of(UserId owner, String cause) {
        return new NoticeId(UUID.nameUUIDFromBytes((owner + "\n" + cause).getBytes(StandardCharsets.UTF_8)));
    }

    /** The id, if the text is one; nothing is trimmed and no capitals are taken. */
    public static Optional<NoticeId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new NoticeId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
