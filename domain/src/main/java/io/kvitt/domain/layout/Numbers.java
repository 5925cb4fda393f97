package io.kvitt.domain.layout;

import io.kvitt.domain.document.Segment;
import io.kvitt.domain.reference.Bankgiro;
import io.kvitt.domain.reference.CreditorReference;
import io.kvitt.domain.reference.FinnishReference;
import io.kvitt.domain.reference.GiroLine;
import io.kvitt.domain.reference.Iban;
import io.kvitt.domain.reference.NorwegianReference;
import io.kvitt.domain.reference.OrganisationNumber;
import io.kvitt.domain.reference.Plusgiro;
import io.kvitt.domain.reference.SwedishReference;
import io.kvitt.domain.reference.SwissReference;
import io.kvitt.domain.reference.VatNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Numbers that are known by their form and check digits: accounts, VAT and registration numbers, payment references. */
final class Numbers {

    private static final int MOST_WORDS = 10;

    private static final Set<String> VAT_COUNTRIES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI", "GB", "NO", "CH");

    private final Grid grid;
    private final List<Proposal<String>> found = new ArrayList<>();
    private final List<Proposal<BigDecimal>> slipAmounts = new ArrayList<>();

    Numbers(Grid grid) {
        this.grid = grid;
        for (List<Cell> row : grid.rows()) {
            addSlip(row);
            for (Cell cell : row) {
                addIbans(cell);
                addVatNumbers(cell);
                addLabelled(cell);
            }
        }
    }

    List<Proposal<String>> all() {
        return found;
    }

    /** What giro slips ask for. */
    List<Proposal<BigDecimal>> slipAmounts() {
        return slipAmounts;
    }

    private void addSlip(List<Cell> row) {
        String text = grid.line(row.get(0).row()).text();
        if (text.indexOf('#') < 0) {
            return;
        }
        Optional<GiroLine> slip = GiroLine.findIn(text).filter(GiroLine::isTrusted);
        if (slip.isEmpty()) {
            return;
        }
        GiroLine line = slip.get();
        Segment part = Segment.of(
                row.get(0).page(),
                grid.line(row.get(0).row()).segments().stream()
                        .flatMap(segment -> segment.words().stream())
                        .toList());
        if (line.holds(GiroLine.Part.REFERENCE)) {
            found.add(new Proposal<>(Role.PAYMENT_REFERENCE, line.reference(), part, "giro-line")
                    .add("giro-line", "the machine line of the slip"));
        }
        if (line.holds(GiroLine.Part.AMOUNT) && line.amount().isPresent()) {
            slipAmounts.add(new Proposal<>(Role.AMOUNT_DUE, line.amount().get(), part, "giro-line")
                    .add("giro-line", "the machine line of the slip"));
        }
        if (line.holds(GiroLine.Part.ACCOUNT)) {
            Bankgiro.normalized(line.account())
                    .ifPresent(giro -> found.add(new Proposal<>(Role.BANKGIRO, giro, part, "giro-line")
                            .add("giro-line-account", "the machine line of the slip")));
            Plusgiro.normalized(line.account())
                    .ifPresent(giro -> found.add(new Proposal<>(Role.PLUSGIRO, giro, part, "giro-line")
                            .add("giro-line-account", "the machine line of the slip")));
        }
    }

    /** Words from one on, joined as long as they may belong to the number. */
    private static List<Segment> pieces(Cell cell, int from) {
        List<Segment> pieces = new ArrayList<>();
        for (int to = Math.min(cell.size(), from + MOST_WORDS); to > from; to--) {
            pieces.add(cell.segment().part(from, to));
        }
        return pieces;
    }

    private void addIbans(Cell cell) {
        for (int i = 0; i < cell.size(); i++) {
            String word = afterColon(cell.segment().words().get(i).text());
            if (!beginsLikeIban(word)) {
                continue;
            }
            Optional<Proposal<String>> iban = firstOf(cell, i, Role.IBAN, "iban", Iban::normalized);
            boolean labelled = hasBefore(cell, i, Role.IBAN) || (i == 0 && endsRowAbove(cell, Role.IBAN));
            if (iban.isPresent()) {
                Proposal<String> right = iban.get().add("check-digits", "ISO 13616");
                if (labelled) {
                    right.add("label-rank-1", "IBAN");
                }
                if (rowSays(cell, Role.PAYER_ACCOUNT)) {
                    right.add("payers-own", "it is the payer's account");
                }
                found.add(right);
            } else if (labelled) {
                wrongIban(cell, i).ifPresent(found::add);
            }
        }
    }

    /** What a label calls an IBAN and is none: stated, and doubted. */
    private static Optional<Proposal<String>> wrongIban(Cell cell, int from) {
        StringBuilder text = new StringBuilder();
        int to = from;
        while (to < cell.size() && text.length() < 34) {
            String word = afterColon(cell.segment().words().get(to).text());
            if (to > from && !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                break;
            }
            text.append(word);
            to++;
        }
        String number = text.toString().toUpperCase(Locale.ROOT);
        boolean formed = number.length() >= 15
                && number.length() <= 34
                && number.substring(4).chars().allMatch(Character::isLetterOrDigit);
        return formed
                ? Optional.of(new Proposal<>(Role.IBAN, number, cell.segment().part(from, to), "label-same:IBAN")
                        .add("label-rank-1", "IBAN")
                        .add("wrong-check-digits", "the check digits or the length are wrong"))
                : Optional.empty();
    }

    private static boolean beginsLikeIban(String word) {
        return word.length() >= 4
                && Character.isLetter(word.charAt(0))
                && Character.isLetter(word.charAt(1))
                && Amounts.isDigit(word.charAt(2))
                && Amounts.isDigit(word.charAt(3));
    }

    private static String afterColon(String word) {
        int colon = word.lastIndexOf(':');
        return colon >= 0 && colon < word.length() - 1 ? word.substring(colon + 1) : word;
    }

    private static Optional<Proposal<String>> firstOf(
            Cell cell, int from, Role role, String rule, Function<String, Optional<String>> normalized) {
        for (Segment piece : pieces(cell, from)) {
            String first = piece.words().get(0).text();
            Optional<String> number =
                    normalized.apply(withoutEnd(afterColon(first) + piece.text().substring(first.length())));
            if (number.isPresent()) {
                return Optional.of(new Proposal<>(role, number.get(), piece, rule));
            }
        }
        return Optional.empty();
    }

    private void addVatNumbers(Cell cell) {
        for (int i = 0; i < cell.size(); i++) {
            String word = afterColon(cell.segment().words().get(i).text());
            if (word.length() < 2
                    || !VAT_COUNTRIES.contains(word.substring(0, 2).toUpperCase(Locale.ROOT))) {
                continue;
            }
            boolean capitals = Character.isUpperCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1));
            if (!capitals || (word.length() > 2 && Character.isLetter(word.charAt(2)) && word.length() < 8)) {
                continue;
            }
            int at = i;
            Optional<Proposal<String>> right = firstOf(
                            cell, i, Role.VAT_ID, "vat-number", text -> VatNumber.normalized(withoutEnd(text)))
                    .map(number -> number.add("check-digits", number.value().substring(0, 2)));
            Optional<Proposal<String>> number = right.or(() -> formOfVat(cell, at));
            if (number.isPresent()) {
                boolean buyers = hasBefore(cell, i, Role.BUYER_VAT_ID);
                if (buyers || hasBefore(cell, i, Role.VAT_ID)) {
                    number.get().add("label-rank-1", "a label of VAT numbers");
                }
                found.add(buyers ? number.get().as(Role.BUYER_VAT_ID, "buyer-label") : number.get());
                i += Math.max(0, number.get().part().words().size() - 1);
            }
        }
    }

    private static String withoutEnd(String text) {
        int to = text.length();
        while (to > 0 && ",.;:)".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(0, to);
    }

    /** Two letters of a country and seven to twelve digits: what is shaped so and fails its check digits is doubted. */
    private static Optional<Proposal<String>> formOfVat(Cell cell, int from) {
        StringBuilder text = new StringBuilder();
        int to = from;
        int digits = 0;
        while (to < cell.size() && to < from + 5) {
            String word = withoutEnd(afterColon(cell.segment().words().get(to).text()));
            boolean part = to == from || (word.length() <= 12 && word.chars().allMatch(c -> c >= '0' && c <= '9'));
            if (!part || text.length() + word.length() > 15) {
                break;
            }
            text.append(word);
            digits += (int) word.chars().filter(Character::isDigit).count();
            to++;
        }
        String number = text.toString().replace(".", "").replace("-", "").toUpperCase(Locale.ROOT);
        boolean formed = digits >= 7
                && number.length() >= 9
                && number.length() <= 14
                && digits >= number.length() - 4
                && number.chars().allMatch(Character::isLetterOrDigit);
        if (!formed || Iban.holds(cell.segment().part(from, cell.size()).text())) {
            return Optional.empty();
        }
        return Optional.of(new Proposal<>(Role.VAT_ID, number, cell.segment().part(from, to), "vat-number")
                .add("wrong-vat-digits", "the check digits are wrong"));
    }

    /** Numbers that only their label makes what they are: bankgiro, plusgiro, organisation numbers. */
    private void addLabelled(Cell cell) {
        for (Labels.Match match : cell.labels()) {
            for (Labels.Label label : match.meanings()) {
                switch (label.role()) {
                    case BANKGIRO -> addBeside(cell, match, label, Bankgiro::normalized);
                    case PLUSGIRO -> addBeside(cell, match, label, Plusgiro::normalized);
                    case ORGNR -> addBeside(cell, match, label, OrganisationNumber::normalized);
                    default -> {}
                }
            }
        }
    }

    private void addBeside(
            Cell cell, Labels.Match match, Labels.Label label, Function<String, Optional<String>> normalized) {
        for (Spot spot : grid.spots(cell, match)) {
            if (spot.position() == Spot.Position.ABOVE || spot.position() == Spot.Position.FAR_BELOW) {
                return;
            }
            for (int i = spot.from(); i < Math.min(spot.to(), spot.from() + 3); i++) {
                if (!Amounts.hasDigit(spot.cell().segment().words().get(i).text())) {
                    continue;
                }
                Optional<Proposal<String>> number = firstOf(
                        spot.cell(),
                        i,
                        label.role(),
                        spot.position().code() + ":" + words(cell, match),
                        text -> normalized.apply(withoutEnd(text)));
                if (number.isPresent()) {
                    found.add(number.get()
                            .add("label-rank-" + label.rank(), words(cell, match))
                            .add("check-digits", "10-modulus"));
                    return;
                }
            }
        }
    }

    private static String words(Cell cell, Labels.Match match) {
        return cell.segment().part(match.from(), match.to()).text();
    }

    /** Whether a label of a role stands before a word, in its cell or the one to the left. */
    private boolean hasBefore(Cell cell, int word, Role role) {
        for (Labels.Match match : cell.labels()) {
            if (match.from() <= word && match.says(role)) {
                return true;
            }
        }
        return cell.column() > 0
                && grid.rows().get(cell.row()).get(cell.column() - 1).labels().stream()
                        .anyMatch(match -> match.says(role));
    }

    /** In running text the label may be the last word of the line above. */
    private boolean endsRowAbove(Cell cell, Role role) {
        if (cell.row() == 0) {
            return false;
        }
        List<Cell> above = grid.rows().get(cell.row() - 1);
        Cell last = above.get(above.size() - 1);
        return last.labels().stream().anyMatch(match -> match.says(role) && match.to() == last.size());
    }

    private boolean rowSays(Cell cell, Role role) {
        return grid.rows().get(cell.row()).stream()
                .flatMap(each -> each.labels().stream())
                .anyMatch(match -> match.says(role));
    }

    /** What kind of payment reference a text is, by its check digits; empty if it has none that is known. */
    static Optional<String> kindOfReference(String text, Set<String> languages) {
        if (CreditorReference.holds(text)) {
            return Optional.of("ISO 11649");
        }
        if (languages.contains("sv") && SwedishReference.holds(text)) {
            return Optional.of("10-modulus");
        }
        if (languages.contains("no") && NorwegianReference.holds(text)) {
            return Optional.of("KID");
        }
        if (languages.contains("fi") && FinnishReference.holds(text)) {
            return Optional.of("7-3-1");
        }
        return SwissReference.holds(text) ? Optional.of("QR reference") : Optional.empty();
    }
}
