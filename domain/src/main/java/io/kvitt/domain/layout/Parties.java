package io.kvitt.domain.layout;

import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.layout.Blocks.Block;
import io.kvitt.domain.layout.Labels.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who sells and who buys. Names stand behind or below labels, at the head of address blocks, in the small line above the
 * window of an envelope, in the footer, and in large letters at the top; what stands in several of these places is one
 * name with several supports. Both parties are chosen together, because no one sells to himself.
 */
final class Parties {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_NAME_WORDS = 9;

    /** Between the parts of a sender's line: {@code Nordlicht GmbH · Am Hafen 3 · 24103 Kiel}. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|•·●▪■∙‧*]\\s*|\\s+[-–—]\\s+|\\s*,\\s+|\\s+/\\s+");

    private static final Pattern DOMAIN = Pattern.compile(
            "(?:@|www\\.|https?://(?:www\\.)?)([\\p{L}\\d-]{3,40})\\.\\p{L}{2,}", Pattern.CASE_INSENSITIVE);

    private static final Set<String> PERSONAL = Set.of("herr", "herrn", "frau", "fru", "mr", "mrs", "ms", "miss");

    /** Words and a number, or a number and words: a street. */
    private static final Pattern STREET =
            Pattern.compile("\\D{3,60} \\d{1,4} ?[a-zA-Z]?(?:[-/]\\d{1,4})?|\\d{1,4}[a-zA-Z]?,? [^\\d]{3,60}");

    private final Grid grid;
    private final List<Block> blocks;

    /** By the cell itself: a cell stands in one block, and comparing what is in it takes long. */
    private final IdentityHashMap<Cell, Block> blockOf = new IdentityHashMap<>();

    private final float usual;
    private final Set<String> domains = new HashSet<>();
    private final Map<String, Name> names = new HashMap<>();
    private final List<Name> inOrder = new ArrayList<>();

    /** Lines that are the second half of a name. */
    private final IdentityHashMap<Cell, Name> secondLines = new IdentityHashMap<>();

    /** A name with what speaks for it as each party. */
    private static final class Name {
        private final String text;
        private final Proposal<String> seller;
        private final Proposal<String> buyer;
        private final Set<Integer> rows = new HashSet<>();

        Name(String text, Segment part, String rule) {
            this.text = text;
            seller = new Proposal<>(Role.SELLER, text, part, rule);
            buyer = new Proposal<>(Role.BUYER, text, part, rule);
        }
    }

    Parties(Grid grid, List<Block> blocks) {
        this.grid = grid;
        this.blocks = blocks;
        blocks.forEach(block -> block.lines().forEach(line -> blockOf.put(line, block)));
        usual = Titles.usualHeight(grid);
        for (Cell cell : grid.cells()) {
            Matcher domain = DOMAIN.matcher(cell.text());
            while (domain.find()) {
                domains.add(squeezed(domain.group(1)));
            }
        }
        addLabelled();
        addSenderLines();
        addBlocks();
        addTop();
        addLegalNames();
        addRepetitions();
    }

    /** The chosen names. */
    record Chosen(Optional<Proposal<String>> seller, Optional<Proposal<String>> buyer) {}

    Chosen choose() {
        double most = 0;
        Optional<Name> seller = Optional.empty();
        Optional<Name> buyer = Optional.empty();
        List<Optional<Name>> sellers = heaviest(true);
        List<Optional<Name>> buyers = heaviest(false);
        for (Optional<Name> one : sellers) {
            for (Optional<Name> other : buyers) {
                double weight = one.map(name -> name.seller.weight()).orElse(0.0)
                        + other.map(name -> name.buyer.weight()).orElse(0.0);
                boolean apart = one.isEmpty() || other.isEmpty() || !isSame(one.get(), other.get());
                if (apart && weight > most) {
                    most = weight;
                    seller = one;
                    buyer = other;
                }
            }
        }
        return new Chosen(seller.map(name -> name.seller), buyer.map(name -> name.buyer));
    }

    /** Whether words stand in the lines below the buyer's name, with no other name between. */
    boolean isNearBuyer(Segment part, Chosen names) {
        if (names.buyer().isEmpty()) {
            return false;
        }
        Segment buyer = names.buyer().get().part();
        for (Block block : blocks) {
            if (holds(block, part)) {
                boolean below =
                        holds(block, buyer) && buyer.box().y0() <= part.box().y0();
                boolean sellerBetween = names.seller()
                        .map(Proposal::part)
                        .filter(seller -> holds(block, seller)
                                && seller.box().y0() <= part.box().y0()
                                && seller.box().y0() > buyer.box().y0())
                        .isPresent();
                return below && !sellerBetween;
            }
        }
        return false;
    }

    private static boolean holds(Block block, Segment part) {
        return block.lines().stream()
                .anyMatch(line -> line.page() == part.page()
                        && line.box().x0() <= part.box().x0() + 0.1f
                        && line.box().x1() >= part.box().x1() - 0.1f
                        && line.box().y0() <= part.box().y0() + 0.1f
                        && line.box().y1() >= part.box().y1() - 0.1f);
    }

    List<Proposal<String>> sellers() {
        return inOrder.stream().map(name -> name.seller).toList();
    }

    List<Proposal<String>> buyers() {
        return inOrder.stream().map(name -> name.buyer).toList();
    }

    /** The best few that anything speaks for, and that there is none. */
    private List<Optional<Name>> heaviest(boolean asSeller) {
        List<Optional<Name>> best = new ArrayList<>();
        inOrder.stream()
                .filter(name -> weight(name, asSeller) > 0)
                .sorted((a, b) -> Double.compare(weight(b, asSeller), weight(a, asSeller)))
                .limit(8)
                .forEach(name -> best.add(Optional.of(name)));
        best.add(Optional.empty());
        return best;
    }

    private static double weight(Name name, boolean asSeller) {
        return (asSeller ? name.seller : name.buyer).weight();
    }

    private static boolean isSame(Name one, Name other) {
        String a = squeezed(one.text);
        String b = squeezed(other.text);
        return a.contains(b) || b.contains(a);
    }

    private void addLabelled() {
        for (Cell cell : grid.cells()) {
            for (Match match : cell.labels()) {
                for (Labels.Label label : match.meanings()) {
                    if (label.role().kind() == Role.Kind.PARTY && cell.isHeading(match)) {
                        addLabelled(cell, match, label);
                    }
                }
            }
        }
    }

    private void addLabelled(Cell cell, Match match, Labels.Label label) {
        for (Spot spot : ordered(cell, grid.spots(cell, match))) {
            if (spot.position() != Spot.Position.BEHIND && !mayBeName(spot.cell())) {
                continue;
            }
            Optional<Segment> part = namePart(spot);
            if (part.isEmpty()) {
                continue;
            }
            String words = cell.segment().part(match.from(), match.to()).text();
            Optional<Name> name = spot.position() == Spot.Position.BELOW || spot.position() == Spot.Position.FAR_BELOW
                    ? fromBlock(spot.cell(), "label-below:" + words)
                    : name(part.get(), spot.position().code() + ":" + words);
            name.ifPresent(found -> support(found, label, words));
            return;
        }
    }

    /** Without a colon, what stands below a heading and begins where it does comes before what stands to its right. */
    private static List<Spot> ordered(Cell label, List<Spot> spots) {
        List<Spot> behind = new ArrayList<>();
        List<Spot> right = new ArrayList<>();
        List<Spot> below = new ArrayList<>();
        for (Spot spot : spots) {
            switch (spot.position()) {
                case BEHIND -> behind.add(spot);
                case RIGHT -> right.add(spot);
                case BELOW, FAR_BELOW -> {
                    if (below.size() < 3) {
                        below.add(spot);
                    }
                }
                case NEAR_ABOVE, ABOVE -> {}
            }
        }
        boolean heading = !label.text().endsWith(":")
                && !below.isEmpty()
                && Math.abs(below.get(0).cell().box().x0() - label.box().x0())
                        < 1.5f * label.box().height();
        behind.addAll(heading ? below : right);
        behind.addAll(heading ? right : below);
        return behind;
    }

    private static void support(Name name, Labels.Label label, String words) {
        switch (label.role()) {
            case SELLER -> {
                name.seller.add("seller-label", words);
                name.buyer.add("other-party", words);
            }
            case PAYEE -> {
                name.seller.add("payee-label", words);
                name.buyer.add("other-party", words);
            }
            case BUYER -> {
                name.buyer.add("buyer-label", words);
                name.seller.add("other-party", words);
            }
            default -> {
                name.seller.add("third-party", words);
                name.buyer.add("third-party", words);
            }
        }
    }

    private static Optional<Segment> namePart(Spot spot) {
        int from = spot.from();
        while (from < spot.to()
                && !hasLetter(spot.cell().segment().words().get(from).text())) {
            from++;
        }
        return from == spot.to()
                ? Optional.empty()
                : Optional.of(spot.cell().segment().part(from, spot.to()));
    }

    /** {@code Nordlicht GmbH · Am Hafen 3 · 24103 Kiel}, in small letters above the buyer's address. */
    private void addSenderLines() {
        for (List<Cell> row : grid.rows()) {
            String text = grid.line(row.get(0).row()).text();
            for (Cell cell : row) {
                boolean whole = row.size() > 1 && cell.column() == 0 && text.length() < 140 && isSenderLine(text);
                if (whole || isSenderLine(cell.text())) {
                    addSender(cell);
                    break;
                }
            }
        }
    }

    private static boolean isSenderLine(String text) {
        if (text.length() > 160 || !Blocks.hasPostcode(text)) {
            return false;
        }
        String[] parts = SEPARATOR.split(text, 6);
        return parts.length >= 3 && !Blocks.hasPostcode(" " + parts[0]) && hasLetter(parts[0]);
    }

    private void addSender(Cell cell) {
        List<Word> words = cell.segment().words();
        int to = 1;
        while (to < words.size() && !endsPart(words, to)) {
            to++;
        }
        Optional<Name> name = name(cell.segment().part(0, to), "sender-line");
        name.ifPresent(found -> {
            boolean foot = isFoot(cell);
            found.seller.add(foot ? "foot-line" : "sender-line", cell.text());
            found.buyer.add("other-party", "it is the sender");
        });
        under(cell)
                .flatMap(below -> fromBlock(below, "below-sender-line"))
                .ifPresent(found -> found.buyer.add("below-sender-line", cell.text()));
    }

    private static boolean endsPart(List<Word> words, int at) {
        String before = words.get(at - 1).text();
        String here = words.get(at).text();
        return before.endsWith(",")
                || (here.length() == 1 && !Character.isLetterOrDigit(here.charAt(0)) && !here.equals("&"));
    }

    private Optional<Cell> under(Cell cell) {
        for (int r = cell.row() + 1; r < Math.min(grid.rows().size(), cell.row() + 8); r++) {
            for (Cell other : grid.rows().get(r)) {
                boolean aligned = Math.abs(other.box().x0() - cell.box().x0()) < 4 * usual;
                boolean close = other.box().y0() - cell.box().y1() < 7 * usual;
                if (other.page() == cell.page() && aligned && close) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    private void addBlocks() {
        for (Block block : blocks) {
            Optional<Integer> postcode = block.postcodeLine();
            if (postcode.isEmpty() || postcode.get() == 0) {
                continue;
            }
            Optional<Cell> first = block.lines().stream()
                    .limit(postcode.get())
                    .filter(Parties::mayBeName)
                    .findFirst();
            if (first.isEmpty()) {
                continue;
            }
            boolean contact = block.lines().stream().anyMatch(Parties::isContact);
            boolean salutation = block.lines().get(0).labels().stream()
                    .anyMatch(match -> match.from() == 0 && match.says(Role.SALUTATION));
            fromBlock(first.get(), "address").ifPresent(name -> {
                name.seller.add("address", "");
                name.buyer.add("address-of-buyer", "");
                if (contact) {
                    name.seller.add("contact-in-block", "");
                    name.buyer.add("contact-in-buyers-block", "");
                }
                if (salutation) {
                    name.buyer.add("salutation", "");
                    name.seller.add("other-party", "it is addressed");
                }
                if (isFoot(first.get())) {
                    name.buyer.add("other-party", "it stands in the footer");
                    name.seller.add("foot-line", "");
                }
            });
        }
    }

    private static boolean isContact(Cell cell) {
        return cell.text().indexOf('@') >= 0
                || cell.text().contains("www.")
                || cell.labels().stream()
                        .anyMatch(match -> match.says(Role.CONTACT)
                                || match.says(Role.VAT_ID)
                                || match.says(Role.IBAN)
                                || match.says(Role.ORGNR)
                                || match.says(Role.TAX_ID));
    }

    /** What stands first or largest on the first page is often the name of who sent it. */
    private void addTop() {
        int rows = 0;
        for (List<Cell> row : grid.rows()) {
            if (row.get(0).page() != grid.cells().get(0).page() || rows > 12) {
                return;
            }
            for (Cell cell : row) {
                boolean large = cell.box().height() > 1.3f * usual;
                if ((rows < 2 || large) && mayBeName(cell)) {
                    boolean top = rows < 2;
                    fromBlock(cell, top ? "top-of-page" : "large-letters").ifPresent(found -> {
                        if (top && !found.seller.has("top-of-page")) {
                            found.seller.add("top-of-page", cell.text());
                        }
                        if (large && !found.seller.has("large-name")) {
                            found.seller.add("large-name", cell.text());
                        }
                    });
                }
            }
            rows++;
        }
    }

    private void addLegalNames() {
        for (Cell cell : grid.cells()) {
            if (cell.text().length() > 120 || !LegalForms.isIn(cell.text()) || cell.size() > 12) {
                continue;
            }
            int to = 1;
            while (to < cell.size() && !endsPart(cell.segment().words(), to)) {
                to++;
            }
            Segment part =
                    cell.segment().part(0, Math.min(to, cell.nextLabelFrom(0) == 0 ? to : cell.nextLabelFrom(0)));
            if (!LegalForms.isIn(part.text()) || cell.beginsWithLabel()) {
                continue;
            }
            Optional<Name> whole = Optional.ofNullable(secondLines.get(cell));
            whole.or(() -> name(part, "legal-form")).ifPresent(found -> {
                if (isFoot(cell) && !found.seller.has("foot-line")) {
                    found.seller.add("foot-line", cell.text());
                }
            });
        }
    }

    private void addRepetitions() {
        for (Name name : inOrder) {
            if (LegalForms.isIn(name.text)) {
                name.seller.add("legal-form", name.text);
                name.buyer.add("legal-form-of-buyer", name.text);
            }
            if (STREET.matcher(name.text).matches() && !LegalForms.isIn(name.text)) {
                name.seller.add("looks-like-street", name.text);
                name.buyer.add("looks-like-street", name.text);
            }
            if (name.rows.size() > 1) {
                name.seller.add("name-again", name.rows.size() + " times");
            }
            String letters = squeezed(name.text);
            if (!LegalForms.isIn(name.text)) {
                addBrand(name, letters);
            }
            if (domains.stream().anyMatch(domain -> isOf(domain, letters))) {
                name.seller.add("own-domain", "");
            }
        }
    }

    /** A brand in large letters is the first word of the company's name. */
    private void addBrand(Name brand, String letters) {
        for (Name whole : inOrder) {
            String all = squeezed(whole.text);
            if (letters.length() >= 4
                    && all.length() > letters.length()
                    && all.startsWith(letters)
                    && LegalForms.isIn(whole.text)) {
                whole.seller.add("brand-of-name", brand.text);
                brand.seller.add("part-of-name", whole.text);
                brand.buyer.add("part-of-name", whole.text);
                return;
            }
        }
    }

    private static boolean isOf(String domain, String letters) {
        return domain.length() >= 4
                && letters.length() >= 4
                && (letters.startsWith(domain) || domain.startsWith(letters) || letters.contains(domain));
    }

    private boolean isFoot(Cell cell) {
        return cell.box().y0() > 0.84f * grid.page(cell.page()).height();
    }

    /** The name that heads the lines from a cell on; a second line belongs to it if only that has the legal form. */
    private Optional<Name> fromBlock(Cell first, String rule) {
        Block block = blockOf.getOrDefault(first, new Block(List.of(first)));
        List<Cell> lines = block.lines();
        int at = lines.indexOf(first);
        while (at < lines.size() && !mayBeName(lines.get(at))) {
            at++;
        }
        if (at == lines.size() || at > lines.indexOf(first) + 3) {
            return Optional.empty();
        }
        Cell line = lines.get(at);
        if (isSalutation(line) && !isPersonal(line) && at + 1 < lines.size() && mayBeName(lines.get(at + 1))) {
            at++;
            line = lines.get(at);
        }
        boolean salutation = isSalutation(line);
        boolean more = at + 1 < lines.size()
                && mayBeName(lines.get(at + 1))
                && (salutation
                        || (!LegalForms.isIn(line.text())
                                && LegalForms.isIn(lines.get(at + 1).text())
                                && !Amounts.hasDigit(lines.get(at + 1).text())));
        if (!more) {
            return name(line.segment(), rule);
        }
        int second = at + 1;
        List<Word> both = new ArrayList<>(line.segment().words());
        both.addAll(lines.get(second).segment().words());
        Optional<Name> name = name(Segment.of(line.page(), both), rule);
        name.ifPresent(found -> secondLines.put(lines.get(second), found));
        return name;
    }

    /** {@code Herrn} belongs to the name below it, {@code Firma} does not. */
    private static boolean isPersonal(Cell cell) {
        return PERSONAL.contains(squeezed(cell.text()));
    }

    static boolean isSalutation(Cell cell) {
        return cell.labels().size() == 1
                && cell.labels().get(0).says(Role.SALUTATION)
                && cell.labels().get(0).from() == 0
                && cell.labels().get(0).to() == cell.size();
    }

    /** Whether a line can be a name at all: letters, no postcode, no label, no number of anything. */
    private static boolean mayBeName(Cell cell) {
        String text = cell.text();
        if (text.length() > LONGEST_NAME || cell.size() > MOST_NAME_WORDS || !hasLetter(text) || text.length() < 3) {
            return false;
        }
        if (isSalutation(cell)) {
            return true;
        }
        boolean label = !cell.labels().isEmpty() && cell.labels().get(0).from() == 0 && isTaken(cell);
        boolean money = cell.amounts().stream().anyMatch(Amounts.Seen::looksLikeMoney);
        return !label
                && !money
                && cell.dates().isEmpty()
                && text.indexOf('@') < 0
                && text.indexOf(':') < 0
                && !text.contains("www.")
                && !Blocks.hasPostcode(text)
                && letters(text) * 2 > text.length();
    }

    /** Words that are a label are no name; a name may begin like one, {@code Kunde AG}. */
    private static boolean isTaken(Cell cell) {
        Match first = cell.labels().get(0);
        if (first.to() == cell.size()) {
            return true;
        }
        boolean party = first.meanings().stream().allMatch(label -> label.role().kind() == Role.Kind.PARTY);
        boolean colon = cell.segment().words().get(first.to() - 1).text().endsWith(":");
        boolean legal = LegalForms.isIn(cell.text()) && !colon;
        return !legal && (colon || (!party && (cell.beginsWithLabel() || startsWithTitle(cell))));
    }

    private static boolean startsWithTitle(Cell cell) {
        return cell.labels().get(0).meanings().stream()
                .anyMatch(label -> label.role().isTitle() || label.role().isColumn());
    }

    private Optional<Name> name(Segment part, String rule) {
        String text = trimmed(part.text());
        if (letters(text) < 3 || text.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Name name = names.get(squeezed(text));
        if (name == null) {
            name = new Name(text, part, rule);
            names.put(squeezed(text), name);
            inOrder.add(name);
        }
        name.rows.add(Math.round(part.box().y0()));
        return Optional.of(name);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.charAt(from)) && "(\"'«&".indexOf(text.charAt(from)) < 0) {
            from++;
        }
        while (to > from && " ,;:|·•●-–".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean hasLetter(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private static int letters(String text) {
        return (int) text.chars().filter(Character::isLetter).count();
    }

    private static String squeezed(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
