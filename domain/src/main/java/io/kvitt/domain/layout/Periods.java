package io.kvitt.domain.layout;

import io.kvitt.domain.document.MonthName;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that an invoice is for: two days behind a label, or a month and a year. */
final class Periods {

    private static final int LONGEST_DAYS = 800;
    private static final int MOST_FILLERS = 6;
    private static final Pattern MONTH =
            Pattern.compile("(0?[1-9]|1[0-2])[/.-]((?:19|20)\\d{2})|((?:19|20)\\d{2})[/.-](0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})[.,;:)]?");

    private Periods() {}

    /** First and last day. */
    record Period(LocalDate start, LocalDate end) {}

    static Optional<Proposal<Period>> find(Grid grid) {
        Optional<Proposal<Period>> best = Optional.empty();
        for (Cell cell : grid.cells()) {
            for (Labels.Match match : cell.labels()) {
                for (Labels.Label label : match.meanings()) {
                    if (label.role() != Role.PERIOD) {
                        continue;
                    }
                    Optional<Proposal<Period>> found = beside(grid, cell, match);
                    if (found.isPresent()
                            && (best.isEmpty()
                                    || found.get().weight() > best.get().weight() + 1e-9)) {
                        best = found;
                    }
                }
            }
        }
        return best.or(() -> unlabelled(grid));
    }

    /** Two days with a dash between them, in a line of their own: the only such time of the document is what it is for. */
    private static Optional<Proposal<Period>> unlabelled(Grid grid) {
        Optional<Proposal<Period>> only = Optional.empty();
        for (Cell cell : grid.cells()) {
            if (cell.dates().size() != 2
                    || cell.dates().get(0).from() != 0
                    || cell.dates().get(1).to() != cell.size()) {
                continue;
            }
            Dates.Seen start = cell.dates().get(0);
            Dates.Seen end = cell.dates().get(1);
            if (end.from() - start.to() > 1 || !start.day().isBefore(end.day())) {
                continue;
            }
            Period period = new Period(start.day(), end.day());
            if (only.isPresent() && !only.get().value().equals(period)) {
                return Optional.empty();
            }
            only = Optional.of(
                    new Proposal<>(Role.PERIOD, period, cell.segment(), "two-days-alone").add("two-days", cell.text()));
        }
        return only;
    }

    private static Optional<Proposal<Period>> beside(Grid grid, Cell cell, Labels.Match match) {
        String words = cell.segment().part(match.from(), match.to()).text();
        for (Spot spot : grid.spots(cell, match)) {
            boolean near = spot.position() != Spot.Position.FAR_BELOW && spot.position() != Spot.Position.ABOVE;
            if (!near) {
                continue;
            }
            int to = spot.position() == Spot.Position.BEHIND ? spot.cell().size() : spot.to();
            Optional<Proposal<Period>> found = days(spot, to, words).or(() -> month(spot, to, words));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal<Period>> days(Spot spot, int to, String label) {
        List<Dates.Seen> dates = spot.cell().dates().stream()
                .filter(date -> date.from() >= spot.from() && date.from() < to)
                .toList();
        if (dates.size() < 2 || dates.get(0).from() - spot.from() > MOST_FILLERS) {
            return Optional.empty();
        }
        LocalDate start = dates.get(0).day();
        LocalDate end = dates.get(1).day();
        if (end.isBefore(start) || end.isAfter(start.plusDays(LONGEST_DAYS))) {
            return Optional.empty();
        }
        Segment part =
                spot.cell().segment().part(dates.get(0).from(), dates.get(1).to());
        return Optional.of(new Proposal<>(
                        Role.PERIOD,
                        new Period(start, end),
                        part,
                        spot.position().code() + ":" + label)
                .add("label-rank-1", label)
                .add("two-days", part.text()));
    }

    private static Optional<Proposal<Period>> month(Spot spot, int to, String label) {
        List<Word> words = spot.cell().segment().words();
        for (int i = spot.from(); i < Math.min(to, spot.from() + 3); i++) {
            Optional<YearMonth> month = monthAt(words, i, to);
            if (month.isPresent()) {
                int end = MONTH.matcher(bare(words.get(i).text())).matches() ? i + 1 : Math.min(to, i + 2);
                return Optional.of(new Proposal<>(
                                Role.PERIOD,
                                new Period(month.get().atDay(1), month.get().atEndOfMonth()),
                                spot.cell().segment().part(i, end),
                                spot.position().code() + ":" + label)
                        .add("label-rank-1", label)
                        .add("whole-month", month.get().toString()));
            }
        }
        return Optional.empty();
    }

    private static Optional<YearMonth> monthAt(List<Word> words, int at, int to) {
        String word = bare(words.get(at).text());
        Matcher numbers = MONTH.matcher(word);
        if (numbers.matches()) {
            return Optional.of(
                    numbers.group(1) != null
                            ? YearMonth.of(Integer.parseInt(numbers.group(2)), Integer.parseInt(numbers.group(1)))
                            : YearMonth.of(Integer.parseInt(numbers.group(3)), Integer.parseInt(numbers.group(4))));
        }
        OptionalInt month = MonthName.find(word);
        if (month.isEmpty() || at + 1 >= to) {
            return Optional.empty();
        }
        Matcher year = YEAR.matcher(words.get(at + 1).text());
        return year.matches()
                ? Optional.of(YearMonth.of(Integer.parseInt(year.group(1)), month.getAsInt()))
                : Optional.empty();
    }

    private static String bare(String word) {
        int to = word.length();
        while (to > 0 && ",;:.)".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(0, to);
    }
}
