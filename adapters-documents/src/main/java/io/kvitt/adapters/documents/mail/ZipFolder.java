package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.DisplayName;
import io.kvitt.domain.mail.FileKind;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.MailDocument;
import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.QuarantineReason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Documents in an archive, read from its front to its back in memory. An archive that breaks one rule is refused as a whole: what
 * else is in it comes from whoever made it so.
 */
final class ZipFolder {

    /** What office documents have in them, which are archives too. */
    private static final Set<String> OFFICE = Set.of("[Content_Types].xml", "mimetype", "META-INF/manifest.xml");

    private static final int FLAGS = 6;

    private final FoundParts found;

    ZipFolder(FoundParts found) {
        this.found = found;
    }

    /** @param name of the archive */
    void take(DisplayName name, byte[] archive) {
        try {
            List<MailDocument> documents = documents(archive);
            documents.forEach(one -> found.add(one.name(), one.kind(), one.bytes()));
            if (documents.isEmpty()) {
                found.ignore(name, IgnoreReason.NOT_A_DOCUMENT);
            }
        } catch (ZipException | EOFException broken) {
            throw new RefusedMail(
                    isEncrypted(archive, broken) ? QuarantineReason.ZIP_ENCRYPTED : QuarantineReason.DAMAGED);
        } catch (IOException | IllegalArgumentException broken) { // names in a charset that they are not in
            throw new RefusedMail(QuarantineReason.DAMAGED);
        }
    }

    private List<MailDocument> documents(byte[] archive) throws IOException {
        List<MailDocument> documents = new ArrayList<>();
        long most = Math.min(MailLimits.ZIP_BYTES, (long) archive.length * MailLimits.ZIP_RATIO);
        long total = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MailLimits.ZIP_ENTRIES || climbsOut(entry.getName())) {
                    throw new RefusedMail(QuarantineReason.ZIP_LIMIT);
                }
                if (OFFICE.contains(entry.getName())) {
                    return List.of();
                }
                byte[] bytes = content(zip, Math.min(most - total, MailLimits.PART_BYTES));
                total += bytes.length;
                found.inflated(bytes.length);
                document(entry, entries, bytes, documents);
            }
        }
        return documents;
    }

    private static void document(ZipEntry entry, int number, byte[] bytes, List<MailDocument> documents) {
        FileKind kind = FileKind.of(bytes);
        if (kind == FileKind.ZIP) {
            throw new RefusedMail(QuarantineReason.ZIP_LIMIT);
        }
        if (kind.isDocument()) {
            documents.add(new MailDocument(DisplayName.of(entry.getName(), number), kind, bytes));
        }
    }

    private static byte[] content(ZipInputStream zip, long most) throws IOException {
        byte[] bytes = zip.readNBytes((int) most + 1);
        if (bytes.length > most) {
            throw new RefusedMail(QuarantineReason.ZIP_LIMIT);
        }
        return bytes;
    }

    /** No honest archive has such a name. It would do no harm here, where nothing is written. */
    private static boolean climbsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.startsWith("../") || path.contains("/../") || path.matches("[A-Za-z]:.*");
    }

    /** The first bit of the flags of the first entry says so, or the JDK does, of a later one. */
    private static boolean isEncrypted(byte[] archive, IOException broken) {
        boolean byFlag = archive.length > FLAGS && (archive[FLAGS] & 1) == 1;
        return byFlag || String.valueOf(broken.getMessage()).contains("encrypted");
    }
}
