package io.kvitt.adapters.documents.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** A small PDF, drawn with the instructions of the format. Its font is F1, Helvetica. */
final class Pdf {

    final PDDocument document = new PDDocument();

    /** A document of one page that says this at 72 points from the left and 700 from the bottom, in 12 points. */
    static Pdf saying(String words) {
        return new Pdf().page(text(words));
    }

    static String text(String words) {
        return "BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET";
    }

    Pdf page(String instructions) {
        add(instructions);
        return this;
    }

    PDPage add(String instructions) {
        PDPage page = new PDPage(new PDRectangle(600, 800));
        page.setResources(resources());
        page.setContents(new PDStream(stream(instructions)));
        document.addPage(page);
        return page;
    }

    PDResources resources() {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
        return resources;
    }

    PDFormXObject form(String instructions) {
        PDFormXObject form = new PDFormXObject(new PDStream(stream(instructions)));
        form.setBBox(new PDRectangle(600, 800));
        form.setResources(resources());
        return form;
    }

    /** An annotation of this size whose appearance is drawn by the instructions. */
    PDAnnotation annotation(PDRectangle where, String instructions) {
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(where.getWidth(), where.getHeight()));
        appearance.setResources(resources());
        write(appearance.getCOSObject(), instructions.getBytes(ISO_8859_1), null);
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        PDAnnotationWidget widget = new PDAnnotationWidget();
        widget.setRectangle(where);
        widget.setAppearance(appearances);
        return widget;
    }

    /** The description of an embedded file. */
    COSDictionary file(String name, byte[] bytes) {
        return file(name, embedded(bytes));
    }

    static COSDictionary file(String name, COSStream stream) {
        COSDictionary embedded = new COSDictionary();
        embedded.setItem(COSName.F, stream);
        COSDictionary file = new COSDictionary();
        file.setItem(COSName.TYPE, COSName.FILESPEC);
        file.setItem(COSName.UF, new COSString(name));
        file.setItem(COSName.EF, embedded);
        return file;
    }

    COSStream embedded(byte[] bytes) {
        COSStream stream = document.getDocument().createCOSStream();
        write(stream, bytes, COSName.FLATE_DECODE);
        return stream;
    }

    COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    byte[] encrypted(int bits, String owner, String user) {
        StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
        policy.setEncryptionKeyLength(bits);
        try {
            document.protect(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes();
    }

    byte[] bytes() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    COSStream stream(String instructions) {
        COSStream stream = document.getDocument().createCOSStream();
        write(stream, instructions.getBytes(ISO_8859_1), null);
        return stream;
    }

    /** A stream that says it is unpacked with a filter that there is not. */
    COSStream unreadable() {
        COSStream stream = stream(text("verloren"));
        stream.setItem(COSName.FILTER, COSName.getPDFName("Nonsense"));
        return stream;
    }

    private static void write(COSStream stream, byte[] bytes, COSName filter) {
        try (OutputStream out = filter == null ? stream.createOutputStream() : stream.createOutputStream(filter)) {
            new ByteArrayInputStream(bytes).transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
