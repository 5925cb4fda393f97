package io.kvitt.adapters.documents.recognised;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.adapters.documents.AnyDocumentReader;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.DocumentKind;
import io.kvitt.domain.document.NamedValue;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.document.port.DocumentReader;
import io.kvitt.domain.document.port.DocumentReaderContract;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Answers of AnalyzeExpense: words, and what each value is said to be. */
class TextractExpensesTest extends DocumentReaderContract {

    private static final String VENDOR = field("VENDOR_NAME", "", detection("Blomman & Co", 0.2, 0.10, 0.5), 1);
    private static final String TOTAL = field(
            "TOTAL",
            ",\"LabelDetection\":" + detection("Att betala", 0.1, 0.50, 0.4),
            detection("118,90", 0.7, 0.50, 0.2),
            1);
    private static final String LINE = "{\"LineItems\":[{\"LineItemExpenseFields\":["
            + field("ITEM", "", detection("Tulpaner", 0.1, 0.30, 0.3), 1) + "]}]}";

    @Override
    protected DocumentReader reader() {
        return new AnyDocumentReader();
    }

    @Override
    protected byte[] valid() {
        return expense("", VENDOR, TOTAL).getBytes(UTF_8);
    }

    @Test
    void wordsAreThoseOfLabelsAndValuesWhereThereAreNoBlocks() {
        DocumentContent content = content(expense("", VENDOR, TOTAL));
        assertThat(content.kind()).isEqualTo(DocumentKind.RECOGNISED);
        assertThat(content.pages()).hasSize(1);
        assertThat(content.pages().get(0).words())
                .extracting(Word::text)
                .containsExactly("Blomman", "&", "Co", "Att", "betala", "118,90", "Tulpaner");
        assertThat(content.layout().text()).containsPattern("Att betala +118,90");
    }

    @Test
    void wordsAreThoseOfBlocksWhereThereAreAny() {
        String blocks = ",\"Blocks\":[{\"BlockType\":\"PAGE\",\"Page\":1},{\"BlockType\":\"WORD\",\"Page\":1,"
                + "\"Text\":\"118,90\",\"Geometry\":" + geometry(0.7, 0.5, 0.2) + "}]";
        DocumentContent content = content(expense(blocks, TOTAL));
        assertThat(content.pages().get(0).words()).extracting(Word::text).containsExactly("118,90");
        assertThat(content.namedValues()).extracting(NamedValue::name).containsExactly("TOTAL");
    }

    @Test
    void whatAValueIsSaidToBeIsKeptWithItsPlaceAndHowSureTheyAre() {
        DocumentContent content = content(expense("", VENDOR, TOTAL));
        assertThat(content.namedValues())
                .extracting(NamedValue::name, NamedValue::words)
                .containsExactly(tuple("VENDOR_NAME", "Blomman & Co"), tuple("TOTAL", "118,90"));
        NamedValue total = content.namedValues().get(1);
        assertThat(total.confidence()).isCloseTo(0.9 * 0.8, within(1e-9));
        Word word = content.pages().get(0).words().get(5);
        assertThat(total.place()).contains(new Place(1, word.box()));
    }

    @Test
    void aNameThatSaysNoPartyGetsIt() {
        String name = field(
                "NAME",
                ",\"GroupProperties\":[{\"Id\":\"7f\",\"Types\":[\"RECEIVER_BILL_TO\",\"RECEIVER\"]}]",
                detection("Ada Ek", 0.1, 0.2, 0.2),
                1);
        assertThat(content(expense("", name)).namedValues())
                .extracting(NamedValue::name)
                .containsExactly("RECEIVER_BILL_TO.NAME");
    }

    @Test
    void severalExpensesStandOnTheirPages() {
        String second = field("TOTAL", "", detection("7,00", 0.1, 0.1, 0.2), 2);
        DocumentContent content = content(expense("", TOTAL, second));
        assertThat(content.pages()).hasSize(2);
        assertThat(content.namedValues())
                .extracting(value -> value.place().map(Place::page).orElse(0))
                .containsExactly(1, 2);
        DocumentContent twoAnswers = content("[" + expense("", TOTAL) + "," + expense("", TOTAL) + "]");
        assertThat(twoAnswers.pages()).hasSize(2);
    }

    @Test
    void aValueThatIsNamedTwiceIsOneWord() {
        String due = field("AMOUNT_DUE", "", detection("118,90", 0.7, 0.50, 0.2), 1);
        DocumentContent content = content(expense("", TOTAL, due));
        assertThat(content.pages().get(0).words()).extracting(Word::text).containsOnlyOnce("118,90");
        assertThat(content.namedValues()).hasSize(2);
    }

    @Test
    void fieldsOfTheWrongShapeAreLeftOut() {
        DocumentContent content = content(expense(
                "",
                "7",
                "{}",
                "{\"Type\":[1],\"ValueDetection\":\"x\",\"PageNumber\":\"1\",\"GroupProperties\":{\"a\":[[]]}}",
                TOTAL));
        assertThat(content.namedValues()).extracting(NamedValue::words).containsExactly("118,90");
    }

    private static String expense(String more, String... summary) {
        return "{\"DocumentMetadata\":{\"Pages\":1},\"ExpenseDocuments\":[{\"ExpenseIndex\":1,\"SummaryFields\":["
                + String.join(",", summary) + "],\"LineItemGroups\":[" + (more.isEmpty() ? LINE : "") + "]" + more
                + "}]}";
    }

    private static String field(String type, String more, String value, int page) {
        return "{\"Type\":{\"Text\":\"" + type + "\",\"Confidence\":90}" + more + ",\"ValueDetection\":" + value
                + ",\"PageNumber\":" + page + "}";
    }

    private static String detection(String text, double left, double top, double width) {
        return "{\"Text\":\"" + text + "\",\"Confidence\":80,\"Geometry\":" + geometry(left, top, width) + "}";
    }

    private static String geometry(double left, double top, double width) {
        return String.format(
                Locale.ROOT,
                "{\"BoundingBox\":{\"Left\":%s,\"Top\":%s,\"Width\":%s,\"Height\":0.02}}",
                left,
                top,
                width);
    }

    private DocumentContent content(String json) {
        return reader().read(json.getBytes(UTF_8), List.of()).match(content -> content, problem -> {
            throw new AssertionError(problem.toString());
        });
    }
}
