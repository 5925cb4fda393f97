package io.kvitt.adapters.documents.recognised;

import static io.kvitt.domain.document.DocumentProblem.Code.DAMAGED;
import static io.kvitt.domain.document.DocumentProblem.Code.TOO_COMPLEX;
import static io.kvitt.domain.document.DocumentProblem.Code.UNKNOWN_FORMAT;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.port.DocumentReader.Opened;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Answers of AWS Textract, saved as JSON: {@code DetectDocumentText} and the answers that share its blocks, and {@code
 * AnalyzeExpense}, one or several to a file: an array of them, one a line, or the parts of one long answer. They are looked for
 * at any depth, whatever object they were saved in, under names that begin with a large or a small letter (the SDKs differ).
 * What an expense says its values are is kept beside the words; the words are those of its blocks, or of its values and labels
 * where it has no blocks. Source: AWS, Amazon Textract API Reference, data types Block and ExpenseField.
 */
public final class TextractAnswers {

    private static final int DEEPEST = 60;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_CORNERS = 100;
    private static final int MOST_FIELDS = 20_000;
    private static final int LONGEST_VALUE = 1_000;
    private static final Set<String> PARTY_FIELDS =
            Set.of("NAME", "ADDRESS", "STREET", "CITY", "STATE", "COUNTRY", "PHONE", "URL");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private TextractAnswers() {}

    /** Reads them; whatever the bytes are, the answer is content or a problem. */
    public static Opened read(byte[] bytes) {
        try (JsonParser in = JSON.createParser(bytes)) {
            return new Reading(in).read();
        } catch (Refused refused) {
            return new Opened.Unreadable(refused.problem());
        } catch (StreamConstraintsException tooMuch) {
            return unreadable(TOO_COMPLEX, "its JSON is nested too deep, or a name, number or text in it is too long");
        } catch (IOException malformed) {
            return unreadable(DAMAGED, "its JSON is malformed or breaks off");
        }
    }

    private static Opened unreadable(DocumentProblem.Code code, String detail) {
        return new Opened.Unreadable(new DocumentProblem(code, detail));
    }

    /** One block; what it does not say is empty or 0. */
    private static final class Block {
        private String type = "";
        private String text = "";
        private int page;
        private Placed placed = Placed.NOWHERE;
    }

    /** A text and where it stands; none, if nobody says where. */
    private record Placed(List<Quad> place) {
        static final Placed NOWHERE = new Placed(List.of());
    }

    /** A text of an expense, and how sure somebody is of it, in percent. */
    private static final class Detection {
        private String text = "";
        private Placed placed = Placed.NOWHERE;
        private double percent;
    }

    /** A value of an expense, with its label where one is printed. */
    private static final class ExpenseField {
        private final boolean isNamed;
        private Detection type = new Detection();
        private Detection label = new Detection();
        private Detection value = new Detection();
        private String party = "";
        private int page;

        ExpenseField(boolean isNamed) {
            this.isNamed = isNamed;
        }

        /** Names such as NAME and ADDRESS mean something only together with the party. */
        String name() {
            boolean alone = type.text.contains("_") || party.isEmpty() || !PARTY_FIELDS.contains(type.text);
            return alone ? type.text : party + "." + type.text;
        }

        /** That the type is right and the value was read right, 0 to 1. */
        double share() {
            double both = type.percent / 100 * (value.percent / 100);
            return both >= 0 && both <= 1 ? both : 0;
        }
    }

    /** One file. */
    private static final class Reading {
        private final JsonParser in;
        private final SeenPages pages = new SeenPages();
        private final Map<Integer, List<Block>> lines = new HashMap<>();
        private final Set<Integer> begun = new HashSet<>();
        private final Set<String> placed = new HashSet<>();
        private boolean anyAnswer;

        /** Pages of the documents before this one: added to the numbers that its blocks tell. */
        private int before;

        private int page;

        Reading(JsonParser in) {
            this.in = in;
        }

        Opened read() throws IOException {
            while (in.nextToken() != null) {
                value("");
            }
            if (!anyAnswer) {
                return unreadable(UNKNOWN_FORMAT, "it is JSON, but no answer of Textract");
            }
            addLinesWithoutWords();
            return new Opened.Content(pages.content());
        }

        /** Reads the value at hand, whatever it is, up to its end. */
        private void value(String name) throws IOException {
            Refused.ifInterrupted();
            if (in.currentToken() == JsonToken.START_OBJECT) {
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    String field = in.currentName();
                    in.nextToken();
                    value(field);
                }
            } else if (in.currentToken() == JsonToken.START_ARRAY && name.equalsIgnoreCase("ExpenseDocuments")) {
                expenses();
            } else if (in.currentToken() == JsonToken.START_ARRAY) {
                boolean blocks = name.equalsIgnoreCase("Blocks");
                anyAnswer |= blocks;
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    if (blocks && in.currentToken() == JsonToken.START_OBJECT) {
                        take(block());
                    } else {
                        value("");
                    }
                }
            }
        }

        /** Their pages are known at their end: blocks may follow the values, or be none. */
        private void expenses() throws IOException {
            int pagesBefore = pages.count();
            List<ExpenseField> fields = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                expense("", fields);
            }
            anyAnswer = true;
            boolean blocks = pages.count() > pagesBefore;
            for (ExpenseField field : fields) {
                add(field, (blocks ? before : pagesBefore) + Math.max(1, field.page), blocks);
            }
        }

        /** Reads the value at hand of a receipt or invoice: blocks, or fields at any depth, of which lines have no names. */
        private void expense(String name, List<ExpenseField> fields) throws IOException {
            Refused.ifInterrupted();
            boolean named = name.equalsIgnoreCase("SummaryFields");
            boolean field = named || name.equalsIgnoreCase("LineItemExpenseFields");
            if (name.equalsIgnoreCase("Blocks")) {
                value(name);
            } else if (in.currentToken() == JsonToken.START_OBJECT) {
                while (in.nextToken() == JsonToken.FIELD_NAME) {
                    String inside = in.currentName();
                    in.nextToken();
                    expense(inside, fields);
                }
            } else if (in.currentToken() == JsonToken.START_ARRAY) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    if (field && in.currentToken() == JsonToken.START_OBJECT) {
                        keep(expenseField(named), fields);
                    } else {
                        expense("", fields);
                    }
                }
            }
        }

        private static void keep(ExpenseField read, List<ExpenseField> fields) {
            if (fields.size() >= MOST_FIELDS) {
                throw new Refused(TOO_COMPLEX, "it names more values than any document has");
            }
            fields.add(read);
        }

        private ExpenseField expenseField(boolean named) throws IOException {
            ExpenseField field = new ExpenseField(named);
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName().toLowerCase(Locale.ROOT);
                in.nextToken();
                switch (name) {
                    case "type" -> field.type = detection();
                    case "labeldetection" -> field.label = detection();
                    case "valuedetection" -> field.value = detection();
                    case "pagenumber" -> field.page = wholeNumber();
                    case "groupproperties" -> field.party = party();
                    default -> in.skipChildren();
                }
            }
            return field;
        }

        private Detection detection() throws IOException {
            Detection detection = new Detection();
            if (in.currentToken() != JsonToken.START_OBJECT) {
                in.skipChildren();
                return detection;
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName().toLowerCase(Locale.ROOT);
                in.nextToken();
                switch (name) {
                    case "text" -> detection.text = text();
                    case "geometry" -> detection.placed = geometry();
                    case "confidence" -> detection.percent = in.currentToken().isNumeric() ? in.getDoubleValue() : 0;
                    default -> in.skipChildren();
                }
            }
            return detection;
        }

        /** The first type of the first group: which party a name or an address is of. */
        private String party() throws IOException {
            String first = "";
            int depth = 0;
            do {
                JsonToken token = in.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                boolean type = token == JsonToken.VALUE_STRING && !"Id".equalsIgnoreCase(in.currentName());
                first = first.isEmpty() && type ? in.getText() : first;
            } while (depth > 0 && in.nextToken() != null);
            return first;
        }

        private void add(ExpenseField field, int number, boolean blocks) {
            SeenPage on = pages.page(number);
            if (!blocks) {
                addOnce(on, number, field.label);
                addOnce(on, number, field.value);
            }
            String words = field.value.text.strip().replaceAll("\\s+", " ");
            if (field.isNamed && !words.isEmpty() && words.length() <= LONGEST_VALUE) {
                pages.name(
                        on,
                        field.name(),
                        words,
                        field.share(),
                        field.value.placed.place.stream().findFirst());
            }
        }

        /** The same words may be several values. */
        private void addOnce(SeenPage on, int number, Detection detection) {
            if (!detection.placed.place.isEmpty() && placed.add(number + detection.text + detection.placed)) {
                pages.add(on, detection.text, detection.placed.place.get(0));
            }
        }

        private Block block() throws IOException {
            Refused.ifInterrupted();
            Block block = new Block();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName().toLowerCase(Locale.ROOT);
                in.nextToken();
                switch (field) {
                    case "blocktype" -> block.type = text();
                    case "text" -> block.text = text();
                    case "page" -> block.page = wholeNumber();
                    case "geometry" -> block.placed = geometry();
                    default -> in.skipChildren();
                }
            }
            return block;
        }

        private void take(Block block) {
            switch (block.type) {
                case "PAGE" -> begin(block);
                case "WORD" -> add(block);
                case "LINE" ->
                    lines.computeIfAbsent(numberOf(block), number -> new ArrayList<>())
                            .add(block);
                default -> {
                    // Tables, cells and forms refer to the same words.
                }
            }
        }

        /** A page of a number that has been seen is of another document. */
        private void begin(Block block) {
            if (block.page <= 0) {
                page = pages.count() + 1;
            } else {
                if (!begun.add(before + block.page)) {
                    before = pages.count() + 1 - block.page;
                    begun.add(before + block.page);
                }
                page = before + block.page;
            }
            pages.page(page);
        }

        private int numberOf(Block block) {
            return block.page > 0 ? before + block.page : Math.max(1, page);
        }

        private void add(Block block) {
            SeenPage on = pages.page(numberOf(block));
            if (block.placed.place.isEmpty()) {
                pages.addUnplaced();
            } else {
                pages.add(on, block.text, block.placed.place.get(0));
            }
        }

        /** Some who save answers keep the lines alone. */
        private void addLinesWithoutWords() {
            lines.forEach((number, ofPage) -> {
                if (pages.page(number).isEmpty()) {
                    ofPage.forEach(this::add);
                }
            });
        }

        private Placed geometry() throws IOException {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                in.skipChildren();
                return Placed.NOWHERE;
            }
            Placed box = Placed.NOWHERE;
            Placed corners = Placed.NOWHERE;
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName().toLowerCase(Locale.ROOT);
                in.nextToken();
                switch (field) {
                    case "boundingbox" -> box = box();
                    case "polygon" -> corners = corners();
                    default -> in.skipChildren();
                }
            }
            return corners.place.isEmpty() ? box : corners;
        }

        private Placed box() throws IOException {
            Map<String, Double> sides = numbers();
            boolean whole = sides.keySet().containsAll(Set.of("left", "top", "width", "height"));
            if (!whole) {
                return Placed.NOWHERE;
            }
            double left = sides.getOrDefault("left", 0.0);
            double top = sides.getOrDefault("top", 0.0);
            double right = left + sides.getOrDefault("width", 0.0);
            double bottom = top + sides.getOrDefault("height", 0.0);
            return right > left && bottom > top
                    ? new Placed(List.of(Quad.of(left, top, right, bottom)))
                    : Placed.NOWHERE;
        }

        /** Four corners, from where the letters begin; other shapes say less than their box. */
        private Placed corners() throws IOException {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                in.skipChildren();
                return Placed.NOWHERE;
            }
            List<Map<String, Double>> corners = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                Map<String, Double> corner = numbers();
                if (corners.size() < MOST_CORNERS) {
                    corners.add(corner);
                }
            }
            boolean whole = corners.size() == 4
                    && corners.stream().allMatch(corner -> corner.keySet().containsAll(Set.of("x", "y")));
            if (!whole) {
                return Placed.NOWHERE;
            }
            double[] at = corners.stream()
                    .flatMapToDouble(
                            corner -> DoubleStream.of(corner.getOrDefault("x", 0.0), corner.getOrDefault("y", 0.0)))
                    .toArray();
            return new Placed(List.of(new Quad(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7])));
        }

        /** The numbers of the object at hand, by their names in small letters. */
        private Map<String, Double> numbers() throws IOException {
            Map<String, Double> numbers = new HashMap<>();
            if (in.currentToken() != JsonToken.START_OBJECT) {
                in.skipChildren();
                return numbers;
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String field = in.currentName().toLowerCase(Locale.ROOT);
                if (in.nextToken().isNumeric() && numbers.size() < 8) {
                    numbers.put(field, in.getDoubleValue());
                } else {
                    in.skipChildren();
                }
            }
            return numbers;
        }

        private String text() throws IOException {
            if (in.currentToken() == JsonToken.VALUE_STRING) {
                return in.getText();
            }
            in.skipChildren();
            return "";
        }

        private int wholeNumber() throws IOException {
            if (in.currentToken() == JsonToken.VALUE_NUMBER_INT && in.getNumberType() == JsonParser.NumberType.INT) {
                return in.getIntValue();
            }
            in.skipChildren();
            return 0;
        }
    }
}
