package io.kvitt.adapters.documents.recognised;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.DocumentReaderContract;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextractAnswersTest extends DocumentReaderContract {

    private static final String RECEIPT = answer(
            page(0),
            word("Kiosken", 0.2, 0.10, 0.35, 0.04),
            word("Totalt", 0.1, 0.30, 0.30, 0.04),
            word("18,90", 0.7, 0.30, 0.25, 0.04),
            word("Tack", 0.1, 0.50, 0.20, 0.04));

    @Override
    protected DocumentReader reader() {
        return new AnyDocumentReader();
    }

    @Override
    protected byte[] valid() {
        return RECEIPT.getBytes(UTF_8);
    }

    @Test
    void wordsStandOnAPageOfPrintedLetters() {
        DocumentContent content = content(RECEIPT);
        assertThat(content.kind()).isEqualTo(DocumentKind.RECOGNISED);
        assertThat(content.flaws()).isEmpty();
        assertThat(words(content)).containsExactly("Kiosken", "Totalt", "18,90", "Tack");
        assertThat(content.layout().text().lines().filter(line -> !line.isBlank()))
                .hasSize(3)
                .anyMatch(line -> line.matches("\\s*Totalt {2,}18,90"));
        for (Word word : content.pages().get(0).words()) {
            assertThat(word.box().height()).isBetween(8f, 14f);
            assertThat(word.box().width() / word.text().length()).isBetween(4f, 7f);
        }
    }

    @Test
    void aFileWithAByteOrderMarkOrInUtf16IsReadToo() {
        assertThat(words(content("\ufeff" + RECEIPT))).contains("Totalt");
        assertThat(words(content(RECEIPT.getBytes(UTF_16LE)))).contains("Totalt");
    }

    @Test
    void namesMayBeginWithASmallLetter() {
        String small = RECEIPT.replace("\"Blocks\"", "\"blocks\"")
                .replace("\"BlockType\"", "\"blockType\"")
                .replace("\"Text\"", "\"text\"")
                .replace("\"Geometry\"", "\"geometry\"")
                .replace("\"BoundingBox\"", "\"boundingBox\"")
                .replace("\"Width\"", "\"width\"")
                .replace("\"Height\"", "\"height\"")
                .replace("\"Left\"", "\"left\"")
                .replace("\"Top\"", "\"top\"");
        assertThat(content(small).pages()).isEqualTo(content(RECEIPT).pages());
    }

    @Test
    void answersWithinOtherObjectsAreFound() {
        assertThat(words(content("{\"job\":{\"id\":7,\"answer\":" + RECEIPT + "},\"by\":\"me\"}")))
                .hasSize(4);
    }

    @Test
    void tablesAndFormsAddNoWords() {
        String table =
                "{\"BlockType\":\"CELL\",\"Text\":\"18,90\",\"RowIndex\":1,\"Relationships\":[{\"Ids\":[\"a\"]}]}";
        assertThat(words(content(answer(page(0), table, word("Totalt", 0.1, 0.3, 0.3, 0.04)))))
                .containsExactly("Totalt");
    }

    @Test
    void linesWithoutWordsAreCutAtTheirSpaces() {
        DocumentContent content = content(answer(page(0), line("Att betala", 0.1, 0.3, 0.5, 0.04)));
        assertThat(words(content)).containsExactly("Att", "betala");
        Word second = content.pages().get(0).words().get(1);
        assertThat(second.box().x0() / content.pages().get(0).width()).isCloseTo(0.3f, within(0.01f));
    }

    @Test
    void linesAreLeftOutWherePagesHaveWords() {
        assertThat(words(content(
                        answer(page(0), line("Totalt 18", 0.1, 0.3, 0.5, 0.04), word("Totalt", 0.1, 0.3, 0.3, 0.04)))))
                .containsExactly("Totalt");
    }

    @Test
    void anAnswerOfSeveralPagesHasThem() {
        String answer = answer(
                page(1), word("ett", 0.1, 0.1, 0.1, 0.02, 1), page(2), page(3), word("tre", 0.1, 0.1, 0.1, 0.02, 3));
        assertThat(told(content(answer))).containsExactly("ett", "", "tre");
    }

    @Test
    void thePartsOfALongAnswerAreOneDocument() {
        String first = answer(page(1), word("ett", 0.1, 0.1, 0.1, 0.02, 1), page(2));
        String second = answer(word("två", 0.1, 0.1, 0.1, 0.02, 2), page(3), word("tre", 0.1, 0.1, 0.1, 0.02, 3));
        assertThat(told(content("[" + first + "," + second + "]"))).containsExactly("ett", "två", "tre");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,%s]", "%s\n%s\n", "{\"pages\":[%s,%s]}"})
    void severalAnswersInAFileFollowOneAnother(String file) {
        String first = answer(page(0), word("ett", 0.1, 0.1, 0.1, 0.02));
        String second = answer(page(0), word("två", 0.1, 0.1, 0.1, 0.02));
        assertThat(told(content(String.format(Locale.ROOT, file, first, second))))
                .containsExactly("ett", "två");
    }

    @Test
    void answersThatAllBeginAtPageOneFollowOneAnother() {
        String first =
                answer(page(1), word("ett", 0.1, 0.1, 0.1, 0.02, 1), page(2), word("två", 0.1, 0.1, 0.1, 0.02, 2));
        String second = answer(page(1), word("tre", 0.1, 0.1, 0.1, 0.02, 1));
        assertThat(told(content(first + "\n" + second))).containsExactly("ett", "två", "tre");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        # letters run, x of the corners,          y of the corners
        down,          0.62 0.62 0.58 0.58,       0.2 0.5 0.5 0.2
        left,          0.8 0.5 0.5 0.8,           0.42 0.42 0.38 0.38
        up,            0.38 0.38 0.42 0.42,       0.8 0.5 0.5 0.8
        """)
    void aPageThatLiesOnItsSideIsTurnedUpright(String run, String x, String y) {
        DocumentContent content = content(answer(page(0), turned("Totalt", x, y)));
        Word word = content.pages().get(0).words().get(0);
        assertThat(word.upright()).isTrue();
        Page page = content.pages().get(0);
        assertThat(word.box().x0() / page.width()).as(run).isCloseTo(0.2f, within(0.001f));
        assertThat(word.box().x1() / page.width()).isCloseTo(0.5f, within(0.001f));
        assertThat(word.box().middleY() / page.height()).isBetween(0.39f, 0.61f);
    }

    @Test
    void aFewWordsOnTheirSideTurnNoPage() {
        DocumentContent content = content(answer(
                page(0),
                word("Faktura", 0.1, 0.1, 0.3, 0.02),
                word("Totalt", 0.1, 0.3, 0.3, 0.02),
                turned("rand", "0.02 0.02 0.0 0.0", "0.2 0.5 0.5 0.2")));
        assertThat(content.pages().get(0).words()).extracting(Word::upright).containsExactly(true, true, false);
    }

    @Test
    void linesOfAPageThatLiesAskewAreLevelled() {
        String[] words = IntStream.range(0, 12)
                .mapToObj(i -> {
                    double x = 0.1 + 0.2 * (i % 4);
                    double y = 0.2 + 0.02 * (i / 4) + 0.2 * (i % 4) * 0.1;
                    return turned(
                            "ord" + i / 4 + i % 4,
                            x + " " + (x + 0.1) + " " + (x + 0.099) + " " + (x - 0.001),
                            y + " " + (y + 0.01) + " " + (y + 0.022) + " " + (y + 0.012));
                })
                .toArray(String[]::new);
        assertThat(content(answer(words)).layout().text().lines().filter(line -> !line.isBlank()))
                .hasSize(3)
                .allMatch(line -> line.strip().matches("ord(\\d)0 +ord\\11 +ord\\12 +ord\\13"));
    }

    @Test
    void wordsWithoutAPlaceAreLeftOutAndCounted() {
        DocumentContent content = content(answer(
                page(0),
                word("Totalt", 0.1, 0.3, 0.3, 0.04),
                word("utanför", 7, 0.3, 0.3, 0.04),
                word("bakvänt", 0.4, 0.3, -0.3, 0.04),
                word("platt", 0.4, 0.3, 0.3, 0),
                word("oändligt", 0.4, 0.3, 1e300, 1e300),
                "{\"BlockType\":\"WORD\",\"Text\":\"ingenstans\"}",
                "{\"BlockType\":\"WORD\",\"Text\":\"halvt\",\"Geometry\":{\"BoundingBox\":{\"Left\":0.1}}}"));
        assertThat(words(content)).containsExactly("Totalt");
        assertThat(content.flaws()).extracting(DocumentProblem::code).containsExactly(Code.DAMAGED);
        assertThat(content.flaws().get(0).detail()).contains("6 words");
    }

    @Test
    void anAnswerWithoutWordsHasNoText() {
        assertThat(content(answer(page(0))).flaws())
                .extracting(DocumentProblem::code)
                .containsExactly(Code.NEEDS_OCR);
    }

    @Test
    void signsOfNoWidthAndLineEndsPartWords() {
        assertThat(words(content(answer(page(0), word("Att\\nbetala\\u0000nu\\u00a0kr", 0.1, 0.3, 0.3, 0.04)))))
                .containsExactly("Att", "betala", "nu", "kr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"a\":1}", "[{\"Block\":[]}]", "{\"Blocks\":7}"})
    void otherJsonIsNotRead(String json) {
        assertThat(code(json)).isEqualTo(Code.UNKNOWN_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Blocks\":[",
                "{\"Blocks\":[{\"BlockType\":\"WORD\"",
                "{\"Blocks\":[{\"Page\":NaN}]}",
                "{\"Blocks\":[]}}",
                "{\"Blocks\" []}"
            })
    void brokenJsonIsDamaged(String json) {
        assertThat(code(json)).isEqualTo(Code.DAMAGED);
    }

    @Test
    @Timeout(60)
    void whatIsDeeperOrMoreThanAnyAnswerIsRefused() {
        assertThat(code("{\"a\":" + "[".repeat(1_000_000))).isEqualTo(Code.TOO_COMPLEX);
        assertThat(code(answer(page(2_001)))).isEqualTo(Code.TOO_COMPLEX);
        assertThat(code(answer(page(Integer.MAX_VALUE)))).isEqualTo(Code.TOO_COMPLEX);
        assertThat(code(answer(word("x".repeat(200_000), 0.1, 0.1, 0.1, 0.1)))).isEqualTo(Code.TOO_COMPLEX);
        String word = word("ord", 0.1, 0.3, 0.3, 0.04);
        assertThat(code(answer(IntStream.range(0, 20_001).mapToObj(i -> word).toArray(String[]::new))))
                .isEqualTo(Code.TOO_COMPLEX);
    }

    @Test
    @Timeout(60)
    void manyWordsInOnePlaceAreRead() {
        String word = word("ord", 0.1, 0.3, 1e-7, 1e-7);
        assertThat(words(content(
                        answer(IntStream.range(0, 10_000).mapToObj(i -> word).toArray(String[]::new)))))
                .hasSize(10_000);
    }

    @Test
    void anInterruptedReadingEndsWithATimeout() {
        Thread.currentThread().interrupt();
        try {
            assertThat(code(RECEIPT)).isEqualTo(Code.TIMEOUT);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static String answer(String... blocks) {
        return "{\"DocumentMetadata\":{\"Pages\":1},\"Blocks\":[" + String.join(",", blocks) + "]}";
    }

    private static String page(int number) {
        return "{\"BlockType\":\"PAGE\",\"Geometry\":{}" + (number > 0 ? ",\"Page\":" + number : "") + "}";
    }

    private static String word(String text, double left, double top, double width, double height) {
        return block("WORD", text, left, top, width, height, 0);
    }

    private static String word(String text, double left, double top, double width, double height, int page) {
        return block("WORD", text, left, top, width, height, page);
    }

    private static String line(String text, double left, double top, double width, double height) {
        return block("LINE", text, left, top, width, height, 0);
    }

    private static String block(
            String type, String text, double left, double top, double width, double height, int page) {
        return String.format(
                Locale.ROOT,
                "{\"BlockType\":\"%s\",\"Confidence\":99.5,\"Text\":\"%s\",\"Geometry\":{\"BoundingBox\":"
                        + "{\"Width\":%s,\"Height\":%s,\"Left\":%s,\"Top\":%s}}%s}",
                type,
                text,
                width,
                height,
                left,
                top,
                page > 0 ? ",\"Page\":" + page : "");
    }

    private static String turned(String text, String x, String y) {
        String[] xs = x.split(" ");
        String[] ys = y.split(" ");
        String corners = IntStream.range(0, 4)
                .mapToObj(i -> "{\"X\":" + xs[i] + ",\"Y\":" + ys[i] + "}")
                .collect(Collectors.joining(","));
        return "{\"BlockType\":\"WORD\",\"Text\":\"" + text + "\",\"Geometry\":{\"Polygon\":[" + corners + "]}}";
    }

    private static List<String> words(DocumentContent content) {
        return content.pages().stream()
                .flatMap(page -> page.words().stream())
                .map(Word::text)
                .toList();
    }

    private static List<String> told(DocumentContent content) {
        return content.pages().stream()
                .map(page -> page.words().stream().map(Word::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private DocumentContent content(String json) {
        return content(json.getBytes(UTF_8));
    }

    private DocumentContent content(byte[] json) {
        return reader().read(json, List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    private Code code(String json) {
        return reader().read(json.getBytes(UTF_8), List.of()).match(content -> null, DocumentProblem::code);
    }
}
