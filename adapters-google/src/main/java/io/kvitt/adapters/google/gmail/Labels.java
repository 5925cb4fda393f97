package io.kvitt.adapters.google.gmail;

import java.util.List;
import java.util.Set;

/** What the labels of a message mean to us. */
final class Labels {

    private static final Set<String> THROWN_AWAY = Set.of("SPAM", "TRASH");
    private static final Set<String> NO_MAIL = Set.of("DRAFT", "CHAT");

    private Labels() {}

    /** Whether the user or Gmail threw it away. */
    static boolean areThrownAway(List<String> labels) {
        return labels.stream().anyMatch(THROWN_AWAY::contains);
    }

    /** Whether it came to the user: no draft, no chat, and nothing they sent, unless to themselves. */
    static boolean areOfMail(List<String> labels) {
        boolean isOwn = labels.contains("SENT") && !labels.contains("INBOX");
        return !isOwn && labels.stream().noneMatch(NO_MAIL::contains);
    }

    /** Whether a message with them may be worth reading. */
    static boolean areWelcome(List<String> labels) {
        return !areThrownAway(labels) && areOfMail(labels);
    }
}
