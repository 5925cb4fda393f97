package io.kvitt.adapters.documents.recognised;

import static io.kvitt.domain.document.DocumentProblem.Code.DAMAGED;
import static io.kvitt.domain.document.DocumentProblem.Code.TOO_COMPLEX;

import io.kvitt.domain.document.port.DocumentReader.Opened;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of words in HTML (hOCR): elements of the classes {@code ocr_page}, {@code ocr_line} and {@code ocrx_word} whose title
 * tells their box in pixels, {@code bbox 10 20 130 60; x_wconf 96}. Source: the hOCR specification 1.2. Engines write XHTML,
 * HTML and what is neither, so tags are looked for one after another, and no parser of XML is asked: no entity of a document
 * type can be meant, nothing is fetched.
 */
public final class HocrPages {

    private static final String PAGE = "ocr_page";
    private static final Set<String> WORDS = Set.of("ocrx_word", "ocr_word");
    private static final Set<String> LINES =
            Set.of("ocr_line", "ocrx_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocr_footer");

    /** How far an engine may write about itself before its first page. */
    private static final int HEAD = 64 * 1024;

    private static final int LONGEST_TAG = 20_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_WORDS = 200_000;
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\s(class|title)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "shy", "");
    private static final int LONGEST_ENTITY = 10;

    private final String html;
    private final List<PixelPage> pages = new ArrayList<>();
    private final List<Element> lines = new ArrayList<>();
    private Optional<Element> page = Optional.empty();
    private Optional<Element> line = Optional.empty();
    private Optional<Element> word = Optional.empty();
    private int words;
    private int wordsOfPage;

    private HocrPages(String html) {
        this.html = html;
    }

    /** Whether a text that begins like HTML or XML is hOCR. */
    public static boolean isHocr(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        return head.contains(PAGE) && head.toLowerCase(Locale.ROOT).contains("<html");
    }

    /** Reads them; whatever the text is, the answer is content or a problem. */
    public static Opened document(String html) {
        try {
            HocrPages read = new HocrPages(html);
            read.tags();
            read.endPage();
            SeenPages pages = new SeenPages();
            for (PixelPage each : read.pages) {
                each.addTo(pages);
            }
            return new Opened.Content(pages.content());
        } catch (Refused refused) {
            return new Opened.Unreadable(refused.problem());
        }
    }

    /** An open element that tells a place, and the text within it so far. */
    private static final class Element {
        private final String tag;
        private final Map<String, double[]> title;
        private final StringBuilder text = new StringBuilder();
        private int depth = 1;

        Element(String tag, Map<String, double[]> title) {
            this.tag = tag;
            this.title = title;
        }

        /** Four corners, from where the letters begin; empty if the title tells no box. */
        Optional<Quad> place(double angle) {
            double[] box = title.getOrDefault("bbox", new double[0]);
            if (box.length < 4 || box[2] <= box[0] || box[3] <= box[1]) {
                return Optional.empty();
            }
            double[] x = {box[0], box[2], box[2], box[0]};
            double[] y = {box[1], box[1], box[3], box[3]};
            int first = angle == 90 ? 3 : angle == 180 ? 2 : angle == 270 ? 1 : 0;
            int second = (first + 1) % 4;
            int third = (first + 2) % 4;
            int fourth = (first + 3) % 4;
            return Optional.of(
                    new Quad(x[first], y[first], x[second], y[second], x[third], y[third], x[fourth], y[fourth]));
        }

        double number(String name, double otherwise) {
            double[] numbers = title.getOrDefault(name, new double[0]);
            return numbers.length == 0 ? otherwise : numbers[0];
        }
    }

    private void tags() {
        int at = 0;
        while (at < html.length()) {
            Refused.ifInterrupted();
            int open = html.indexOf('<', at);
            text(at, open < 0 ? html.length() : open);
            at = open < 0 ? html.length() : tag(open);
        }
    }

    /** Returns where it ends. */
    private int tag(int open) {
        if (html.startsWith("<!--", open)) {
            int end = html.indexOf("-->", open + 4);
            return end < 0 ? html.length() : end + 3;
        }
        if (open + 1 == html.length() || !beginsATag(html.charAt(open + 1))) {
            text(open, open + 1);
            return open + 1;
        }
        int end = endOfTag(open + 1);
        String tag = html.substring(open + 1, end);
        if (tag.startsWith("/")) {
            close(name(tag.substring(1)));
        } else if (!tag.startsWith("!") && !tag.startsWith("?")) {
            open(tag);
        }
        return end + 1;
    }

    private static boolean beginsATag(char c) {
        return Character.isLetter(c) || c == '/' || c == '!' || c == '?';
    }

    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < html.length() && i - from <= LONGEST_TAG; i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        throw new Refused(DAMAGED, "a tag of its HTML does not end");
    }

    private static String name(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void open(String tag) {
        String name = name(tag);
        boolean empty = tag.endsWith("/");
        if (!empty) {
            deeper(page, name);
            deeper(line, name);
            deeper(word, name);
        }
        Map<String, String> attributes = attributes(tag);
        List<String> classes =
                Arrays.asList(attributes.getOrDefault("class", "").split("\\s+", 10));
        Element element = new Element(name, title(attributes.getOrDefault("title", "")));
        if (classes.contains(PAGE)) {
            endPage();
            page = Optional.of(element);
            begin(element);
        } else if (!empty && !pages.isEmpty() && classes.stream().anyMatch(LINES::contains)) {
            line = Optional.of(element);
        } else if (!empty && !pages.isEmpty() && classes.stream().anyMatch(WORDS::contains)) {
            word = Optional.of(element);
        }
    }

    private static void deeper(Optional<Element> element, String name) {
        element.filter(open -> open.tag.equals(name)).ifPresent(open -> open.depth++);
    }

    /** Whether that was the end of the element. */
    private static boolean ends(Optional<Element> element, String name) {
        return element.isPresent() && element.get().tag.equals(name) && --element.get().depth == 0;
    }

    private void close(String name) {
        if (ends(word, name)) {
            word.ifPresent(this::add);
            word = Optional.empty();
        }
        if (ends(line, name)) {
            line.ifPresent(lines::add);
            line = Optional.empty();
        }
        if (ends(page, name)) {
            endPage();
            page = Optional.empty();
        }
    }

    private void begin(Element element) {
        if (pages.size() >= SeenPages.MOST_PAGES) {
            throw new Refused(TOO_COMPLEX, "it has more than " + SeenPages.MOST_PAGES + " pages");
        }
        PixelPage begun = new PixelPage();
        element.place(0).map(Quad::box).ifPresent(box -> begun.hasCorners(box.x0(), box.y0(), box.x1(), box.y1()));
        pages.add(begun);
        wordsOfPage = 0;
    }

    /** Some engines tell lines alone. */
    private void endPage() {
        if (wordsOfPage == 0) {
            lines.forEach(this::add);
        }
        lines.clear();
        wordsOfPage = 0;
    }

    private void add(Element told) {
        boolean credible = WordTable.isSavedWord((float) told.number("x_wconf", 100));
        double angle = told.number(
                "textangle", line.map(on -> on.number("textangle", 0)).orElse(0.0));
        if (!credible || told.text.toString().isBlank()) {
            return;
        }
        PixelPage on = pages.get(pages.size() - 1);
        told.place(angle).ifPresentOrElse(place -> on.add(told.text.toString().strip(), place), on::addUnplaced);
        wordsOfPage++;
        if (++words > MOST_WORDS) {
            throw new Refused(TOO_COMPLEX, "it has more words than any document");
        }
    }

    private void text(int from, int to) {
        if (word.isPresent() || line.isPresent()) {
            String text = unescaped(html.substring(from, Math.min(to, from + LONGEST_TEXT)));
            word.ifPresent(open -> append(open, text));
            line.ifPresent(open -> append(open, text));
        }
    }

    private static void append(Element open, String text) {
        if (open.text.length() + text.length() <= LONGEST_TEXT) {
            open.text.append(text);
        }
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            String value = Optional.ofNullable(attribute.group(2))
                    .or(() -> Optional.ofNullable(attribute.group(3)))
                    .orElseGet(() -> attribute.group(4));
            attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), unescaped(value));
        }
        return attributes;
    }

    /** {@code bbox 10 20 130 60; x_wconf 96}: names and their numbers; what has none is left out. */
    private static Map<String, double[]> title(String title) {
        Map<String, double[]> told = new HashMap<>();
        for (String property : title.split(";", 50)) {
            String[] parts = property.strip().split("\\s+", 10);
            if (parts.length > 1) {
                double[] numbers = Arrays.stream(parts)
                        .skip(1)
                        .mapToDouble(HocrPages::number)
                        .toArray();
                if (Arrays.stream(numbers).allMatch(Double::isFinite)) {
                    told.put(parts[0].toLowerCase(Locale.ROOT), numbers);
                }
            }
        }
        return told;
    }

    private static double number(String written) {
        try {
            return written.length() > 20 ? Double.NaN : Double.parseDouble(written);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private static String unescaped(String text) {
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (ampersand >= 0) {
            plain.append(text, at, ampersand);
            int end = text.indexOf(';', ampersand);
            Optional<String> meant = end < 0 || end - ampersand > LONGEST_ENTITY
                    ? Optional.empty()
                    : entity(text.substring(ampersand + 1, end));
            plain.append(meant.orElse("&"));
            at = meant.isPresent() ? end + 1 : ampersand + 1;
            ampersand = text.indexOf('&', at);
        }
        return plain.append(text, at, text.length()).toString();
    }

    private static Optional<String> entity(String name) {
        if (!name.startsWith("#")) {
            return Optional.ofNullable(ENTITIES.get(name));
        }
        try {
            boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
            int code = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
            return Character.isValidCodePoint(code) ? Optional.of(Character.toString(code)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
