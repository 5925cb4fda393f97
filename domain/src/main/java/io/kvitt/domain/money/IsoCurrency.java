package io.kvitt.domain.money;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A currency or fund that is in use: ISO 4217:2015, list one, as it stood on 1 January 2026 with amendments up to 180
 * (XCG for ANG since 31 March 2025, XAD since 12 May 2025, EUR for BGN since 1 January 2026). The table is our own, so that a code
 * means the same on every Java.
 *
 * @param code three capitals
 * @param numeric three digits
 * @param minorUnits decimals of the smallest unit; empty where the standard says N.A.: metals, units of account, test codes
 */
public record IsoCurrency(String code, String numeric, OptionalInt minorUnits) {

    /** Code, number and minor units; those that differ from two are told apart by the line they stand on. */
    private static final Map<String, IsoCurrency> IN_USE = table("""
            -: XAG961 XAU959 XBA955 XBB956 XBC957 XBD958 XDR960 XPD964 XPT962 XSU994 XTS963 XUA965 XXX999
            0: BIF108 CLP152 DJF262 GNF324 ISK352 JPY392 KMF174 KRW410 PYG600 RWF646 UGX800 UYI940 VND704 VUV548 XAF950
            0: XOF952 XPF953
            3: BHD048 IQD368 JOD400 KWD414 LYD434 OMR512 TND788
            4: CLF990 UYW927
            2: AED784 AFN971 ALL008 AMD051 AOA973 ARS032 AUD036 AWG533 AZN944 BAM977 BBD052 BDT050 BMD060 BND096 BOB068
            2: BOV984 BRL986 BSD044 BTN064 BWP072 BYN933 BZD084 CAD124 CDF976 CHE947 CHF756 CHW948 CNY156 COP170 COU970
            2: CRC188 CUP192 CVE132 CZK203 DKK208 DOP214 DZD012 EGP818 ERN232 ETB230 EUR978 FJD242 FKP238 GBP826 GEL981
            2: GHS936 GIP292 GMD270 GTQ320 GYD328 HKD344 HNL340 HTG332 HUF348 IDR360 ILS376 INR356 IRR364 JMD388 KES404
            2: KGS417 KHR116 KPW408 KYD136 KZT398 LAK418 LBP422 LKR144 LRD430 LSL426 MAD504 MDL498 MGA969 MKD807 MMK104
            2: MNT496 MOP446 MRU929 MUR480 MVR462 MWK454 MXN484 MXV979 MYR458 MZN943 NAD516 NGN566 NIO558 NOK578 NPR524
            2: NZD554 PAB590 PEN604 PGK598 PHP608 PKR586 PLN985 QAR634 RON946 RSD941 RUB643 SAR682 SBD090 SCR690 SDG938
            2: SEK752 SGD702 SHP654 SLE925 SOS706 SRD968 SSP728 STN930 SVC222 SYP760 SZL748 THB764 TJS972 TMT934 TOP776
            2: TRY949 TTD780 TWD901 TZS834 UAH980 USD840 USN997 UYU858 UZS860 VED926 VES928 WST882 XAD396 XCD951 XCG532
            2: YER886 ZAR710 ZMW967 ZWG924
            """);

    /** List three: what was a currency once. */
    private static final Set<String> HISTORIC = Set.of("""
            ADP AFA ALK ANG AOK AON AOR ARA ARP ARY ATS AYM AZM BAD BEC BEF BEL BGJ BGK BGL BGN BOP BRB BRC BRE BRN BRR BUK
            BYB BYR CHC CSD CSJ CSK CUC CYP DDM DEM ECS ECV EEK ESA ESB ESP FIM FRF GEK GHC GHP GNE GNS GQE GRD GWE GWP HRD
            HRK IEP ILP ILR ISJ ITL LAJ LSM LTL LTT LUC LUF LUL LVL LVR MGF MLF MRO MTL MTP MVQ MXP MZE MZM NIC NLG PEH PEI
            PES PLZ PTE RHD ROK ROL RUR SDD SDP SIT SKK SLL SRG STD SUR TJR TMM TPE TRL UAK UGS UGW USS UYN UYP VEB VEF VNC
            XEU XFO XFU XRE YDD YUD YUM YUN ZAL ZMK ZRN ZRZ ZWC ZWD ZWL ZWN ZWR""".split("\\s+"));

    private static final Map<String, Currency> OF_JAVA = Currency.getAvailableCurrencies().stream()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    /** The currency in use that has this code, capitals only. */
    public static Optional<IsoCurrency> find(String code) {
        return Optional.ofNullable(IN_USE.get(code));
    }

    /** All of them, by code. */
    public static Map<String, IsoCurrency> inUse() {
        return IN_USE;
    }

    /**
     * A code that somebody stated, as a currency that amounts can be paid in; otherwise CURRENCY_HISTORIC for what was one,
     * CURRENCY_NOT_PAYABLE for what has no smallest unit (XAU, XXX), CURRENCY_UNKNOWN for the rest.
     *
     * @param at where the code was stated
     */
    public static Checked<IsoCurrency> check(String code, String at) {
        Violations broken = new Violations();
        Optional<IsoCurrency> found = find(code);
        if (HISTORIC.contains(code)) {
            broken.unless(false, at, "CURRENCY_HISTORIC", code + " is no longer a currency.");
        } else if (found.isEmpty()) {
            broken.unless(false, at, "CURRENCY_UNKNOWN", "A currency is three capitals of ISO 4217.");
        } else if (found.get().currency().isEmpty()) {
            broken.unless(false, at, "CURRENCY_NOT_PAYABLE", "Nothing can be paid in " + code + ".");
        }
        return broken.or(found::orElseThrow);
    }

    /** The same for the JDK; empty if nothing can be paid in it, or the running Java does not know its smallest unit. */
    public Optional<Currency> currency() {
        return Optional.ofNullable(OF_JAVA.get(code))
                .filter(known -> minorUnits.isPresent() && known.getDefaultFractionDigits() == minorUnits.getAsInt());
    }

    private static Map<String, IsoCurrency> table(String lines) {
        Map<String, IsoCurrency> table = new TreeMap<>();
        lines.lines()
                .forEach(line -> Arrays.stream(line.substring(3).split(" "))
                        .map(entry -> of(entry, line.charAt(0)))
                        .forEach(currency -> table.put(currency.code(), currency)));
        return Collections.unmodifiableMap(table);
    }

    private static IsoCurrency of(String entry, char minor) {
        OptionalInt minorUnits = minor == '-' ? OptionalInt.empty() : OptionalInt.of(minor - '0');
        return new IsoCurrency(entry.substring(0, 3), entry.substring(3), minorUnits);
    }
}
