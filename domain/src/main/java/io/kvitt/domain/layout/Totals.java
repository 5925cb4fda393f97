package io.kvitt.domain.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the totals together, so that they add up: net + tax = gross, gross - prepaid + rounding = due. Each total has its
 * candidates with their weights; of all ways to take one of each or none, the heaviest wins, where sums that hold weigh and
 * sums that fail count against.
 */
final class Totals {

    private static final List<Role> ROLES =
            List.of(Role.NET, Role.TAX, Role.GROSS, Role.PREPAID, Role.ROUNDING, Role.AMOUNT_DUE);

    /** Candidates of one total that are looked at; the sums of all ways to combine them must not take long. */
    private static final Map<Role, Integer> MOST =
            Map.of(Role.NET, 8, Role.TAX, 16, Role.GROSS, 8, Role.PREPAID, 4, Role.ROUNDING, 3, Role.AMOUNT_DUE, 7);

    /** In ten-thousandths, as all amounts here. */
    private static final long HALF_A_UNIT = 5_000;

    private static final long WHOLE_UNIT = 10_000;
    private static final BigDecimal LARGEST = new BigDecimal("100000000000");

    private final Map<Role, List<Option>> options = new EnumMap<>(Role.class);

    /**
     * One candidate, or that there is none; the same value from several places counts once, with the best of its places.
     *
     * @param units of the amount, ten-thousandths
     */
    private record Option(Optional<Proposal<BigDecimal>> proposal, long units, double weight) {

        boolean isStated() {
            return proposal.isPresent();
        }
    }

    private static final Option NONE = new Option(Optional.empty(), 0, 0);

    private Totals(List<Proposal<BigDecimal>> amounts) {
        for (Role role : ROLES) {
            options.put(role, best(role, amounts));
        }
    }

    /** The chosen totals; supports for sums that hold are added to them. */
    static Map<Role, Proposal<BigDecimal>> choose(List<Proposal<BigDecimal>> amounts) {
        return new Totals(amounts).chosen();
    }

    private static List<Option> best(Role role, List<Proposal<BigDecimal>> amounts) {
        Map<Long, Option> byValue = new HashMap<>();
        for (Proposal<BigDecimal> amount : amounts) {
            if (amount.role() != role) {
                continue;
            }
            Optional<Long> units = units(amount.value());
            if (units.isPresent()) {
                Option option = new Option(Optional.of(amount), units.get(), amount.weight());
                byValue.merge(units.get(), option, Totals::heavier);
            }
        }
        List<Option> best = new ArrayList<>(byValue.values());
        best.sort(
                Comparator.comparingDouble((Option option) -> -option.weight()).thenComparing(Option::units));
        List<Option> some = new ArrayList<>(best.subList(0, Math.min(MOST.getOrDefault(role, 1), best.size())));
        some.add(NONE);
        return some;
    }

    private static Option heavier(Option one, Option other) {
        return other.weight() > one.weight() + 1e-9 ? other : one;
    }

    static Optional<Long> units(BigDecimal value) {
        if (value.abs().compareTo(LARGEST) > 0) {
            return Optional.empty();
        }
        BigDecimal units = value.movePointRight(4).setScale(0, RoundingMode.HALF_UP);
        return Optional.of(units.longValueExact());
    }

    private record Way(
            Option net, Option tax, Option gross, Option prepaid, Option rounding, Option due, double weight) {}

    private Map<Role, Proposal<BigDecimal>> chosen() {
        Way best = new Way(NONE, NONE, NONE, NONE, NONE, NONE, 0);
        for (Option net : options.getOrDefault(Role.NET, List.of())) {
            for (Option tax : options.getOrDefault(Role.TAX, List.of())) {
                for (Option gross : options.getOrDefault(Role.GROSS, List.of())) {
                    double weight = first(net, tax, gross);
                    Way way = withDue(net, tax, gross, weight);
                    best = way.weight() > best.weight() + 1e-9 ? way : best;
                }
            }
        }
        return explained(best);
    }

    private double first(Option net, Option tax, Option gross) {
        double weight = worth(net) + worth(tax) + worth(gross);
        if (net.isStated() && tax.isStated() && gross.isStated()) {
            boolean holds = near(net.units() + tax.units(), gross.units());
            weight += holds ? (tax.units() != 0 ? 4.5 : 2.5) : -5.0;
        } else if (net.isStated() && tax.isStated() && !isRate(net, tax)) {
            weight -= 2.0;
        } else if (net.isStated() && gross.isStated() && Math.abs(net.units()) > Math.abs(gross.units())) {
            weight -= 2.0;
        } else if (tax.isStated() && gross.isStated() && 3 * Math.abs(tax.units()) > Math.abs(gross.units())) {
            weight -= 2.0;
        }
        return weight;
    }

    /** No country taxes more than 27 % (Hungary), so more than 30 % is something else. */
    private static boolean isRate(Option net, Option tax) {
        return Math.abs(tax.units()) * 10 <= Math.abs(net.units()) * 3;
    }

    private Way withDue(Option net, Option tax, Option gross, double weight) {
        long total = gross.isStated() ? gross.units() : net.units() + tax.units();
        boolean known = gross.isStated() || (net.isStated() && tax.isStated());
        Way best = new Way(net, tax, gross, NONE, NONE, NONE, weight);
        for (Option due : options.getOrDefault(Role.AMOUNT_DUE, List.of())) {
            if (!due.isStated()) {
                continue;
            }
            double own = weight + worth(due);
            Way plain = new Way(net, tax, gross, NONE, NONE, due, own + (known ? plain(total, due, gross) : 0));
            best = plain.weight() > best.weight() ? plain : best;
            if (!known) {
                continue;
            }
            for (Option prepaid : options.getOrDefault(Role.PREPAID, List.of())) {
                for (Option rounding : options.getOrDefault(Role.ROUNDING, List.of())) {
                    boolean any = prepaid.units() != 0 || rounding.units() != 0;
                    boolean holds = any
                            && (near(total - Math.abs(prepaid.units()) + rounding.units(), due.units())
                                    || near(total - prepaid.units() + rounding.units(), due.units())
                                    || near(total + prepaid.units() + rounding.units(), due.units()));
                    if (holds) {
                        double together = own + worth(prepaid) + worth(rounding) + 4.0;
                        Way way = new Way(net, tax, gross, prepaid, rounding, due, together);
                        best = way.weight() > best.weight() ? way : best;
                    }
                }
            }
        }
        return best;
    }

    private static double plain(long total, Option due, Option gross) {
        if (near(total, due.units())) {
            return !gross.isStated() ? 3.5 : 2.0;
        }
        boolean whole = due.units() % WHOLE_UNIT == 0 && Math.abs(total - due.units()) <= HALF_A_UNIT;
        return whole ? 1.5 : -2.0;
    }

    private static double worth(Option option) {
        return !option.isStated() ? 0 : option.weight();
    }

    private static boolean near(long one, long other) {
        return Math.abs(one - other) <= 1;
    }

    private static Map<Role, Proposal<BigDecimal>> explained(Way way) {
        Map<Role, Proposal<BigDecimal>> chosen = new EnumMap<>(Role.class);
        put(Role.NET, way.net(), chosen);
        put(Role.TAX, way.tax(), chosen);
        put(Role.GROSS, way.gross(), chosen);
        put(Role.PREPAID, way.prepaid(), chosen);
        put(Role.ROUNDING, way.rounding(), chosen);
        put(Role.AMOUNT_DUE, way.due(), chosen);
        boolean first =
                way.net().isStated() && way.tax().isStated() && way.gross().isStated();
        if (first) {
            boolean holds =
                    near(way.net().units() + way.tax().units(), way.gross().units());
            note(holds, "net + tax = gross", chosen, Role.NET, Role.TAX, Role.GROSS);
        }
        boolean known =
                way.gross().isStated() || (way.net().isStated() && way.tax().isStated());
        if (known && way.due().isStated()) {
            long total = way.gross().isStated()
                    ? way.gross().units()
                    : way.net().units() + way.tax().units();
            boolean more = way.prepaid().isStated() || way.rounding().isStated();
            if (more) {
                note(
                        true,
                        "gross - prepaid + rounding = due",
                        chosen,
                        Role.GROSS,
                        Role.NET,
                        Role.TAX,
                        Role.PREPAID,
                        Role.ROUNDING,
                        Role.AMOUNT_DUE);
            } else if (!way.gross().isStated()) {
                note(near(total, way.due().units()), "net + tax = due", chosen, Role.NET, Role.TAX, Role.AMOUNT_DUE);
            } else if (near(total, way.due().units())) {
                boolean holds = first && near(way.net().units() + way.tax().units(), total);
                way.due().proposal().ifPresent(due -> noteSame(due, holds));
            }
        }
        return chosen;
    }

    private static void noteSame(Proposal<BigDecimal> due, boolean holds) {
        due.add("same-as-total", "nothing is prepaid");
        if (holds) {
            due.add("sums-hold", "net + tax = gross = due");
        }
    }

    private static void note(boolean holds, String sum, Map<Role, Proposal<BigDecimal>> chosen, Role... roles) {
        for (Role role : roles) {
            Proposal<BigDecimal> proposal = chosen.get(role);
            if (proposal != null && !proposal.has("sums-hold")) {
                proposal.add(holds ? "sums-hold" : "sums-fail", sum);
            }
        }
    }

    private static void put(Role role, Option option, Map<Role, Proposal<BigDecimal>> chosen) {
        option.proposal().ifPresent(proposal -> chosen.put(role, proposal));
    }
}
