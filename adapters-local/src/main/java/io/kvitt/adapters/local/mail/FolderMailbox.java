package io.kvitt.adapters.local.mail;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.Look;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.MailPart;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailbox;
import io.kvitt.domain.mail.port.PartAnswer;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One folder. A look lists it, and says page by page what lies in it whenever something has changed since the listing that the cursor
 * remembers; what is known already is found again, which does no harm. Names and places are kept in memory for one pass, contents
 * never.
 */
final class FolderMailbox implements Mailbox {

    /** A folder that changes under our hands is listed this often in one pass. */
    private static final int MOST_LISTINGS = 3;

    private final Path folder;
    private final Duration settling;
    private Optional<FolderListing> listing = Optional.empty();
    private int listings;

    /** @param folder its real path */
    FolderMailbox(Path folder, Duration settling) {
        this.folder = folder;
        this.settling = settling;
    }

    @Override
    public LookAnswer look(MailCursor after, Wanted wanted, Instant now) {
        FolderCursor cursor = FolderCursor.of(after);
        try {
            FolderListing seen = cursor.isPaging() && listing.isPresent() ? listing.get() : listed(now);
            return cursor.isAllOf(seen.fingerprint())
                    ? new Look(List.of(), after, false)
                    : page(cursor, seen, wanted.since());
        } catch (IOException failed) { // said in the answer
            return new MailTrouble.Unavailable();
        }
    }

    private static Look page(FolderCursor cursor, FolderListing seen, Instant since) {
        List<MailFile> files = seen.behind(cursor.lastId(), since, Look.MOST_FOUND + 1);
        boolean more = files.size() > Look.MOST_FOUND;
        List<MailFile> page = more ? files.subList(0, Look.MOST_FOUND) : files;
        FolderCursor next = more
                ? cursor.paging(seen.fingerprint(), page.get(page.size() - 1).id())
                : FolderCursor.all(cursor.roundOf(seen.fingerprint()));
        List<MessageRef> refs = page.stream()
                .map(file -> new MessageRef(new MessageId(file.id()), file.receivedAt()))
                .toList();
        return new Look(refs, next.text(), more);
    }

    @Override
    public FetchAnswer fetch(MessageId id) {
        try {
            Optional<MailFile> file = found(id);
            return file.isPresent() ? read(file.get()) : new MailMissing.Gone();
        } catch (NoSuchFileException gone) { // moved or deleted since it was listed
            listing = Optional.empty();
            return listings < MOST_LISTINGS ? fetch(id) : new MailMissing.Gone();
        } catch (IOException failed) {
            return new MailMissing.Failed(QuarantineReason.FAILED);
        }
    }

    private Optional<MailFile> found(MessageId id) throws IOException {
        if (listing.isEmpty() && listings < MOST_LISTINGS) {
            listed(Instant.MAX);
        }
        return listing.flatMap(seen -> seen.find(id.value()));
    }

    private FetchAnswer read(MailFile file) throws IOException {
        if (file.length() > MailLimits.MESSAGE_BYTES) {
            return new MailMissing.Refused(QuarantineReason.TOO_BIG);
        }
        if (file.isMail()) {
            Optional<byte[]> whole = file.read(folder);
            return whole.<FetchAnswer>map(FetchAnswer.Raw::new)
                    .orElseGet(() -> new MailMissing.Failed(QuarantineReason.FAILED));
        }
        PartLabel label = new PartLabel(DisplayName.of(file.name(), 1), "", false, false);
        return new FetchAnswer.Walked(Envelope.BLANK, List.of(new MailPart(label, file.length(), () -> content(file))));
    }

    private PartAnswer content(MailFile file) {
        try {
            return file.read(folder)
                    .<PartAnswer>map(PartAnswer.Content::new)
                    .orElseGet(() -> new MailMissing.Failed(QuarantineReason.FAILED));
        } catch (NoSuchFileException gone) {
            return new MailMissing.Gone();
        } catch (IOException failed) {
            return new MailMissing.Failed(QuarantineReason.FAILED);
        }
    }

    private FolderListing listed(Instant now) throws IOException {
        listings++;
        FolderListing made = FolderListing.of(folder, now, settling);
        listing = Optional.of(made);
        return made;
    }
}
