package io.kvitt.domain.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Months by name and abbreviation in sv, en, de, fr, nl, ms, no, da, fi, it and es. No word means two months in two of
 * these languages, so the language need not be known. Finnish names may carry the ending of "in" or "of" a month.
 */
public final class MonthName {

    private static final String NAMES = """
            januari january januar janvier jan janv jänner janner jän gennaio gen genn enero ene tammikuu tammi
            februari february februar février fevrier feb feber febr févr fevr fév febbraio febbr febrero helmikuu helmi
            mars march märz marz maerz mrz maart mrt mac mar marts marzo maaliskuu maalis
            april avril apr avr aprile abril abr huhtikuu huhti
            maj may mai mei maggio mag magg mayo toukokuu touko
            juni june juin jun giugno giu junio kesäkuu kesakuu kesä
            juli july juillet juill juil jul julai luglio lug julio heinäkuu heinakuu heinä
            augusti august août aout aug augustus ogos ogo agosto ago agustus elokuu elo
            september septembre sep sept settembre set sett septiembre setiembre syyskuu syys
            oktober october octobre okt oct ottobre ott octubre lokakuu loka
            november novembre nov noviembre marraskuu marras
            december dezember décembre decembre dec dez déc dicembre dic diciembre disember dis desember des joulukuu joulu
            """;

    private static final Map<String, Integer> MONTHS = months();

    private MonthName() {}

    /** The month, 1 to 12, of a name in any case, with or without a closing point. */
    public static OptionalInt find(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.endsWith(".")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (plain.endsWith("kuuta") || plain.endsWith("kuun")) {
            plain = plain.substring(0, plain.lastIndexOf("kuu") + 3);
        }
        Integer month = MONTHS.get(plain);
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        int month = 0;
        for (String line : NAMES.strip().split("\n")) {
            month++;
            for (String name : line.strip().split(" ")) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
