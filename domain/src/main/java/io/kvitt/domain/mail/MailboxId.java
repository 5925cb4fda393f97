package io.kvitt.domain.mail;

import io.kvitt.domain.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one mailbox that is watched for one user.
 *
 * @param value {@code mbx_} and a UUID in lower case
 */
public record MailboxId(String value) {

    private static final Pattern FORM =
            Pattern.compile("mbx_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    public MailboxId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no mailbox id: " + value);
        }
    }

    public static MailboxId of(UUID id) {
        return new MailboxId("mbx_" + id);
    }

    /** The name of the mailbox at that place: for one user always the same, so that two who begin to watch it at once begin one. */
    public static MailboxId of(UserId owner, MailboxPlace place) {
        String name = owner.value() + "\n" + place.kind() + "\n" + place.value();
        return of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The id, if the text is one. */
    public static Optional<MailboxId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new MailboxId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
