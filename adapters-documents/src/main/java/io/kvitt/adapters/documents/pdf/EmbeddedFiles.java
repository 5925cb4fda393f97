package io.kvitt.adapters.documents.pdf;

import io.kvitt.domain.document.Attachment;
import io.kvitt.domain.document.DocumentProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the XML files inside a PDF, wherever they hang: the name tree of embedded files, the associated files (AF) of the
 * document and of its pages, and file attachment annotations. Each stream is taken once, however often it is named.
 */
final class EmbeddedFiles {

    private static final int MOST_FILES = 200;
    private static final int MOST_NODES = 10_000;

    /** An e-invoice has rarely more than 1 MB; above this it is not read. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final COSName AF = COSName.getPDFName("AF");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Attachment> files = new ArrayList<>();
    private final List<DocumentProblem> flaws = new ArrayList<>();

    void inCatalog(COSDictionary catalog) {
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names
                && names.getDictionaryObject(COSName.EMBEDDED_FILES) instanceof COSDictionary root) {
            nameTree(root);
        }
        associated(catalog);
    }

    void onPage(COSDictionary page) {
        associated(page);
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < Math.min(annotations.size(), MOST_NODES); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation) {
                    associated(annotation);
                    specification(annotation.getDictionaryObject(COSName.FS));
                }
            }
        }
    }

    List<Attachment> files() {
        return files;
    }

    /** Files that were refused. */
    List<DocumentProblem> flaws() {
        return flaws;
    }

    /** Without recursion, and each node once: the tree may be deep, or bite its tail. */
    private void nameTree(COSDictionary root) {
        List<COSDictionary> open = new ArrayList<>(List.of(root));
        for (int nodes = 0; !open.isEmpty() && nodes < MOST_NODES; nodes++) {
            COSDictionary node = open.remove(open.size() - 1);
            if (!seen.add(node)) {
                continue;
            }
            if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray pairs) {
                for (int i = 1; i < pairs.size(); i += 2) {
                    specification(pairs.getObject(i));
                }
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = kids.size() - 1; i >= 0 && open.size() < MOST_NODES; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.add(kid);
                    }
                }
            }
        }
    }

    private void associated(COSDictionary holder) {
        COSBase associated = holder.getDictionaryObject(AF);
        if (associated instanceof COSArray several) {
            for (int i = 0; i < Math.min(several.size(), MOST_NODES); i++) {
                specification(several.getObject(i));
            }
        } else {
            specification(associated);
        }
    }

    private void specification(@Nullable COSBase named) {
        if (named instanceof COSDictionary file
                && file.getDictionaryObject(COSName.EF) instanceof COSDictionary embedded
                && files.size() < MOST_FILES) {
            String name = name(file);
            for (COSName key : List.of(COSName.UF, COSName.F)) {
                if (embedded.getDictionaryObject(key) instanceof COSStream stream) {
                    take(name, stream);
                    return;
                }
            }
        }
    }

    private static String name(COSDictionary file) {
        String unicode = file.getString(COSName.UF);
        String plain = unicode == null ? file.getString(COSName.F) : unicode;
        return plain == null ? "" : plain;
    }

    private void take(String name, COSStream stream) {
        if (seen.add(stream)) {
            content(name, stream).ifPresent(bytes -> files.add(new Attachment(name, bytes)));
        }
    }

    /** Only what is named or begins like XML: a PDF may carry anything, and nothing else can be an e-invoice. */
    private Optional<byte[]> content(String name, COSStream stream) {
        boolean named = name.toLowerCase(Locale.ROOT).endsWith(".xml");
        if (Unpacked.isMoreThan(LARGEST, stream)) {
            return named ? refused() : Optional.empty();
        }
        try (InputStream in = stream.createInputStream()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (!named && !beginsLikeXml(bytes)) {
                return Optional.empty();
            }
            return bytes.length > LARGEST ? refused() : Optional.of(bytes);
        } catch (IOException damaged) {
            // What cannot be unpacked is handed on empty: whoever reads it says that it is no XML.
            return Optional.of(new byte[0]);
        }
    }

    private Optional<byte[]> refused() {
        String detail = "an attached XML file of more than " + LARGEST / 1024 / 1024 + " MB is not read";
        flaws.add(new DocumentProblem(DocumentProblem.Code.TOO_LARGE, detail));
        return Optional.empty();
    }

    private static boolean beginsLikeXml(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 64); i++) {
            int c = bytes[i] & 0xff;
            if (c == '<') {
                return true;
            }
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0;
            boolean byteOrderMark = c == 0xef || c == 0xbb || c == 0xbf || c == 0xfe || c == 0xff;
            if (!space && !byteOrderMark) {
                return false;
            }
        }
        return false;
    }
}
