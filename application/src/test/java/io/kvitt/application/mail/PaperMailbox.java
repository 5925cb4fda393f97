package io.kvitt.application.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.SenderTrust;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailPart;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.PartAnswer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A mailbox of paper slips, three to a page. Its cursor is the number of slips that were told; as every mailbox may, it tells the last
 * of them again.
 */
final class PaperMailbox implements Mailbox {

    private static final int PAGE = 3;

    private final Map<MessageId, String> slips = new LinkedHashMap<>();
    private final List<MessageRef> refs = new ArrayList<>();
    private final Deque<MailTrouble> troubles = new ArrayDeque<>();
    private final Map<MessageId, Supplier<FetchAnswer>> odd = new LinkedHashMap<>();
    private final List<String> fetched = new ArrayList<>();

    /** A slip as {@link PaperReader} reads it. */
    void arrives(String id, Instant at, String slip) {
        slips.put(new MessageId(id), slip);
        refs.add(new MessageRef(new MessageId(id), at));
    }

    /** What is asked of it next gets this answer. */
    void isTroubled(MailTrouble trouble) {
        troubles.add(trouble);
    }

    /** That slip is handed out in an odd way. */
    void answers(String id, Supplier<FetchAnswer> answer) {
        odd.put(new MessageId(id), answer);
    }

    /** That slip is handed out in an odd way once. */
    void answersOnce(String id, FetchAnswer answer) {
        MessageId message = new MessageId(id);
        odd.put(message, () -> {
            odd.remove(message);
            return answer;
        });
    }

    /** A slip that its mailbox took apart: one part a line behind the first. */
    FetchAnswer.Walked walked(String id, SenderTrust trust) {
        String[] lines = slips.get(new MessageId(id)).split("\n");
        List<MailPart> parts = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] words = lines[i].split("=", 2);
            PartLabel label = new PartLabel(DisplayName.of(words[0], i), "application/pdf", false, false);
            long size = words[1].equals("huge") ? MailLimits.PART_BYTES + 1L : words[1].length();
            parts.add(new MailPart(label, size, () -> part(words[1])));
        }
        return new FetchAnswer.Walked(PaperReader.envelope(lines[0], trust), parts);
    }

    private PartAnswer part(String content) {
        fetched.add(content);
        return Optional.<PartAnswer>ofNullable(troubles.poll())
                .orElseGet(() -> new PartAnswer.Content(content.getBytes(UTF_8)));
    }

    /** What was fetched, in its order. */
    List<String> fetched() {
        return List.copyOf(fetched);
    }

    @Override
    public LookAnswer look(MailCursor after, Wanted wanted, Instant now) {
        if (!troubles.isEmpty()) {
            return troubles.remove();
        }
        int told = after.isBeginning() ? 0 : Integer.parseInt(after.value());
        int end = Math.min(told + PAGE, refs.size());
        List<MessageRef> page = refs.subList(Math.max(0, told - 1), end);
        return new Look(page, new MailCursor("" + end), end < refs.size());
    }

    @Override
    public FetchAnswer fetch(MessageId id) {
        fetched.add(id.value());
        if (!troubles.isEmpty()) {
            return troubles.remove();
        }
        if (odd.containsKey(id)) {
            return odd.get(id).get();
        }
        return slips.containsKey(id) ? new FetchAnswer.Raw(slips.get(id).getBytes(UTF_8)) : new MailMissing.Gone();
    }
}
