package io.kvitt.adapters.documents.einvoice;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads bytes into {@link Element}s, within bounds: a nesting of {@value #MAX_DEPTH}, {@value #MAX_ELEMENTS} elements and
 * {@value #MAX_TEXT} characters in one element. An invoice of 5 000 lines has some 300 000 elements; the longest texts are
 * embedded files, which are passed over unread. A document type declaration ends the reading before anything in it is
 * looked at.
 */
final class XmlTree {

    static final int MAX_DEPTH = 100;
    static final int MAX_ELEMENTS = 500_000;
    static final int MAX_TEXT = 200_000;

    private static final int STEPS_BETWEEN_LOOKS = 256;

    private final XMLStreamReader reader;
    private final StringBuilder words = new StringBuilder();
    private Element root = Element.NONE;
    private Element current = Element.NONE;
    private int depth;
    private int elements;
    private boolean skipsText;

    private XmlTree(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The root element. */
    static Element read(byte[] xml) throws Refused {
        Optional<Encoding> encoding = Encoding.of(xml);
        if (encoding.isEmpty()) {
            throw new Refused(Code.XML_MALFORMED, "The document declares an encoding that is not known, at line 1.");
        }
        return read(xml, encoding.get());
    }

    private static Element read(byte[] xml, Encoding encoding) throws Refused {
        try {
            return new XmlTree(open(encoding.reader(xml))).root();
        } catch (XMLStreamException e) {
            throw isCoding(e) ? wrongEncoding(xml, encoding) : malformed(e.getLocation());
        } catch (RuntimeException e) { // the parser of the JDK has thrown several kinds at damaged input
            throw isCoding(e) ? wrongEncoding(xml, encoding) : new Refused(Code.XML_MALFORMED, "The XML is damaged.");
        }
    }

    private static XMLStreamReader open(Reader characters) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, name) -> {
            throw new XMLStreamException("nothing is resolved");
        });
        return factory.createXMLStreamReader(characters);
    }

    private Element root() throws XMLStreamException, Refused {
        int steps = 0;
        while (reader.hasNext()) {
            if (++steps % STEPS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
                throw new Refused(Code.TIMEOUT, "Reading the XML took longer than it may.");
            }
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> take();
                case XMLStreamConstants.ENTITY_REFERENCE -> throw malformed(reader.getLocation());
                case XMLStreamConstants.DTD ->
                    throw new Refused(Code.XML_DTD, "The XML has a document type declaration; none is accepted.");
                default -> {}
            }
        }
        return root;
    }

    private void start() throws Refused {
        if (++depth > MAX_DEPTH) {
            throw tooComplex("Elements are nested more than " + MAX_DEPTH + " deep");
        }
        if (++elements > MAX_ELEMENTS) {
            throw tooComplex("There are more than " + MAX_ELEMENTS + " elements");
        }
        String name = reader.getLocalName();
        String uri = reader.getNamespaceURI();
        String namespace = uri == null ? "" : uri;
        current = current == Element.NONE ? Element.root(name, namespace) : current.append(name, namespace);
        root = root == Element.NONE ? current : root;
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            current.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        words.setLength(0);
        skipsText = isFile(name);
    }

    private void end() {
        if (current.isLeaf()) {
            current.text(stripped());
        }
        words.setLength(0);
        current = current.parent();
        depth--;
        skipsText = false;
    }

    private void take() throws Refused {
        if (skipsText) {
            return;
        }
        int length = reader.getTextLength();
        if (words.length() + length > MAX_TEXT) {
            throw tooComplex("An element holds more than " + MAX_TEXT + " characters");
        }
        words.append(reader.getTextCharacters(), reader.getTextStart(), length);
    }

    private String stripped() {
        int from = 0;
        int to = words.length();
        while (from < to && Character.isWhitespace(words.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(words.charAt(to - 1))) {
            to--;
        }
        return from == to ? "" : words.substring(from, to);
    }

    /** Elements that hold a whole file in Base64: CII, UBL, FatturaPA. */
    private static boolean isFile(String name) {
        return name.equals("AttachmentBinaryObject")
                || name.equals("EmbeddedDocumentBinaryObject")
                || name.equals("Attachment");
    }

    private Refused tooComplex(String what) {
        return new Refused(Code.XML_TOO_COMPLEX, what + ", at " + place(reader.getLocation()) + ".");
    }

    private static Refused malformed(Location location) {
        return new Refused(Code.XML_MALFORMED, "The XML is not well-formed at " + place(location) + ".");
    }

    private static Refused wrongEncoding(byte[] xml, Encoding encoding) {
        return new Refused(
                Code.XML_MALFORMED,
                "The bytes at " + encoding.firstFault(xml) + " are no character of the document's encoding.");
    }

    private static String place(Location location) {
        return location == null
                ? "an unknown place"
                : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }

    private static boolean isCoding(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < 5 && cause != null; i++) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
            cause = cause instanceof XMLStreamException e && e.getNestedException() != null
                    ? e.getNestedException()
                    : cause.getCause();
        }
        return false;
    }

    /** The document is not read, and why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient DocumentProblem problem;

        Refused(Code code, String detail) {
            super(detail, null, false, false);
            problem = new DocumentProblem(code, detail);
        }

        DocumentProblem problem() {
            return problem;
        }
    }
}
