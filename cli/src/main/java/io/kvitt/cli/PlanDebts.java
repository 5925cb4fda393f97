package io.kvitt.cli;

import io.kvitt.application.debt.ListDebts;
import io.kvitt.application.debt.PlanPayoff;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.MinimumPayment;
import io.kvitt.domain.debt.PlanDebt;
import io.kvitt.domain.debt.StatedMinimum;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.IsoCurrency;
import io.kvitt.domain.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The debts that a plan is about: given as options or in a file, else those that are kept. */
final class PlanDebts {

    private static final List<String> COLUMNS = List.of("name", "balance", "rate", "minimum", "currency");
    private static final int LARGEST = 1_000_000;

    /** Has more decimals than any other currency: takes amounts whose own currency is none. */
    private static final String ANY_CURRENCY = "CLF";

    @Option(
            names = "--debt",
            paramLabel = "NAME,BALANCE,RATE,MINIMUM",
            description =
                    "A debt that is not kept: its name, what is owed, percent per year, what has to be paid a month."
                            + " The rate may be as in \"0 until 2027-06 then 24.99\", the minimum as in"
                            + " \"3%% after>=25\" or \"interest+1%% before>=25\": of the balance before or after the"
                            + " month's interest, at least 25. May be given several times.")
    private List<String> lines = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Debts from a CSV file with the columns name, balance, rate, minimum, and currency if you like.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "Of the debts that you state here: SEK if nothing is said. Of kept debts, plan only these.")
    private Optional<String> currency = Optional.empty();

    @Mixin
    private PlanAdjustments adjustments = new PlanAdjustments();

    /** A rate that ends with a month: {@code 0 until 2027-06 then 24.99}. */
    private static final Pattern CHANGING_RATE =
            Pattern.compile("(?<rate>\\S{1,40}) until (?<until>\\S{1,10}) then (?<then>\\S{1,40})");

    /** A debt in text; what is missing is empty. */
    private record Line(String name, String balance, String rate, String minimum, String currency) {}

    /**
     * The debts, or everything that is wrong with them.
     *
     * @param first month of the plan, from which on a rate that ends some day is counted
     */
    Checked<List<PlanDebt>> read(Wiring wiring, StoreOptions storeOptions, CommandSpec spec, YearMonth first)
            throws IOException {
        boolean given = !lines.isEmpty() || file.isPresent();
        Checked<List<PlanDebt>> debts = given ? stated(statedLines(spec), first) : kept(wiring, storeOptions);
        return debts.match(adjustments::to, Checked.Invalid::new);
    }

    private List<Line> statedLines(CommandSpec spec) throws IOException {
        List<Line> all = new ArrayList<>();
        String currencyOfAll = currency.orElse("SEK");
        for (String line : lines) {
            List<String> cells = cells(SpreadsheetRows.of(line));
            if (cells.size() != 4) {
                throw new ParameterException(
                        spec.commandLine(), "--debt takes NAME,BALANCE,RATE,MINIMUM, as in card,6000,22.99,150");
            }
            all.add(new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), currencyOfAll));
        }
        if (file.isPresent()) {
            all.addAll(linesOf(file.get(), currencyOfAll, spec));
        }
        return all;
    }

    private static List<String> cells(List<List<String>> rows) {
        return rows.size() == 1 ? rows.get(0) : List.of();
    }

    private static List<Line> linesOf(Path path, String currency, CommandSpec spec) throws IOException {
        List<List<String>> rows = SpreadsheetRows.of(text(path, spec));
        List<String> head = rows.isEmpty()
                ? List.of()
                : rows.get(0).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
        if (!head.containsAll(COLUMNS.subList(0, 4)) || !COLUMNS.containsAll(head)) {
            throw new ParameterException(
                    spec.commandLine(),
                    path + " has not the columns name, balance, rate, minimum (and currency, if you like)");
        }
        List<Line> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String own = cell(row, head, "currency");
            lines.add(new Line(
                    cell(row, head, "name"),
                    cell(row, head, "balance"),
                    cell(row, head, "rate"),
                    cell(row, head, "minimum"),
                    own.isEmpty() ? currency : own));
        }
        return lines;
    }

    private static String text(Path path, CommandSpec spec) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ParameterException(spec.commandLine(), path + " has more than " + LARGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String cell(List<String> row, List<String> head, String column) {
        int at = head.indexOf(column);
        return at >= 0 && at < row.size() ? row.get(at) : "";
    }

    private static Checked<List<PlanDebt>> stated(List<Line> lines, YearMonth first) {
        Violations broken = new Violations();
        List<PlanDebt> debts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            debt(lines.get(i), "/debts/" + i, first, broken).ifPresent(debts::add);
        }
        return broken.or(() -> List.copyOf(debts));
    }

    private static Optional<PlanDebt> debt(Line line, String at, YearMonth first, Violations broken) {
        Optional<IsoCurrency> known = good(IsoCurrency.check(line.currency(), at + "/currency"), broken);
        String code = known.map(IsoCurrency::code).orElse(ANY_CURRENCY);
        Optional<Money> balance = good(StatedText.amount(at + "/balance", line.balance(), code), broken);
        Matcher changing = CHANGING_RATE.matcher(line.rate());
        String lasting = changing.matches() ? changing.group("then") : line.rate();
        Optional<BigDecimal> rate =
                good(StatedText.rate(at + "/rate", lasting), broken).map(InterestRate::percent);
        Optional<PlanDebt.Promotion> promotion =
                changing.matches() ? promotion(changing, at, first, broken) : Optional.empty();
        String least = line.minimum().isEmpty() ? "0" : line.minimum();
        Optional<MinimumPayment> minimum = good(StatedMinimum.read(at + "/minimum", least, code), broken);
        return balance.flatMap(owed -> rate.flatMap(percent -> minimum.map(
                due -> new PlanDebt(line.name(), owed, percent, due, promotion, Money.zero(owed.currency())))));
    }

    /** The rate until the end of a month; none if that is over when the plan begins. */
    private static Optional<PlanDebt.Promotion> promotion(Matcher rate, String at, YearMonth first, Violations broken) {
        Optional<InterestRate> before = good(StatedText.rate(at + "/promotion/rate", rate.group("rate")), broken);
        Optional<YearMonth> until = good(StatedText.month(at + "/promotion/until", rate.group("until")), broken);
        return before.flatMap(promised -> until.map(last -> (int) ChronoUnit.MONTHS.between(first, last) + 1)
                .filter(months -> months > 0)
                .map(months -> new PlanDebt.Promotion(promised.percent(), months)));
    }

    static <T> Optional<T> good(Checked<T> checked, Violations broken) {
        return checked.match(Optional::of, violations -> {
            violations.forEach(broken::add);
            return Optional.empty();
        });
    }

    /** Debts in several currencies make several plans: which one is meant has to be said. */
    private Checked<List<PlanDebt>> kept(Wiring wiring, StoreOptions storeOptions) {
        Violations unknown = new Violations();
        currency.ifPresent(code -> good(IsoCurrency.check(code, "/currency"), unknown));
        if (!unknown.isEmpty()) {
            return unknown.or(List::of);
        }
        try (OpenStore store = storeOptions.open(wiring)) {
            List<PlanDebt> owed = PlanPayoff.of(new ListDebts(store.debts()).all(store.user()));
            Set<String> currencies = new TreeSet<>();
            owed.forEach(debt -> currencies.add(codeOf(debt)));
            if (currency.isPresent()) {
                return new Checked.Valid<>(owed.stream()
                        .filter(debt -> codeOf(debt).equals(currency.get()))
                        .toList());
            }
            if (currencies.size() > 1) {
                return new Checked.Invalid<>(List.of(new Violation(
                        "/currency",
                        "CURRENCY_MISMATCH",
                        "Debts are in " + String.join(", ", currencies)
                                + ", and a plan has one currency: say which.")));
            }
            return new Checked.Valid<>(owed);
        }
    }

    /** The currency of the plan. */
    Currency currencyOf(List<PlanDebt> debts) {
        return debts.isEmpty()
                ? Currency.getInstance(
                        currency.filter(code -> code.matches("[A-Z]{3}")).orElse("SEK"))
                : debts.get(0).balance().currency();
    }

    private static String codeOf(PlanDebt debt) {
        return debt.balance().currency().getCurrencyCode();
    }
}
