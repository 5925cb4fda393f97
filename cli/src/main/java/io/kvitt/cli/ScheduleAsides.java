package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.debt.EarlySettlement;
import io.kvitt.domain.debt.EarlySettlement.InterestUntil;
import io.kvitt.domain.debt.Loan;
import io.kvitt.domain.debt.StatedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What somebody may want to know beside a schedule: what ends the loan early, and what a legacy rule makes of its interest. */
final class ScheduleAsides {

    @Option(
            names = "--settle",
            paramLabel = "DATE",
            description = "Tell what ends the loan on that day: what is owed, its interest and the exit fee.")
    private Optional<String> settle = Optional.empty();

    @Option(
            names = "--settle-to",
            paramLabel = "NAME",
            description = "With --settle: how far interest is charged, to the day or to the period-end. Default: day.")
    private Optional<String> settleTo = Optional.empty();

    @Option(
            names = "--rule-of-78",
            description =
                    "Show the interest by the rule of 78 too, a legacy way to spread it, beside the actuarial one.")
    private boolean ruleOf78;

    /** A figure, and the day and the way it is for. */
    record Settled(LocalDate on, InterestUntil until, EarlySettlement figure) {
        /** The word that {@code --settle-to} takes. */
        String to() {
            return until == InterestUntil.SETTLEMENT ? "day" : "period-end";
        }
    }

    /** What was asked for, with its figures. */
    record Asked(Optional<Settled> settled, boolean ruleOf78) {}

    /** Why these options cannot stand together with those; empty if they can. */
    Optional<String> conflict(boolean extraPayments, boolean csv) {
        if (settleTo.isPresent() && settle.isEmpty()) {
            return Optional.of("--settle-to needs --settle");
        }
        if (csv && ruleOf78 && settle.isPresent()) {
            return Optional.of("--csv has no room for --settle and --rule-of-78 together");
        }
        return extraPayments && (settle.isPresent() || ruleOf78)
                ? Optional.of(
                        "--settle and --rule-of-78 are about the loan as agreed: leave out --extra and --extra-on")
                : Optional.empty();
    }

    Checked<Asked> of(Loan loan) {
        if (settle.isEmpty()) {
            return new Checked.Valid<>(new Asked(Optional.empty(), ruleOf78));
        }
        Violations broken = new Violations();
        Optional<LocalDate> day = PlanDebts.good(StatedText.date("/settle", settle.get()), broken);
        Optional<InterestUntil> until = until(settleTo.orElse("day"));
        broken.unless(until.isPresent(), "/settle_to", "METHOD_UNKNOWN", "It is day or period-end.");
        Optional<EarlySettlement> figure =
                day.flatMap(on -> until.flatMap(far -> EarlySettlement.of(loan.terms(), on, far)));
        if (figure.isEmpty() && broken.isEmpty()) {
            broken.add(outside(loan, day.orElseThrow()));
        }
        return broken.or(() -> new Asked(
                Optional.of(new Settled(day.orElseThrow(), until.orElseThrow(), figure.orElseThrow())), ruleOf78));
    }

    private static Violation outside(Loan loan, LocalDate day) {
        LocalDate first = loan.terms().calendar().start();
        LocalDate last = loan.schedule().last().dueOn().minusDays(1);
        String nearest = (day.isBefore(first) ? first : last).toString();
        return new Violation("/settle", "DATE_OUT_OF_RANGE", "The loan has not begun by then, or has ended.")
                .withLimit(nearest);
    }

    private static Optional<InterestUntil> until(String name) {
        return List.of(InterestUntil.values()).stream()
                .filter(one -> name.equals(one == InterestUntil.SETTLEMENT ? "day" : "period-end"))
                .findFirst();
    }
}
