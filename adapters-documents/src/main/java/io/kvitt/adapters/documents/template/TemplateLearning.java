package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.Sightings.Sighting;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.PageSearch;
import io.kvitt.domain.money.AmountReading;
import io.kvitt.domain.money.DecimalMark;
import io.kvitt.domain.money.WrittenAmount;
import io.kvitt.domain.template.Confirmed;
import io.kvitt.domain.template.Lesson;
import io.kvitt.domain.template.port.TemplateDraft;
import io.kvitt.domain.template.port.TemplateDraft.LearnedField;
import io.kvitt.domain.template.port.TemplateDraft.Unlearned;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Derives a template from values that are known to be right for one document. Each value is looked up on the page and hung
 * on a label beside it; the pattern that most likely holds elsewhere is taken, and only if the finished template gives
 * exactly that value. Other documents of the issuer, if there are any, help to choose between patterns.
 */
public final class TemplateLearning {

    /** No document with so much text is an invoice, and every rule is tried on all of it. */
    private static final int LONGEST_TEXT = 500_000;

    private static final int ENOUGH_RULES = 12;
    private static final int BONUS_WHERE_SEEN = 30;
    private static final int BONUS_ELSEWHERE = 40;
    private static final int COST_OF_REPETITION = 5;
    private static final int COST_OF_ORDER = 20;
    /** For the last of several places of a total: what it is the total of stands before it. */
    private static final int BONUS_FOR_LAST = 8;

    private static final int WORTH_A_RULE_OF_ITS_OWN = 30;
    private static final int LONGEST_NAME = 120;

    private static final Pattern PARTED = Pattern.compile("\\d([.,])\\d{2}(?![\\d.,])");
    private static final Pattern CURRENCY =
            Pattern.compile("(?<![\\p{L}\\d])(?:[A-Z]{3}|[Kk][Rr]|RM)(?![\\p{L}\\d])|\\p{Sc}");

    /** Of these the label says most about what kind of document it is. */
    private static final List<Field<?>> TELLING =
            List.of(Field.AMOUNT_DUE, Field.GROSS_TOTAL, Field.INVOICE_NUMBER, Field.DUE_DATE, Field.ISSUE_DATE);

    private static final List<Field<?>> IDENTIFYING = List.of(
            Field.SELLER_VAT_ID,
            Field.SELLER_ORGNR,
            Field.SELLER_TAX_ID,
            Field.IBAN,
            Field.BANKGIRO,
            Field.PLUSGIRO,
            Field.PAYEE_ACCOUNT);

    private static final List<Field<?>> REQUIRED =
            List.of(Field.INVOICE_NUMBER, Field.ISSUE_DATE, Field.DUE_DATE, Field.GROSS_TOTAL, Field.AMOUNT_DUE);

    private final DocumentContent document;
    private final Lesson lesson;
    private final List<String> others;
    private final String text;
    private final TextLines lines;
    private final Sightings sightings;
    private final DecimalMark mark;
    private final Search search = new Search(System::nanoTime, () -> {});
    private final Map<Field<?>, List<FieldRule>> rules = new LinkedHashMap<>();
    private final Map<Field<?>, String> unlearned = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Violations wrong = new Violations();

    private TemplateLearning(DocumentContent document, Lesson lesson, List<DocumentContent> others) {
        this.document = document;
        this.lesson = lesson;
        this.text = TemplateRun.searchable(document);
        this.lines = new TextLines(text);
        this.sightings = new Sightings(document.layout(), lines, text);
        this.mark = decimalMark(text);
        this.others = others.stream()
                .map(TemplateRun::searchable)
                .filter(other -> other.length() <= LONGEST_TEXT)
                .toList();
    }

    /**
     * Learns a template.
     *
     * @param others documents of the same issuer, to see which rules hold there too
     * @return every reason why no template can be made, all at once
     */
    public static Checked<TemplateDraft> learn(DocumentContent document, Lesson lesson, List<DocumentContent> others) {
        if (document.layout().text().isBlank() || document.layout().text().length() > LONGEST_TEXT) {
            Violations wrong = new Violations();
            wrong.unless(false, "", "template.text", "the document has no text, or too much to be an invoice");
            return wrong.or(() -> {
                throw new IllegalStateException("a violation was noted");
            });
        }
        return new TemplateLearning(document, lesson, others).learned();
    }

    private Checked<TemplateDraft> learned() {
        for (Confirmed confirmed : lesson.values()) {
            if (isOnPage(confirmed.field())) {
                rules(confirmed);
            }
        }
        Optional<String> issuer = issuer();
        wrong.unless(
                issuer.isPresent(),
                "",
                "template.issuer",
                "whose document is it? Say so with --issuer or --set seller_name=...");
        Optional<String> currency = currency();
        wrong.unless(
                currency.isPresent(),
                "currency",
                "template.currency",
                "which currency is it? Say so with --set currency=...");
        List<String> keywords = issuer.map(this::keywords).orElse(List.of());
        wrong.unless(
                issuer.isEmpty() || !keywords.isEmpty(),
                "",
                "template.keywords",
                "the issuer's name and numbers are not on the page as text: give a text that is on all its documents"
                        + " with --keyword");
        for (String keyword : lesson.keywords()) {
            wrong.unless(
                    text.contains(keyword), "", "template.keyword", "the keyword '" + keyword + "' is not on the page");
        }
        return wrong.or(() -> verified(issuer.orElseThrow(), currency.orElseThrow(), keywords));
    }

    /** The others are fixed for an issuer, and stated rather than read. */
    private static boolean isOnPage(Field<?> field) {
        return field != Field.DOC_TYPE && field != Field.CURRENCY && field != Field.SELLER_NAME;
    }

    private void rules(Confirmed confirmed) {
        List<Sighting> seen = sightings.of(confirmed, mark);
        String where = confirmed.at().isPresent() && confirmed.certain() ? "at that place" : "on the page";
        wrong.unless(
                !seen.isEmpty() || !confirmed.certain(),
                confirmed.field().key(),
                "template.value.absent",
                confirmed.field().key() + ": '" + told(confirmed.value()) + "' is not " + where);
        if (seen.isEmpty()) {
            unlearned.put(confirmed.field(), "its value is not on the page as text");
            return;
        }
        List<FieldRule> found = new ArrayList<>();
        for (FieldRule candidate : candidates(confirmed, seen)) {
            if (found.size() < ENOUGH_RULES) {
                tested(candidate, confirmed.value()).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(FieldRule::score).reversed());
        if (found.isEmpty()) {
            unlearned.put(
                    confirmed.field(), "there is no label beside or above it that would tell it from other values");
        } else {
            rules.put(confirmed.field(), found);
            noteAmbiguity(confirmed, found);
        }
    }

    private List<FieldRule> candidates(Confirmed confirmed, List<Sighting> seen) {
        List<FieldRule> candidates = new ArrayList<>();
        boolean total = confirmed.field() == Field.AMOUNT_DUE || confirmed.field() == Field.GROSS_TOTAL;
        for (Sighting sighting : seen) {
            int order = total ? BONUS_FOR_LAST * (seen.indexOf(sighting) + 1) / seen.size() : 0;
            boolean read =
                    confirmed.at().filter(at -> Sightings.isAt(sighting, at)).isPresent();
            for (Anchor anchor : Anchors.of(lines, document.layout(), sighting.from(), sighting.to())) {
                int score = anchor.rank() + order + (read ? BONUS_WHERE_SEEN : 0);
                for (ValueShape shape : sighting.shapes()) {
                    candidates.add(
                            new FieldRule(confirmed.field(), anchor, shape, Optional.empty(), sighting.from(), score));
                    score--; // the plainest shape first
                }
            }
        }
        candidates.sort(Comparator.comparingInt(FieldRule::score).reversed());
        return candidates;
    }

    /** The rule with what it takes to give the one value; empty if it gives another one. */
    private Optional<FieldRule> tested(FieldRule rule, Object value) {
        List<Object> values = rule.values(text, mark, search);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        int score = rule.score() + elsewhere(rule);
        boolean first = Confirmed.same(values.get(0), value);
        boolean last = Confirmed.same(values.get(values.size() - 1), value);
        if (values.size() == 1 && first) {
            return Optional.of(rule.scored(isTaxOfOneRate(rule) ? Optional.of(Grouping.SUM) : Optional.empty(), score));
        }
        if (first) {
            boolean all = values.stream().allMatch(each -> Confirmed.same(each, value));
            return Optional.of(
                    rule.scored(Optional.of(Grouping.FIRST), score - (all ? COST_OF_REPETITION : COST_OF_ORDER)));
        }
        return last
                ? Optional.of(rule.scored(Optional.of(Grouping.LAST), score - COST_OF_ORDER - COST_OF_REPETITION))
                : Optional.empty();
    }

    /** A tax beside a rate is the tax of that rate; where there are several rates they add up. */
    private static boolean isTaxOfOneRate(FieldRule rule) {
        return rule.field() == Field.TAX_TOTAL
                && rule.anchor().before().contains("\\S+")
                && rule.anchor().label().contains("%")
                && rule.shape().type().filter(FieldType::isNumber).isPresent();
    }

    private int elsewhere(FieldRule rule) {
        if (others.isEmpty()) {
            return 0;
        }
        long reads = others.stream()
                .filter(other -> !rule.values(other, mark, search).isEmpty())
                .count();
        return (int) (BONUS_ELSEWHERE * reads / others.size());
    }

    private void noteAmbiguity(Confirmed confirmed, List<FieldRule> found) {
        FieldRule best = found.get(0);
        boolean said = confirmed.at().isPresent();
        boolean rival = found.stream()
                .anyMatch(rule -> rule.from() != best.from()
                        && !rule.anchor().label().equals(best.anchor().label())
                        && rule.score() > best.score() - COST_OF_ORDER);
        if (rival && !said) {
            notes.add(confirmed.field().key() + " stands in several places; it is read beside '"
                    + best.anchor().label() + "'. If that is not the right one: --set "
                    + confirmed.field().key()
                    + "=VALUE@PAGE,X,Y");
        }
    }

    private Optional<String> issuer() {
        return lesson.issuer()
                .or(() -> value(Field.SELLER_NAME).map(Object::toString))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME && PatternText.isWritable(name));
    }

    private Optional<Object> value(Field<?> field) {
        return lesson.values().stream()
                .filter(confirmed -> confirmed.field() == field)
                .map(Confirmed::value)
                .findFirst();
    }

    /** The one that was said, else the only one that the page names. */
    private Optional<String> currency() {
        Optional<String> said = value(Field.CURRENCY).map(Object::toString);
        if (said.isPresent()) {
            return said.filter(code -> code.matches("[A-Z]{3}"));
        }
        Set<String> named = new LinkedHashSet<>();
        Matcher word = CURRENCY.matcher(text);
        while (word.find()) {
            if (WrittenAmount.read("1 " + word.group()) instanceof AmountReading.Read read) {
                read.currency().ifPresent(named::add);
            }
        }
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /**
     * The issuer's name as it is printed, and the label of the amount, which the rules need anyway: so a letter that only
     * mentions the name is not taken for one of the issuer. Where the name is a picture, its numbers do.
     */
    private List<String> keywords(String issuer) {
        if (!lesson.keywords().isEmpty()) {
            return lesson.keywords();
        }
        List<String> keywords = new ArrayList<>(printed(issuer).map(List::of).orElse(List.of()));
        for (Field<?> field : IDENTIFYING) {
            if (keywords.isEmpty() && rules.containsKey(field)) {
                value(field).flatMap(value -> printed(value.toString())).ifPresent(keywords::add);
            }
        }
        if (!keywords.isEmpty()) {
            TELLING.stream()
                    .map(field -> rules.getOrDefault(field, List.of()))
                    .flatMap(List::stream)
                    .map(rule -> rule.anchor().label())
                    .filter(label -> isKeyword(label) && label.codePoints().noneMatch(Character::isDigit))
                    .findFirst()
                    .ifPresent(keywords::add);
        }
        return keywords.stream().distinct().toList();
    }

    private Optional<String> printed(String words) {
        return new PageSearch(document.layout())
                .spans(words, 1).stream()
                        .map(span -> text.substring(span.from(), span.to()))
                        .filter(this::isKeyword)
                        .findFirst();
    }

    private boolean isKeyword(String words) {
        return words.length() > 2
                && text.contains(words)
                && words.indexOf('\n') < 0
                && words.indexOf('\f') < 0
                && !words.contains("  ")
                && PatternText.isWritable(words)
                && !new Keyword(new TemplatePattern(words, 0)).looksLikeRegex();
    }

    /** Leaves out what the template as a whole does not give, one rule after the other, until all that is left holds. */
    private LearnedTemplate verified(String issuer, String currency, List<String> keywords) {
        while (true) {
            Map<Field<?>, FieldRule> chosen = new LinkedHashMap<>();
            rules.forEach((field, found) -> chosen.put(field, preferred(found, chosen)));
            String yaml = TemplateText.of(contents(issuer, currency, keywords, chosen));
            Template template = parsed(yaml);
            Invoice read = TemplateRun.read(template, document, search, true).invoice();
            List<Field<?>> failing = new ArrayList<>();
            for (Confirmed confirmed : lesson.values()) {
                boolean given = Optional.ofNullable(read.fields().get(confirmed.field()))
                        .filter(found -> Confirmed.same(found.value(), confirmed.value()))
                        .isPresent();
                if (!given && rules.containsKey(confirmed.field())) {
                    failing.add(confirmed.field());
                } else if (!given && !isOnPage(confirmed.field())) {
                    unlearned.put(confirmed.field(), "the template cannot state it");
                }
            }
            if (failing.isEmpty()) {
                return outcome(template, yaml, chosen);
            }
            failing.forEach(field -> drop(field, chosen));
        }
    }

    /** Two fields that are alike here may differ elsewhere, so each is hung on a label of its own where that is nearly as good. */
    private static FieldRule preferred(List<FieldRule> found, Map<Field<?>, FieldRule> chosen) {
        Set<String> taken = new LinkedHashSet<>();
        chosen.values().forEach(rule -> taken.add(rule.anchor().before()));
        FieldRule best = found.get(0);
        boolean period = best.shape().type().filter(FieldType::isPeriod).isPresent();
        return found.stream()
                .filter(rule -> !period && rule.score() > best.score() - WORTH_A_RULE_OF_ITS_OWN)
                .filter(rule -> !taken.contains(rule.anchor().before()))
                .findFirst()
                .orElse(best);
    }

    private void drop(Field<?> field, Map<Field<?>, FieldRule> chosen) {
        List<FieldRule> left = new ArrayList<>(rules.getOrDefault(field, List.of()));
        left.remove(chosen.get(field));
        if (left.isEmpty()) {
            rules.remove(field);
            unlearned.put(field, "no rule that was tried gives exactly this value");
        } else {
            rules.put(field, left);
        }
    }

    private Template parsed(String yaml) {
        List<TemplateProblem> problems = new ArrayList<>();
        Template template = TemplateParser.parse("learned", "learned.yml", yaml, false, problems)
                .orElseThrow(() -> new IllegalStateException("what was learned is no template: " + problems));
        problems.addAll(Lint.check(template));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("what was learned is no clean template: " + problems);
        }
        return template;
    }

    private LearnedTemplate outcome(Template template, String yaml, Map<Field<?>, FieldRule> chosen) {
        List<LearnedField> fields = new ArrayList<>();
        for (Confirmed confirmed : lesson.values()) {
            if (!unlearned.containsKey(confirmed.field())) {
                Optional<FieldRule> rule = Optional.ofNullable(chosen.get(confirmed.field()));
                Optional<Place> place = rule.flatMap(by -> document.layout().place(by.from(), by.from() + 1));
                String label = rule.map(by -> by.anchor().label()).orElse("");
                fields.add(new LearnedField(confirmed.field(), told(confirmed.value()), label, place));
            }
        }
        boolean ours = chosen.values().stream()
                .map(rule -> rule.shape().type())
                .flatMap(Optional::stream)
                .anyMatch(FieldType::isOurs);
        if (ours) {
            notes.add("it uses types that only Kvitt knows (docs/templates.md, section 3)");
        }
        List<Unlearned> left = unlearned.entrySet().stream()
                .map(entry -> new Unlearned(entry.getKey(), entry.getValue()))
                .toList();
        return new LearnedTemplate(template, yaml, fields, left, notes);
    }

    private Map<String, Object> contents(
            String issuer, String currency, List<String> keywords, Map<Field<?>, FieldRule> chosen) {
        Map<String, Object> fields = new LinkedHashMap<>();
        value(Field.DOC_TYPE).ifPresent(type -> fields.put("static_doc_type", ((DocType) type).code()));
        chosen.forEach((field, rule) -> fields.put(FieldRule.name(field), rule.written()));
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("currency", currency);
        options.put("decimal_separator", String.valueOf(mark.sign()));
        List<String> formats = chosen.values().stream()
                .flatMap(rule -> rule.shape().dateFormat().stream())
                .distinct()
                .toList();
        if (!formats.isEmpty()) {
            options.put("date_formats", formats);
        }
        List<String> required = new ArrayList<>(List.of("issuer"));
        REQUIRED.stream().filter(chosen::containsKey).map(FieldRule::name).forEach(required::add);
        Map<String, Object> contents = new LinkedHashMap<>();
        contents.put("issuer", issuer);
        contents.put("keywords", keywords);
        contents.put("required_fields", required);
        contents.put("fields", fields);
        contents.put("options", options);
        return contents;
    }

    /** The sign before two last digits that occurs most; a page that shows none is taken to use the comma. */
    private static DecimalMark decimalMark(String text) {
        int points = 0;
        int commas = 0;
        Matcher parted = PARTED.matcher(text);
        while (parted.find()) {
            if (parted.group(1).equals(".")) {
                points++;
            } else {
                commas++;
            }
        }
        return points > commas ? DecimalMark.POINT : DecimalMark.COMMA;
    }

    private static String told(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof DocType type ? type.code() : value.toString();
    }
}
