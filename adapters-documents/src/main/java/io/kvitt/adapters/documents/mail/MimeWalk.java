package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one mail from its first byte to its last, without a tree: forwarded mails and multiparts are levels that are counted
 * on the way in and out.
 */
final class MimeWalk {

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxHeaderCount(MailLimits.HEADERS)
            .setMaxHeaderLen(MailLimits.HEADER_BYTES)
            .setMaxLineLen(MailLimits.HEADER_BYTES)
            .setMaxContentLen(-1)
            .build();

    private final FoundParts found;
    private final int outerDepth;
    private final HeaderFields outer = new HeaderFields();
    private HeaderFields current = outer;
    private int depth;

    /** @param outerDepth levels around this mail */
    MimeWalk(FoundParts found, int outerDepth) {
        this.found = found;
        this.outerDepth = outerDepth;
    }

    /** Finds what is in it, and says what stands on its outside. */
    Envelope over(byte[] mail) {
        MimeTokenStream tokens = new MimeTokenStream(LIMITS);
        int start = afterPostmark(mail);
        tokens.parse(new ByteArrayInputStream(mail, start, mail.length - start));
        try {
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                step(state, tokens);
            }
        } catch (MimeException | IOException | UncheckedIOException broken) {
            if (isTooMuch(broken) || isTooMuch(broken.getCause())) {
                throw new RefusedMail(QuarantineReason.MIME_LIMIT);
            }
            found.refuse(MimeMailReader.nameless(found.next()), QuarantineReason.DAMAGED);
        }
        return outer.envelope();
    }

    private static boolean isTooMuch(@Nullable Throwable broken) {
        return broken instanceof MaxHeaderLimitException
                || broken instanceof MaxHeaderLengthLimitException
                || broken instanceof MaxLineLimitException;
    }

    private void step(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_MULTIPART -> deeper();
            case T_END_MESSAGE, T_END_MULTIPART -> depth--;
            case T_START_HEADER -> current = depth == 1 && outer.isEmpty() ? outer : new HeaderFields();
            case T_FIELD -> current.add(tokens.getField());
            case T_BODY -> body(tokens);
            default -> {}
        }
    }

    private void deeper() {
        if (++depth + outerDepth > MailLimits.DEPTH) {
            throw new RefusedMail(QuarantineReason.MIME_LIMIT);
        }
    }

    private void body(MimeTokenStream tokens) throws IOException {
        int number = found.next();
        PartLabel label = current.label(number);
        try {
            byte[] content = TransferCoding.decoded(tokens, current);
            new MimePart(found, depth + outerDepth).take(label, content);
        } catch (RefusedMail refusal) {
            if (refusal.reason() == QuarantineReason.MIME_LIMIT) {
                throw refusal;
            }
            found.refuse(label.name(), refusal.reason());
        }
    }

    /** Behind the line that an mbox file puts before a mail. */
    private static int afterPostmark(byte[] mail) {
        int at = 0;
        if (mail.length > 5 && mail[0] == 'F' && mail[1] == 'r' && mail[2] == 'o' && mail[3] == 'm' && mail[4] == ' ') {
            while (at < mail.length && mail[at] != '\n') {
                at++;
            }
            at = Math.min(at + 1, mail.length);
        }
        return at;
    }
}
