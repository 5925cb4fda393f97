package io.kvitt.adapters.documents.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.Secret;
import io.kvitt.domain.document.Attachment;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.DocumentReader.Opened;
import io.kvitt.domain.document.port.DocumentReaderContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfBoxReaderTest extends DocumentReaderContract {

    private static final byte[] INVOICE = "<Invoice><ID>1041</ID></Invoice>".getBytes(UTF_8);
    private static final byte[] LETTER = Pdf.saying("Faktura 1041").bytes();

    @BeforeAll
    static void oneFontOnEveryMachine() {
        BundledFonts.useOnlyThese();
    }

    @Override
    protected DocumentReader reader() {
        return new PdfBoxReader();
    }

    @Override
    protected byte[] valid() {
        return LETTER;
    }

    @Nested
    class Words {

        @Test
        void standWhereTheyAreDrawnFromTheTopLeft() {
            Word word = only(Pdf.saying("Faktura"));
            // Helvetica: F 611, a 556, k 500, t 278, u 556, r 333, a 556 thousandths of 12 points
            assertThat(word.box().x0()).isCloseTo(72, within(1f));
            assertThat(word.box().x1()).isCloseTo(72 + 3.390f * 12, within(1f));
            assertThat(word.box().y0()).isCloseTo(100 - 0.75f * 12, within(1f));
            assertThat(word.box().y1()).isCloseTo(100 + 0.22f * 12, within(1f));
            assertThat(word.upright()).isTrue();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # instructions                                        | words
              (Att betala) Tj                                     | Att betala
              [(Fak) 20 (tu) -60 (ra)] TJ                         | Faktura
              [(Att) -250 (betala)] TJ                            | Att betala
              [(9) -278 (412,50)] TJ                              | 9 412,50
              2 Tc (kr) Tj                                        | k r
              0.5 Tc (kronor) Tj                                  | kronor
              (Fak) Tj (tura) Tj                                  | Faktura
              (Fak) Tj 100 0 Td (tura) Tj                         | Fak tura
              (Hyra) Tj 0 -14 Td (El) Tj                          | Hyra El
              (Hyra) Tj /F1 24 Tf (El) Tj                         | Hyra El
              3 Tr (osynlig) Tj                                   | osynlig
              50 Tz (smal) Tj                                     | smal
              14 TL (en) Tj (ny) ' T* (rad) Tj                    | en ny rad
              (\\345\\344\\366) Tj                                | åäö
              /Span <</ActualText (Faktura)>> BDC (#1) Tj EMC     | Faktura
              /Span <</ActualText (Fak)>> BDC (#1) Tj EMC (tura) Tj | Faktura
              /Span <</ActualText (Fak)>> BDC /P BMC (#1) Tj EMC (x) Tj EMC (tura) Tj | Faktura
              /Span <</ActualText (Dold)>> BDC EMC (syns) Tj      | syns
              /P BMC (Faktura) Tj EMC                             | Faktura
              EMC EMC (Faktura) Tj                                | Faktura
            """)
        void endAtGapsAndNotAtKerning(String instructions, String words) {
            assertThat(text(new Pdf().page("BT /F1 12 Tf 72 700 Td " + instructions + " ET")))
                    .isEqualTo(words);
        }

        @Test
        void keepTheirPlaceUnderAReplacementOfSeveralGlyphs() {
            Word word =
                    only(new Pdf().page("BT /F1 12 Tf 72 700 Td /Span <</ActualText (Summa)>> BDC (MMMMM) Tj EMC ET"));
            assertThat(word.box().x1()).isCloseTo(72 + 5 * 0.833f * 12, within(1f));
        }

        @Test
        void ofLigaturesHaveTheirLetters() throws IOException {
            Pdf pdf = new Pdf();
            PDPage page = pdf.add("BT /F1 12 Tf 72 700 Td (Af\\256rma \\257a) Tj ET");
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.TYPE, COSName.FONT);
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
            font.setItem(COSName.ENCODING, COSName.STANDARD_ENCODING);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
            assertThat(text(pdf)).isEqualTo("Affirma fla");
        }

        @Test
        void thatRunUpThePageAreNotUpright() {
            List<Word> words = words(
                    new Pdf().page("BT /F1 12 Tf 0 1 -1 0 72 700 Tm (Upp) Tj ET BT /F1 12 Tf 90 700 Td (Fram) Tj ET"));
            assertThat(words).extracting(Word::text).containsExactly("Upp", "Fram");
            assertThat(words).extracting(Word::upright).containsExactly(false, true);
            Box up = words.get(0).box();
            assertThat(up.height()).isGreaterThan(up.width());
            assertThat(up.y1()).isCloseTo(100, within(1f));
        }

        @Test
        void standUpsideDownOnlyWhenTurnedByHalf() {
            assertThat(only(new Pdf().page("BT /F1 12 Tf -1 0 0 -1 200 700 Tm (Om) Tj ET"))
                            .upright())
                    .isFalse();
        }

        @ParameterizedTest(name = "turned by {0}")
        @CsvSource(delimiter = '|', textBlock = """
            # degrees | matrix         | at x | at y
              0       | '1 0 0 1'      | 72   | 700
              90      | '0 1 -1 0'     | 100  | 72
              180     | '-1 0 0 -1'    | 528  | 100
              270     | '0 -1 1 0'     | 500  | 728
              -90     | '0 -1 1 0'     | 500  | 728
              450     | '0 1 -1 0'     | 100  | 72
            """)
        void ofTurnedPagesAreReadUpright(int degrees, String matrix, int x, int y) {
            Pdf pdf = new Pdf();
            pdf.add("BT /F1 12 Tf " + matrix + " " + x + " " + y + " Tm (Faktura) Tj ET")
                    .setRotation(degrees);
            Page page = content(pdf).pages().get(0);
            boolean lying = degrees % 180 != 0;
            assertThat(page.width()).isEqualTo(lying ? 800 : 600);
            assertThat(page.height()).isEqualTo(lying ? 600 : 800);
            Word word = page.words().get(0);
            assertThat(word.upright()).isTrue();
            assertThat(word.box().x0()).isCloseTo(72, within(1f));
            assertThat(word.box().y1()).isCloseTo(100 + 0.22f * 12, within(1f));
            assertThat(word.box().width()).isCloseTo(3.390f * 12, within(1f));
        }

        @Test
        void areMeasuredFromTheCropBox() {
            Pdf pdf = new Pdf();
            pdf.add(Pdf.text("Faktura")).setCropBox(new PDRectangle(50, 100, 400, 650));
            Page page = content(pdf).pages().get(0);
            assertThat(page.width()).isEqualTo(400);
            assertThat(page.height()).isEqualTo(650);
            assertThat(page.words().get(0).box().x0()).isCloseTo(22, within(1f));
            assertThat(page.words().get(0).box().y1()).isCloseTo(50 + 0.22f * 12, within(1f));
        }
    }

    @Nested
    class Forms {

        @Test
        void areReadWhereTheyAreDrawn() {
            Pdf pdf = new Pdf();
            PDPage page = pdf.add("q 1 0 0 1 100 -50 cm /X1 Do Q");
            page.getResources().put(COSName.getPDFName("X1"), pdf.form(Pdf.text("Blankett")));
            Word word = only(pdf);
            assertThat(word.text()).isEqualTo("Blankett");
            assertThat(word.box().x0()).isCloseTo(172, within(1f));
            assertThat(word.box().y1()).isCloseTo(150 + 0.22f * 12, within(1f));
        }

        @Test
        @Timeout(60)
        void thatDrawThemselvesEnd() {
            Pdf pdf = new Pdf();
            PDPage page = pdf.add(Pdf.text("Faktura 1041") + " /X1 Do");
            PDFormXObject form = pdf.form(Pdf.text("Igen") + " /X1 Do");
            form.getResources().put(COSName.getPDFName("X1"), form);
            page.getResources().put(COSName.getPDFName("X1"), form);
            assertThat(text(pdf)).startsWith("Faktura 1041");
        }

        @Test
        void annotationsShowTheirAppearance() throws IOException {
            assertThat(text(annotated(Pdf.text("Sida"), 0))).isEqualTo("Sida Ifyllt");
        }

        @Test
        void annotationsOnAPageWithoutInstructionsAreRead() throws IOException {
            Pdf pdf = annotated("", 0);
            pdf.document.getPage(0).getCOSObject().removeItem(COSName.CONTENTS);
            assertThat(text(pdf)).isEqualTo("Ifyllt");
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 32})
        void hiddenAnnotationsAreNotRead(int flag) throws IOException {
            assertThat(text(annotated(Pdf.text("Sida"), flag))).isEqualTo("Sida");
        }

        @Test
        void filledInFieldsAreRead() throws IOException {
            Pdf pdf = Pdf.saying("Belopp:");
            PDAcroForm form = new PDAcroForm(pdf.document);
            pdf.document.getDocumentCatalog().setAcroForm(form);
            form.setDefaultResources(pdf.resources());
            form.setDefaultAppearance("/F1 12 Tf 0 g");
            PDTextField field = new PDTextField(form);
            field.setPartialName("belopp");
            form.getFields().add(field);
            field.getWidgets().get(0).setRectangle(new PDRectangle(150, 695, 100, 20));
            field.getWidgets().get(0).setPage(pdf.document.getPage(0));
            pdf.document.getPage(0).getAnnotations().add(field.getWidgets().get(0));
            field.setValue("9412,50");
            assertThat(text(pdf)).isEqualTo("Belopp: 9412,50");
        }

        private Pdf annotated(String instructions, int flags) throws IOException {
            Pdf pdf = new Pdf();
            PDPage page = pdf.add(instructions);
            PDAnnotation annotation =
                    pdf.annotation(new PDRectangle(100, 500, 200, 20), "BT /F1 12 Tf 2 5 Td (Ifyllt) Tj ET");
            annotation.setAnnotationFlags(flags);
            page.setAnnotations(List.of(annotation));
            return pdf;
        }
    }

    @Nested
    class EmbeddedXml {

        @Test
        void ofTheNameTreeAreFound() {
            Pdf pdf = Pdf.saying("Faktura");
            nameTree(pdf, leaf(pdf.file("factur-x.xml", INVOICE)));
            assertThat(files(pdf)).containsExactly("factur-x.xml");
        }

        @Test
        void deepInTheNameTreeAreFoundThoughItBitesItsTail() {
            Pdf pdf = Pdf.saying("Faktura");
            COSDictionary leaf = leaf(pdf.file("djupt.xml", INVOICE));
            COSDictionary node = leaf;
            for (int i = 0; i < 500; i++) {
                node = kids(node);
            }
            leaf.setItem(COSName.KIDS, array(node));
            nameTree(pdf, node);
            assertThat(files(pdf)).containsExactly("djupt.xml");
        }

        @Test
        void associatedWithTheDocumentAreFound() {
            Pdf pdf = Pdf.saying("Faktura");
            pdf.catalog().setItem(COSName.getPDFName("AF"), array(pdf.file("xrechnung.xml", INVOICE)));
            assertThat(files(pdf)).containsExactly("xrechnung.xml");
        }

        @Test
        void associatedWithAPageAreFound() {
            Pdf pdf = Pdf.saying("Faktura");
            associate(pdf.document.getPage(0), pdf.file("sida.xml", INVOICE));
            assertThat(files(pdf)).containsExactly("sida.xml");
        }

        @Test
        void ofAPageThatIsDamagedAreFound() {
            Pdf pdf = Pdf.saying("Faktura 1041");
            PDPage damaged = pdf.add("");
            damaged.getCOSObject().setItem(COSName.CONTENTS, pdf.unreadable());
            associate(damaged, pdf.file("sida.xml", INVOICE));
            assertThat(files(pdf)).containsExactly("sida.xml");
        }

        @Test
        void attachedByAnAnnotationAreFound() {
            Pdf pdf = Pdf.saying("Faktura");
            COSDictionary annotation = new COSDictionary();
            annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("FileAttachment"));
            annotation.setItem(COSName.FS, pdf.file("gem.xml", INVOICE));
            pdf.document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(annotation));
            assertThat(files(pdf)).containsExactly("gem.xml");
        }

        @Test
        void namedSeveralTimesAreTakenOnce() {
            Pdf pdf = Pdf.saying("Faktura");
            COSStream stream = pdf.embedded(INVOICE);
            nameTree(pdf, leaf(Pdf.file("a.xml", stream)));
            pdf.catalog().setItem(COSName.getPDFName("AF"), array(Pdf.file("b.xml", stream)));
            associate(pdf.document.getPage(0), Pdf.file("c.xml", stream));
            assertThat(files(pdf)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"../../etc/passwd.xml", "/etc/a.xml", "C:\\a.xml", "a\nb.xml", ".xml"})
        void haveNamesThatAreDataAndNoPaths(String name) {
            Pdf pdf = Pdf.saying("Faktura");
            nameTree(pdf, leaf(pdf.file(name, INVOICE)));
            assertThat(files(pdf)).containsExactly(name);
        }

        @Test
        void areToldByContentOrByName() {
            Pdf pdf = Pdf.saying("Faktura");
            pdf.catalog()
                    .setItem(
                            COSName.getPDFName("AF"),
                            array(
                                    pdf.file("faktura.dat", "\ufeff <?xml version='1.0'?><a/>".getBytes(UTF_8)),
                                    pdf.file("villkor.txt", "Villkor".getBytes(UTF_8)),
                                    pdf.file("bild.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                                    pdf.file("tom.XML", new byte[0])));
            assertThat(files(pdf)).containsExactly("faktura.dat", "tom.XML");
        }

        @Test
        void keepTheirBytes() {
            Pdf pdf = Pdf.saying("Faktura");
            byte[] large = Arrays.copyOf(INVOICE, 3_000_000);
            nameTree(pdf, leaf(pdf.file("factur-x.xml", large)));
            assertThat(content(pdf).attachments().get(0).bytes()).isEqualTo(large);
        }

        @Test
        void thatAreTooLargeAreAFlaw() {
            Pdf pdf = Pdf.saying("Faktura 1041");
            nameTree(pdf, leaf(pdf.file("factur-x.xml", Arrays.copyOf(INVOICE, 20_000_000))));
            DocumentContent content = content(pdf);
            assertThat(content.attachments()).isEmpty();
            assertThat(content.flaws()).extracting(DocumentProblem::code).containsExactly(Code.TOO_LARGE);
        }

        @Test
        void thatCannotBeUnpackedAreHandedOnEmpty() {
            Pdf pdf = Pdf.saying("Faktura");
            nameTree(pdf, leaf(Pdf.file("factur-x.xml", pdf.unreadable())));
            assertThat(content(pdf).attachments())
                    .extracting(file -> file.bytes().length)
                    .containsExactly(0);
        }

        @Test
        void areNotLookedForInThingsThatAreNoFiles() {
            Pdf pdf = Pdf.saying("Faktura");
            COSArray pairs = array(new COSString("a"), COSInteger.ONE, new COSString("b"));
            COSDictionary leaf = new COSDictionary();
            leaf.setItem(COSName.NAMES, pairs);
            leaf.setItem(COSName.KIDS, COSInteger.ONE);
            nameTree(pdf, leaf);
            pdf.catalog().setItem(COSName.getPDFName("AF"), COSInteger.ONE);
            pdf.document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(COSInteger.ONE));
            assertThat(files(pdf)).isEmpty();
        }

        private void associate(PDPage page, COSDictionary file) {
            page.getCOSObject().setItem(COSName.getPDFName("AF"), array(file));
        }

        private List<String> files(Pdf pdf) {
            return content(pdf).attachments().stream().map(Attachment::name).toList();
        }

        private static void nameTree(Pdf pdf, COSDictionary root) {
            COSDictionary names = new COSDictionary();
            names.setItem(COSName.EMBEDDED_FILES, root);
            pdf.catalog().setItem(COSName.NAMES, names);
        }

        private static COSDictionary leaf(COSDictionary file) {
            COSDictionary leaf = new COSDictionary();
            leaf.setItem(COSName.NAMES, array(new COSString("a"), file));
            return leaf;
        }

        private static COSDictionary kids(COSDictionary kid) {
            COSDictionary node = new COSDictionary();
            node.setItem(COSName.KIDS, array(kid));
            return node;
        }
    }

    @Nested
    class Passwords {

        @ParameterizedTest
        @ValueSource(ints = {128, 256})
        void areNeededWhereTheDocumentHasOne(int bits) {
            byte[] locked = Pdf.saying("Hemlig").encrypted(bits, "ägare", "rätt");
            assertThat(code(locked)).isEqualTo(Code.ENCRYPTED);
            assertThat(code(locked, "fel", "")).isEqualTo(Code.WRONG_PASSWORD);
            assertThat(code(locked, "rätt")).isNull();
            assertThat(code(locked, "fel", "rätt")).isNull();
            assertThat(code(locked, "ägare")).isNull();
        }

        @Test
        void areNotNeededWhereOnlyTheOwnerHasOne() {
            assertThat(code(Pdf.saying("Öppen").encrypted(128, "ägare", ""))).isNull();
            assertThat(code(Pdf.saying("Öppen").encrypted(256, "ägare", ""), "fel"))
                    .isNull();
        }

        @Test
        void thatNoDocumentCanHaveAreWrongAndTheNextIsTried() {
            byte[] locked = Pdf.saying("Hemlig").encrypted(256, "owner", "right");
            assertThat(code(locked, "\u0007")).isEqualTo(Code.WRONG_PASSWORD);
            assertThat(code(locked, "\u0007", "right")).isNull();
        }

        @Test
        void areNeverTold() {
            byte[] locked = Pdf.saying("Hemlig").encrypted(128, "ägare", "rätt");
            String told = reader().read(locked, List.of(new Secret("gissning"))).toString();
            assertThat(told).doesNotContain("gissning");
        }
    }

    @Nested
    class Limits {

        @Test
        @Timeout(60)
        void pagesBeyondTheLimitAreAFlaw() {
            Pdf pdf = new Pdf();
            for (int i = 0; i < 2_001; i++) {
                pdf.page(Pdf.text("Sida " + i));
            }
            DocumentContent content = content(pdf);
            assertThat(content.pages()).hasSize(2_000);
            assertThat(content.flaws()).extracting(DocumentProblem::code).containsExactly(Code.TOO_COMPLEX);
        }

        @Test
        void anInterruptedThreadStops() {
            byte[] bytes = Pdf.saying("Faktura").bytes();
            Thread.currentThread().interrupt();
            try {
                assertThat(code(bytes)).isEqualTo(Code.TIMEOUT);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(code(bytes)).isNull();
        }

        @Test
        @Timeout(60)
        void aThreadThatIsInterruptedWhileReadingStops() throws InterruptedException {
            byte[] endless =
                    new Pdf().page("BT /F1 12 Tf ET ".repeat(3_000_000)).bytes();
            Opened[] opened = new Opened[1];
            Thread reading = new Thread(() -> opened[0] = reader().read(endless, List.of()));
            reading.start();
            reading.join(300);
            reading.interrupt();
            reading.join(20_000);
            assertThat(reading.isAlive()).isFalse();
            opened[0].match(
                    content -> true, problem -> assertThat(problem.code()).isEqualTo(Code.TIMEOUT));
        }

        @Test
        void aPageTreeThatBitesItsTailEnds() {
            Pdf pdf = new Pdf().page(Pdf.text("Faktura 1041"));
            COSDictionary pages = (COSDictionary) pdf.catalog().getDictionaryObject(COSName.PAGES);
            ((COSArray) pages.getDictionaryObject(COSName.KIDS)).add(pages);
            pages.setInt(COSName.COUNT, 100);
            Opened opened = reader().read(pdf.bytes(), List.of());
            opened.match(
                    content -> assertThat(content.pages()).hasSizeBetween(1, 3),
                    problem -> assertThat(problem.code()).isEqualTo(Code.DAMAGED));
        }

        @Test
        @Timeout(60)
        void aDeepPageTreeEnds() {
            StringBuilder tree = new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
            for (int i = 2; i < 20_000; i++) {
                tree.append(i)
                        .append(" 0 obj <</Type/Pages/Count 1/Kids[")
                        .append(i + 1)
                        .append(" 0 R]>> endobj\n");
            }
            tree.append("20000 0 obj <</Type/Page/MediaBox[0 0 9 9]>> endobj\ntrailer <</Root 1 0 R>>\n");
            answers(tree.toString().getBytes(UTF_8));
        }

        @Test
        @Timeout(60)
        void deepNestingEnds() {
            String deep = "[".repeat(200_000);
            answers(new Pdf().page(Pdf.text("Faktura 1041") + deep).bytes());
            answers(("%PDF-1.4\n1 0 obj " + deep + "\nendobj\ntrailer <</Root 1 0 R>>").getBytes(UTF_8));
            answers(("%PDF-1.4\n1 0 obj " + "<</A".repeat(200_000) + "\nendobj\ntrailer <</Root 1 0 R>>")
                    .getBytes(UTF_8));
        }

        @Test
        @Timeout(120)
        void instructionsThatUnpackToVeryMuchAreAProblem() throws IOException {
            Pdf pdf = new Pdf();
            PDPage page = pdf.add("");
            COSStream bomb = pdf.document.getDocument().createCOSStream();
            try (OutputStream out = bomb.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = new byte[1 << 20];
                Arrays.fill(spaces, (byte) ' ');
                for (long written = 0; written <= 1L << 28; written += spaces.length) {
                    out.write(spaces);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, bomb);
            assertThat(code(pdf.bytes())).isEqualTo(Code.TOO_COMPLEX);
            assertThat(text(Pdf.saying("Faktura 1041"))).isEqualTo("Faktura 1041");
        }
    }

    @Nested
    class Flaws {

        @Test
        void aDocumentWithoutTextNeedsOcr() {
            assertThat(flaws(new Pdf().page("0 0 m 100 100 l S"))).containsExactly(Code.NEEDS_OCR);
        }

        @Test
        void textThatIsNoTextNeedsOcr() {
            assertThat(flaws(Pdf.saying("!#%&/=?+*\"!#%&/=?+*\" %&/#!"))).containsExactly(Code.NEEDS_OCR);
        }

        @Test
        void aGoodDocumentHasNone() {
            assertThat(flaws(Pdf.saying("Faktura 1041"))).isEmpty();
        }

        @Test
        void aDamagedPageIsAFlawAndTheOthersAreRead() {
            Pdf pdf = Pdf.saying("Faktura 1041");
            pdf.add("").getCOSObject().setItem(COSName.CONTENTS, pdf.unreadable());
            pdf.page(Pdf.text("Sista sidan"));
            DocumentContent content = content(pdf);
            assertThat(content.pages()).extracting(Page::number).containsExactly(1, 2, 3);
            assertThat(content.layout().text()).contains("Faktura 1041", "Sista sidan");
            assertThat(content.flaws()).extracting(DocumentProblem::code).containsExactly(Code.DAMAGED);
            assertThat(content.flaws().get(0).detail()).contains("page 2");
        }

        @Test
        void aPageWhoseInstructionsCannotBeUnpackedIsAFlaw() throws IOException {
            Pdf pdf = Pdf.saying("Faktura 1041");
            COSStream broken = pdf.document.getDocument().createCOSStream();
            try (OutputStream out = broken.createRawOutputStream()) {
                out.write(new byte[100]);
            }
            broken.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            pdf.add("").getCOSObject().setItem(COSName.CONTENTS, broken);
            pdf.add("").getCOSObject().setItem(COSName.CONTENTS, pdf.embedded(new byte[0]));
            assertThat(flaws(pdf)).containsExactly(Code.DAMAGED);
        }

        @Test
        void aDamagedAnnotationLeavesTheWordsOfThePage() {
            Pdf pdf = Pdf.saying("Faktura 1041");
            COSDictionary annotation = new COSDictionary();
            COSDictionary appearance = new COSDictionary();
            appearance.setItem(COSName.N, pdf.unreadable());
            annotation.setItem(COSName.SUBTYPE, COSName.WIDGET);
            annotation.setItem(COSName.RECT, new PDRectangle(10, 10).getCOSArray());
            ((COSDictionary) appearance.getDictionaryObject(COSName.N))
                    .setItem(COSName.BBOX, new PDRectangle(10, 10).getCOSArray());
            annotation.setItem(COSName.AP, appearance);
            pdf.document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(annotation));
            assertThat(text(pdf)).isEqualTo("Faktura 1041");
        }

        @Test
        void aDocumentWithoutPagesIsDamaged() {
            assertThat(code(new Pdf().bytes())).isEqualTo(Code.DAMAGED);
        }

        @ParameterizedTest
        @ValueSource(strings = {"%PDF-1.7", "%PDF-1.7\n1 0 obj\n<<", "%PDF-1.4 trailer <</Root 1 0 R>>"})
        void aBeginningAloneIsDamaged(String beginning) {
            assertThat(code(beginning.getBytes(UTF_8))).isEqualTo(Code.DAMAGED);
        }

        private List<Code> flaws(Pdf pdf) {
            return content(pdf).flaws().stream().map(DocumentProblem::code).toList();
        }
    }

    @Nested
    class Fonts {

        /** PDFBox asks this property before the home folder when it looks where to keep what fonts the machine has. */
        @Test
        void thatAreMissingComeFromTheJarAndNothingIsWritten(@TempDir Path folder) throws IOException {
            String before = System.setProperty("pdfbox.fontcache", folder.toString());
            try {
                Pdf pdf = new Pdf();
                COSDictionary font = new COSDictionary();
                font.setItem(COSName.TYPE, COSName.FONT);
                font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
                font.setItem(COSName.BASE_FONT, COSName.getPDFName("NobodyHasThisFont"));
                COSDictionary fonts = new COSDictionary();
                fonts.setItem(COSName.getPDFName("F1"), font);
                pdf.add(Pdf.text("Fraktur")).getResources().getCOSObject().setItem(COSName.FONT, fonts);
                assertThat(text(pdf)).isEqualTo("Fraktur");
                try (Stream<Path> written = Files.list(folder)) {
                    assertThat(written).isEmpty();
                }
            } finally {
                if (before == null) {
                    System.clearProperty("pdfbox.fontcache");
                } else {
                    System.setProperty("pdfbox.fontcache", before);
                }
            }
        }
    }

    private void answers(byte[] bytes) {
        assertThat(reader().read(bytes, List.of())).isNotNull();
    }

    private DocumentContent content(Pdf pdf) {
        return reader().read(pdf.bytes(), List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private List<Word> words(Pdf pdf) {
        return content(pdf).pages().get(0).words();
    }

    private Word only(Pdf pdf) {
        List<Word> words = words(pdf);
        assertThat(words).hasSize(1);
        return words.get(0);
    }

    private String text(Pdf pdf) {
        return String.join(" ", words(pdf).stream().map(Word::text).toList());
    }

    /** Null if the document opens. */
    private Code code(byte[] bytes, String... passwords) {
        return reader().read(bytes, Stream.of(passwords).map(Secret::new).toList())
                .match(content -> null, DocumentProblem::code);
    }

    private static COSArray array(COSBase... items) {
        COSArray array = new COSArray();
        for (COSBase item : items) {
            array.add(item);
        }
        return array;
    }
}
