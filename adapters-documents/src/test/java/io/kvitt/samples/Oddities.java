package io.kvitt.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/** Files that cannot be read as they stand. */
final class Oddities {

    private static final List<String> RECEIPT = List.of(
            "   EXEMPELBODEN AB",
            "   SAGOTORGET 2",
            "   999 41 SAGOSTAD",
            "   ORG.NR 559922-3319",
            "",
            "KVITTO       0041726",
            "DATUM     2026-10-03",
            "",
            "KAFFE 2 X 28,00",
            "               56,00",
            "KANELBULLE     32,00",
            "SMULPAJ        47,00",
            "--------------------",
            "TOTALT SEK    135,00",
            "MOMS 12 PROC   14,46",
            "KORT          135,00",
            "",
            "   TACK OCH HEJ.");

    private Oddities() {}

    /** A receipt as a picture alone: black and white at 200 dots an inch, the letters from {@link Bitmaps}. */
    static Sample scan() {
        BufferedImage image = Bitmaps.page(RECEIPT, 4, 40);
        PDRectangle size = new PDRectangle(image.getWidth() * 72f / 200, image.getHeight() * 72f / 200);
        try (PDDocument document = new PDDocument()) {
            Letter.identify(document, 13, "Scan");
            PDPage page = new PDPage(size);
            document.addPage(page);
            try (var ink = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
                ink.drawImage(CCITTFactory.createFromImage(document, image), 0, 0, size.getWidth(), size.getHeight());
            }
            Expected expected = new Expected()
                    .error("document.needs-ocr")
                    .field("doc_type", "receipt")
                    .field("invoice_number", "0041726")
                    .field("issue_date", "2026-10-03")
                    .field("currency", "SEK")
                    .field("seller_name", "EXEMPELBODEN AB")
                    .field("seller_orgnr", "559922-3319")
                    .field("tax_total", "14.46")
                    .field("amount_due", "135.00");
            return new Sample("scan-kvitto.pdf", Letter.bytes(document), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter of which the second half was lost. */
    static Sample broken() {
        byte[] whole = RentalNotices.lindgarden().bytes();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        return new Sample("trasig.pdf", half, new Expected().error("document.damaged"));
    }

    /**
     * A letter behind the password {@code samples}. RC4 with 128 bits, because its keys follow from the passwords and
     * the document's identifier alone; newer methods draw random salts.
     */
    static Sample encrypted() {
        Letter letter = new Letter(15, "Hemlig hyresavi");
        letter.bold(16, 56, 80, "Hyresavi");
        letter.lines(11, 56, 120, "Att betala 4 200,00 kr", "Förfallodatum 2026-11-30", "OCR-nummer 7041026091139");
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "samples", new AccessPermission());
        policy.setEncryptionKeyLength(128);
        policy.setPreferAES(false);
        COSArray identifier = new COSArray(); // otherwise it would follow from the time
        identifier.add(new COSString("kvitt-sample-15a"));
        identifier.add(new COSString("kvitt-sample-15b"));
        letter.document().getDocument().setDocumentID(identifier);
        try {
            letter.document().protect(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Expected expected = new Expected()
                .error("document.encrypted")
                .field("doc_type", "rental_notice")
                .field("due_date", "2026-11-30")
                .field("payment_reference", "7041026091139")
                .field("amount_due", "4200.00");
        return new Sample("losen.pdf", letter.bytes(), expected);
    }
}
