package io.kvitt.benchmarks.recurrence;

import java.util.ArrayList;
import java.util.List;

/** Made-up names of payees; no two of one household begin alike. */
final class Payees {

    private static final List<String> NAMES = List.of(
            "Nordvik",
            "Dimfors",
            "Falkenried",
            "Hartwell & Finch",
            "Lindgården",
            "Bellini",
            "Montclair",
            "Van der Meer",
            "Wolkenkuckuck",
            "Hirngespinst",
            "Ålandia",
            "Köpenwick",
            "Seri Murni",
            "Tre Björnar",
            "O'Malley",
            "Sol",
            "Kvarnängen",
            "Studio 54",
            "Château Rêve",
            "Mañana",
            "Zenit24",
            "Östermark",
            "Jötunheim",
            "Papillon",
            "Vindö",
            "Rautatie");

    private final List<String> left = new ArrayList<>(NAMES);
    private final Chance chance;

    Payees(Chance chance) {
        this.chance = chance;
    }

    /** A name not given before, with a word that fits the class. */
    String next(StreamClass kind) {
        String name = left.remove(chance.from(0, left.size() - 1));
        return name + " " + chance.oneOf(trades(kind));
    }

    private static List<String> trades(StreamClass kind) {
        return switch (kind) {
            case RENT -> List.of("Bostads AB", "Fastigheter", "Property Management Ltd", "Hausverwaltung");
            case SALARY -> List.of("AB Lön", "GmbH Gehalt", "Payroll");
            case UTILITY -> List.of("Energi", "Stadtwerke", "Water & Power", "Fjärrvärme AB");
            case SUBSCRIPTION, TWIN_SUBSCRIPTIONS -> List.of("Play", "Music", "Cloud Storage", "News+", "TV");
            case BIWEEKLY_GYM -> List.of("Gym", "Fitness Club", "Yoga");
            case WEEKLY -> List.of("Musikskola", "Städ", "Piano Lessons");
            case SEMI_MONTHLY -> List.of("Childcare", "Förskola", "Nanny Service");
            case QUARTERLY_INSURANCE -> List.of("Försäkring", "Insurance", "Versicherung AG");
            case ANNUAL_FEE -> List.of("Verein", "Domain Names", "Förening", "Club");
            case LOAN_INSTALMENT -> List.of("Bank", "Kredit", "Finans AB");
            case MONTH_END -> List.of("Pension", "Sparkasse", "Fonder");
            case BUSINESS_DAY -> List.of("Mobil", "Telecom", "Bredband AB");
            case STARTED, CANCELLED -> List.of("Box", "Magazine", "Learning", "Parking");
        };
    }
}
