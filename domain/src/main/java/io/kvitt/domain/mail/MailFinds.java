package io.kvitt.domain.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found in a message or a part of it, in its order. */
public record MailFinds(List<MailDocument> documents, List<LeftPart> left) {

    public static final MailFinds NOTHING = new MailFinds(List.of(), List.of());

    public MailFinds {
        documents = List.copyOf(documents);
        left = List.copyOf(left);
    }

    public static MailFinds document(MailDocument document) {
        return new MailFinds(List.of(document), List.of());
    }

    public static MailFinds ignored(DisplayName name, IgnoreReason reason) {
        return new MailFinds(List.of(), List.of(LeftPart.ignored(name, reason)));
    }

    public static MailFinds refused(DisplayName name, QuarantineReason reason) {
        return new MailFinds(List.of(), List.of(LeftPart.refused(name, reason)));
    }

    /** These, and then those. */
    public MailFinds and(MailFinds more) {
        List<MailDocument> both = new ArrayList<>(documents);
        both.addAll(more.documents);
        List<LeftPart> allLeft = new ArrayList<>(left);
        allLeft.addAll(more.left);
        return new MailFinds(both, allLeft);
    }

    /**
     * What it means that there is no document: something is wrong with what might have been one, or there was nothing.
     *
     * @throws IllegalArgumentException if there is one
     */
    public MessageOutcome withoutDocument() {
        if (!documents.isEmpty()) {
            throw new IllegalArgumentException(documents.size() + " documents");
        }
        Optional<MessageOutcome> refused = left.stream()
                .flatMap(part -> part.refused().stream())
                .findFirst()
                .map(MessageOutcome.Refused::new);
        return refused.orElseGet(() -> new MessageOutcome.LeftAlone(closed().orElse(IgnoreReason.NO_DOCUMENT)));
    }

    private Optional<IgnoreReason> closed() {
        return left.stream()
                .flatMap(part -> part.ignored().stream())
                .filter(reason -> reason == IgnoreReason.TNEF || reason == IgnoreReason.ENCRYPTED)
                .findFirst();
    }
}
